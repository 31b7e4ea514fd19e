/**
 * Brings every record to its state in a backup, as one step that can be undone: what differs gets the backup's content
 * as a new version, what is gone comes back, what was made since goes to the trash. All of it is written beside its
 * place before the first file takes its place; stopped before that, nothing is changed, and after that it is finished,
 * which is quicker than going back, and undone by Undo.
 */
import { randomUUID } from 'node:crypto'
import type { Ladder } from '@shared/domain/migrations'
import type { AnyRecord } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { Step, UndoAnswer } from '@shared/safety'
import { createPace } from '../store/in-slices'
import type { RecordStore } from '../store/record-store'
import type { SaveRequest } from '../store/save-step'
import type { TaskHandle } from '../tasks'
import type { UndoLog } from '../undo/undo-log'
import type { EarlierBackup } from './earlier-backup'
import { type PlannedChange, planRestore, readFromBackup, recordIn } from './plan-restore'

export interface RestoreUses {
  readonly store: RecordStore
  readonly undo: UndoLog
  readonly ladder: Ladder
  /** ISO instant. */
  readonly now: () => string
  readonly onSaved: (records: readonly AnyRecord[]) => void
  /** Names files that were skipped, for the log. */
  readonly log: (message: string) => void
}

/** `kept` counts what was skipped: files that cannot be read in the backup, or not be replaced in the workspace. */
export async function restoreBackup(
  backup: EarlierBackup,
  uses: RestoreUses,
  task: TaskHandle,
): Promise<UndoAnswer> {
  const plan = await planRestore(backup, uses.store, uses.ladder, task)
  const skipped = [...plan.unreadable, ...plan.untouchable]
  for (const name of skipped) uses.log(`Not restored: ${name}`)
  const requests = await requestsFor(backup, plan.changes, uses, task)
  const step = { id: randomUUID(), label: `Restore the backup of ${dayOf(backup.at)}` }
  if (requests.length === 0 && plan.untouchable.length > 0) throw cannotTouch(plan.untouchable.length)
  const answer =
    requests.length === 0
      ? { step: null, standing: uses.undo.standing(), records: [] }
      : await saveAll(step, requests, uses, task)
  return { ...answer, kept: skipped.length }
}

async function saveAll(
  step: Step,
  requests: readonly SaveRequest[],
  { store, undo, onSaved }: RestoreUses,
  task: TaskHandle,
): Promise<Omit<UndoAnswer, 'kept'>> {
  const { saved, failed } = await store.saveMany(requests, {
    staged: count => task.progress(count, requests.length),
    goOn: task.goOn,
    placing: task.pointOfNoReturn,
  })
  const changes = saved.map(({ record: { kind, id }, before, hash }) => ({
    ref: { kind, id },
    before,
    after: hash,
  }))
  if (changes.length > 0) await undo.record(step, changes)
  const records = saved.map(({ record }) => record)
  onSaved(records)
  const [first] = failed
  if (first !== undefined) throw notAll(first.error, saved.length)
  return { step, standing: undo.standing(), records }
}

async function requestsFor(
  backup: EarlierBackup,
  changes: readonly PlannedChange[],
  uses: RestoreUses,
  task: TaskHandle,
): Promise<readonly SaveRequest[]> {
  const requests: SaveRequest[] = []
  const pace = createPace()
  for (const change of changes) {
    task.goOn()
    await pace()
    const request = await requestFor(backup, change, uses)
    if (request !== undefined) requests.push(request)
  }
  return requests
}

async function requestFor(
  backup: EarlierBackup,
  { how, ref, from }: PlannedChange,
  { store, ladder, now }: RestoreUses,
): Promise<SaveRequest | undefined> {
  const present = how === 'missing' ? undefined : recordIn(await store.read(ref.kind, ref.id))
  if (from === undefined) {
    return present && { record: { ...present, deletedAt: now() }, baseRev: present.rev, by: 'restore' }
  }
  const wanted = await readFromBackup(backup, from, ladder)
  if (wanted === undefined) return undefined
  const record = present === undefined ? wanted : withPast(wanted, present)
  return { record, baseRev: store.entry(ref)?.rev ?? wanted.rev, by: 'restore' }
}

/** The restored version follows the present one: that is the past it shares with copies on other computers. */
function withPast(wanted: AnyRecord, { lineage }: AnyRecord): AnyRecord {
  const { lineage: _old, ...content } = wanted
  return { ...content, ...(lineage === undefined ? {} : { lineage }) } as AnyRecord
}

/** As it stands in a sentence: "19 November 2026, 12:48 UTC". */
function dayOf(at: string): string {
  const date = new Date(at)
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return `${day}, ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}

function cannotTouch(count: number): AppError {
  const what = count === 1 ? '1 record differs' : `${count} records differ`
  return new AppError(
    'not-written',
    `Nothing was restored: ${what}, but what stands in the workspace cannot be read or replaced. It is left as it is. Look at the problems with files.`,
  )
}

function notAll(error: AppError, saved: number): AppError {
  const words =
    saved === 0
      ? `Nothing was restored and nothing was changed. ${error.message}`
      : `${saved} records were restored, the others were not. Undo takes them back, or restore once more. ${error.message}`
  return new AppError(error.code, words, error.detail)
}
