/**
 * What is looked after while nobody is busy: old things leave the trash, old versions the history. Once a day each; the
 * history also after much has come to it. The day is remembered in the app's own folder.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type RecordRef, recordKinds } from '@shared/domain/records'
import type { ThinNeeds } from '../history/thin-history'
import { writeFileDurably } from '../store/atomic-write'
import { emptyOldTrash } from './trash'
import type { Workspace } from './workspace'

type Uses = Pick<Workspace, 'store' | 'undo'>

export interface UpkeepOptions {
  /** What the app keeps of the open workspace; undefined while there is none. */
  readonly folder: () => string | undefined
  /** ISO instant. */
  readonly now: () => string
  readonly log: (message: string) => void
}

/** Never rejects; to be called whenever the app is idle. */
export type Upkeep = () => Promise<void>

const dayMs = 86_400_000
/** So much new history is thinned without waiting for the next day. */
const muchBytes = 16 * 1024 * 1024
/** A clock that went on by more than this since the last look is believed only at the next one: it may be wrong. */
const longestAbsenceMs = 7 * dayMs

export function createUpkeep(uses: Uses, { folder, now, log }: UpkeepOptions): Upkeep {
  let grown = 0
  const keepUp = async () => {
    const place = folder()
    if (place === undefined || uses.store.state().kind !== 'ready') return
    const path = join(place, 'upkeep.json')
    const [present, last] = [Date.parse(now()), await lastDay(path)]
    const isDue = last === undefined || Math.abs(present - last) >= dayMs
    grown += uses.store.history.grownBytes()
    if (!isDue && grown < muchBytes) return
    grown = 0
    const isTrusted = last !== undefined && present - last <= longestAbsenceMs
    if (isDue) await remember(path, now())
    if (isTrusted) {
      const removed = await emptyOldTrash(uses, now())
      if (removed > 0) log(`Removed ${removed} records that were in the trash for over 30 days.`)
      await uses.store.history.thin(needsOf(uses))
    }
  }
  return () => keepUp().catch(error => log(`Upkeep was not done: ${error}`))
}

/** What the history must not let go of. */
export function needsOf({ store, undo }: Uses): ThinNeeds {
  const [steps, notices] = [undo.pins(), store.pins()]
  return {
    of: (ref: RecordRef) => {
      const key = `${ref.kind}/${ref.id}`
      const present = store.entry(ref)?.hash
      return new Set([...(steps.get(key) ?? []), ...(notices.get(key) ?? []), ...(present ? [present] : [])])
    },
    isGone: ref => store.entry(ref) === undefined,
    storeBytes: recordKinds
      .flatMap(kind => store.summaries(kind))
      .reduce((sum, ref) => sum + (store.entry(ref)?.size ?? 0), 0),
  }
}

async function lastDay(path: string): Promise<number | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    const at = typeof value === 'object' && value !== null && 'at' in value ? value.at : undefined
    const time = typeof at === 'string' ? Date.parse(at) : Number.NaN
    return Number.isNaN(time) ? undefined : time
  } catch {
    return undefined
  }
}

async function remember(path: string, at: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFileDurably(path, Buffer.from(`${JSON.stringify({ at })}\n`))
}
