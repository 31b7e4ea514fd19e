/**
 * The fake main's disk: records in memory with every version they have had, the same undo log as main's and the same
 * merge, so that what a page sees of undo and of other hands is what the app would show.
 */
import { createHash } from 'node:crypto'
import type { InputOf, OutputOf, SavedRecord } from '@shared/contract'
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { AppError, encodeError } from '@shared/errors'
import { hasSameContent, mergeRecords } from '@shared/merge/merge-records'
import type { Step, UndoAnswer, UndoStanding, VersionLine } from '@shared/safety'
import {
  afterLine,
  emptyLog,
  type LoggedStep,
  type StepChange,
  standingOf,
  type UndoState,
} from '@shared/undo/log'

export interface FakeDisk {
  readonly records: ReadonlyMap<string, AnyRecord>
  readonly put: (record: AnyRecord) => AnyRecord
  readonly remove: (id: string) => void
  readonly save: (input: InputOf<'saveRecords'>) => OutputOf<'saveRecords'>
  /** Changes records as one step of the log. */
  readonly act: (step: Step, records: readonly AnyRecord[]) => UndoAnswer
  readonly undo: (stepId?: string) => UndoAnswer
  readonly redo: () => UndoAnswer
  readonly standing: () => UndoStanding
  readonly versions: (id: string) => readonly VersionLine[]
  readonly version: (hash: string) => AnyRecord
}

interface Options {
  readonly records: readonly AnyRecord[]
  readonly now: string
  readonly refusal: (id: string) => AppError | undefined
  readonly onStanding: (standing: UndoStanding) => void
}

const hashOf = (record: AnyRecord): string => createHash('md5').update(JSON.stringify(record)).digest('hex')

export function createFakeDisk({ records, now, refusal, onStanding }: Options): FakeDisk {
  const disk = new Map<string, AnyRecord>()
  const kept = new Map<string, AnyRecord>()
  const history = new Map<string, VersionLine[]>()
  let log: UndoState = emptyLog

  function put(record: AnyRecord): AnyRecord {
    const hash = hashOf(record)
    disk.set(record.id, record)
    kept.set(hash, record)
    const line = { hash, rev: record.rev, at: now, by: 'edit', changed: [], isPresent: true } as const
    const older = (history.get(record.id) ?? []).map(one => ({ ...one, isPresent: false }))
    history.set(record.id, [line, ...older])
    return record
  }
  function version(hash: string): AnyRecord {
    const record = kept.get(hash)
    if (record === undefined) throw new AppError('not-found', 'This version is not kept.')
    return record
  }
  function note(line: Parameters<typeof afterLine>[1]): void {
    log = afterLine(log, line)
    onStanding(standingOf(log))
  }
  function noteStep(step: Step | undefined, changes: StepChange[]): void {
    if (step !== undefined && changes.length > 0) note({ do: 'step', at: now, ...step, changes })
  }
  const changeTo = (before: AnyRecord | undefined, after: AnyRecord): StepChange => ({
    ref: { kind: after.kind, id: after.id },
    before: before && hashOf(before),
    after: hashOf(after),
  })

  /** What would be written: what was sent, or what it comes to with a change from elsewhere. */
  function planned({ kind, baseRev, record }: InputOf<'saveRecords'>['records'][number]) {
    const { id } = record as { id: string }
    const refused = refusal(id)
    if (refused !== undefined) throw refused
    const parsed = parseRecord(kind, record)
    if (parsed.kind !== 'ok')
      throw new AppError('bad-input', parsed.kind === 'invalid' ? parsed.reason : 'newer')
    const stored = disk.get(id)
    if ((stored?.rev ?? 0) === baseRev) return { next: { ...parsed.record, rev: baseRev + 1 }, merged: false }
    const base = history.get(id)?.find(one => one.rev === baseRev)
    if (stored === undefined || base === undefined)
      throw new AppError('changed-outside', 'It was changed elsewhere since. Yours is still here.')
    const merge = mergeRecords(version(base.hash), parsed.record, stored)
    return { next: { ...merge.record, rev: stored.rev + 1 }, merged: true }
  }

  function save({ records: sent, together = false, step }: InputOf<'saveRecords'>): OutputOf<'saveRecords'> {
    const failed: OutputOf<'saveRecords'>['failed'][number][] = []
    const good: { readonly next: AnyRecord; readonly merged: boolean }[] = []
    for (const one of sent) {
      try {
        good.push(planned(one))
      } catch (error) {
        const { id } = one.record as { id: string }
        failed.push({ kind: one.kind, id, error: encodeError(error) })
      }
    }
    const written = together && failed.length > 0 ? [] : good
    const changes = written.map(({ next }) => changeTo(disk.get(next.id), next))
    for (const { next } of written) put(next)
    noteStep(step, changes)
    const saved = written.map<SavedRecord>(({ next, merged }) => {
      const { kind, id, rev } = next
      return { kind, id, rev, ...(merged && { merged: next }) }
    })
    return { savedAt: now, saved, failed }
  }

  function answer(step: Step | null, changed: readonly AnyRecord[], keptFields = 0): UndoAnswer {
    return { step, standing: standingOf(log), records: changed, kept: keptFields }
  }
  function act(step: Step, changed: readonly AnyRecord[]): UndoAnswer {
    const next = changed.map(record => ({ ...record, rev: (disk.get(record.id)?.rev ?? 0) + 1 }))
    const changes = next.map(record => changeTo(disk.get(record.id), record))
    for (const record of next) put(record)
    noteStep(step, changes)
    return answer(step, next)
  }
  function takeBack(step: LoggedStep | undefined, way: 'undone' | 'redone'): UndoAnswer {
    if (step === undefined) return answer(null, [])
    let conflicts = 0
    const records = new Map<string, AnyRecord>()
    for (const one of way === 'undone' ? step.changes.toReversed() : step.changes) {
      const refused = refusal(one.ref.id)
      if (refused !== undefined) throw refused
      const present = records.get(one.ref.id) ?? disk.get(one.ref.id)
      if (present === undefined) continue
      const after = version(one.after)
      const before = one.before === undefined ? { ...after, deletedAt: now } : version(one.before)
      const [from, to] = way === 'undone' ? [after, before] : [before, after]
      const merge = hasSameContent(present, from) ? undefined : mergeRecords(from, present, to)
      conflicts += merge?.conflicts.length ?? 0
      records.set(present.id, { ...(merge?.record ?? to), rev: (disk.get(present.id)?.rev ?? 0) + 1 })
    }
    for (const record of records.values()) put(record)
    note({ do: way, at: now, id: step.id })
    return answer({ id: step.id, label: step.label }, [...records.values()], conflicts)
  }

  for (const record of records) put(record)
  return {
    records: disk,
    put,
    remove: id => void disk.delete(id),
    save,
    act,
    undo: id => takeBack(id === undefined ? log.done.at(-1) : log.done.find(one => one.id === id), 'undone'),
    redo: () => takeBack(log.undone.at(-1), 'redone'),
    standing: () => standingOf(log),
    versions: id => history.get(id) ?? [],
    version,
  }
}
