/** Looks everywhere for what is kept of a person, and changes nothing. */
import { relative } from 'node:path'
import type { RecordKind } from '@shared/domain/records'
import type { Summary } from '@shared/domain/summary'
import { summarize } from '@shared/domain/summary'
import { findPlaces, holdsTrace, type Place } from '@shared/person/find-places'
import { mentionsIn } from '@shared/person/mentions'
import { type Lookout, lookoutFor, type Raw } from '@shared/person/walk'
import type { PersonReport } from '@shared/safety'
import { createPace } from '../store/in-slices'
import { eachSuspect, type FoundRecord } from './look-through'
import { findOtherFiles } from './other-files'
import { homeOf, type PersonUses } from './uses'
import { versionsOf, type Who, whoIs } from './who'

export interface FoundPlaces {
  readonly kind: RecordKind
  readonly id: string
  readonly title: string
  readonly places: readonly Place[]
  readonly found: FoundRecord
}

export interface Findings {
  readonly who: Who
  readonly out: Lookout
  readonly records: readonly FoundPlaces[]
  readonly versions: number
  readonly backups: readonly string[]
  readonly other: readonly string[]
  readonly remains: readonly string[]
}

export async function findEverywhere(uses: PersonUses, personId: string): Promise<Findings> {
  const { store, backups } = uses.workspace
  const who = await whoIs(store, personId)
  const out = lookoutFor(who.key)
  const folder = await store.folder()
  const records: FoundPlaces[] = []
  await eachSuspect(folder, out, found => {
    const places = findPlaces(found.raw, out)
    if (places.length > 0) records.push({ ...found.ref, title: titleOf(found), places, found })
  })
  const files = await findOtherFiles(folder, homeOf(uses), out)
  return {
    ...{ who, out, records },
    versions: await countVersions(uses, out),
    backups: await backups.holding((_ref, value) => holdsTrace(value, out)),
    other: otherWords(uses, out, records, files.ours.length),
    remains: remainsAfter(
      files.foreign.map(path => relative(folder.root, path)),
      records.filter(({ found }) => found.record === undefined).length,
    ),
  }
}

export function asReport(
  personId: string,
  { who, records, versions, backups, other, remains }: Findings,
): PersonReport {
  return {
    ...{ personId, name: who.name, versions, other, remains },
    backups: backups.length,
    records: records.map(({ kind, id, title, places }) => ({
      ...{ kind, id, title },
      places: places.map(({ words }) => words),
    })),
  }
}

async function countVersions({ workspace: { store } }: PersonUses, out: Lookout): Promise<number> {
  const pace = createPace()
  let count = 0
  for (const ref of await store.history.refs()) {
    for (const value of await versionsOf(store, ref)) {
      await pace()
      if (holdsTrace(value, out)) count += 1
    }
  }
  return count
}

function otherWords(
  { workspace: { journal, undo, store } }: PersonUses,
  out: Lookout,
  records: readonly FoundPlaces[],
  files: number,
): readonly string[] {
  const unsaved = journal.entries().filter(({ record }) => findPlaces({ ...record }, out).length > 0).length
  const pins = undo.pins()
  const steps = records.filter(({ kind, id }) => pins.has(`${kind}/${id}`)).length
  const notices = store
    .problems()
    .filter(problem => isNamed(`${problem.title ?? ''}\n${problem.message}`, out)).length
  return [
    counted(unsaved, 'unsaved change'),
    steps === 0 ? '' : `Steps to undo on ${counted(steps, 'of these records', 'of these records')}`,
    counted(notices, 'notice about files', 'notices about files'),
    counted(files, 'file kept aside', 'files kept aside'),
  ].filter(words => words !== '')
}

export const isNamed = (text: string, { sought }: Lookout): boolean =>
  mentionsIn(text, sought, false).length > 0

const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`

/** What no removal reaches, in words for the user. */
export function remainsAfter(foreign: readonly string[], newer: number): readonly string[] {
  return [
    'Files you exported and e-mails you sent.',
    'Copies of the workspace folder that a sync tool, a system backup or another computer keeps. Remove the person on each computer that uses this workspace.',
    'Their first or last name alone, in notes that belong to none of their calls and do not refer to them.',
    'Backups that can no longer be read, crash reports, and folders the workspace was moved away from.',
    ...(newer === 0
      ? []
      : [
          `${counted(newer, 'record')} written by a newer Presnap. Update Presnap, then remove the person again.`,
        ]),
    ...foreign.map(path => `${path}, which is not Presnap’s file.`),
  ]
}

function titleOf({ record, raw }: FoundRecord): string {
  if (record !== undefined) return (summarize(record) as Summary).title
  return typeof raw.name === 'string' ? raw.name : typeof raw.title === 'string' ? raw.title : ''
}

export type { Raw }
