import { readFileSync } from 'node:fs'
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import type { ImportDraft } from '@shared/formats/draft'
import { readPastedText } from '@shared/formats/pasted-text/read-pasted-text'
import { readFile } from '@shared/formats/read-file'
import { knownOf } from '@shared/intake/known'
import { type ImportPlan, planImport } from '@shared/intake/plan-import'
import type { ImportChoices } from '@shared/intake/planning'
import { expect } from 'vitest'
import { countingIds } from '../../helpers/ids'

export const now = '2026-11-19T12:48:00Z'
const context = { now, zone: 'Europe/Berlin' }
const folder = new URL('../../fixtures/', import.meta.url)
const newId = countingIds(0x91a)

export function icsDraft(name: string): ImportDraft {
  return draftOf(readFile(readFileSync(new URL(`ics/${name}`, folder)), { ...context, name }))
}

export function textDraft(text: string): ImportDraft {
  return draftOf(readPastedText(text, { ...context, name: 'pasted text' }))
}

export function pasteDraft(name: string): ImportDraft {
  return textDraft(readFileSync(new URL(`paste/${name}`, folder), 'utf8'))
}

function draftOf(result: ReturnType<typeof readFile>): ImportDraft {
  if (result.kind !== 'draft') throw new Error(result.message)
  return result.draft
}

/** A workspace that only keeps what plans say: plan, save, plan again. Every saved record is checked by its schema. */
export function workspace(records: readonly AnyRecord[] = []) {
  const byId = new Map(records.map(record => [record.id as string, record]))
  const plan = (draft: ImportDraft, choices: ImportChoices = {}, at = now): ImportPlan =>
    planImport(draft, {
      known: knownOf([...byId.values()]),
      ownDomains: [],
      choices,
      now: at,
      zone: context.zone,
      newId,
    })
  return {
    plan,
    save: (draft: ImportDraft, choices: ImportChoices = {}, at = now): ImportPlan => {
      const made = plan(draft, choices, at)
      for (const { record } of made.changes) {
        expect(parseRecord(record.kind, record)).toMatchObject({ kind: 'ok' })
        byId.set(record.id, record)
      }
      return made
    },
    edit: (record: AnyRecord) => byId.set(record.id, record),
    all: () => knownOf([...byId.values()]),
    size: () => byId.size,
  }
}

export const meIs = (key: string): ImportChoices => ({ me: { kind: 'candidate', key } })
