/** The fake main's answers to the calls of shared/safety.ts: an undo of whole steps over the disk in memory, and empty lists. */
import type { CallName, InputOf } from '@shared/contract'
import type { AnyRecord } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import type { UndoAnswer } from '@shared/safety'

type SafetyCall = Exclude<CallName, never>
type Answers = { [N in SafetyCall]?: (input: never) => unknown }

export function safetyAnswers(disk: Map<string, AnyRecord>, now: string) {
  const nothing: UndoAnswer = { step: null, standing: { undo: null, redo: null }, records: [], kept: 0 }
  const trashed = () => [...disk.values()].filter(record => record.deletedAt !== undefined)
  return {
    undo: () => nothing,
    redo: () => nothing,
    listTrash: () => trashed().map(record => summarize(record) as Summary),
    restoreFromTrash: ({ refs }: InputOf<'restoreFromTrash'>): UndoAnswer => {
      const records = refs.flatMap(({ id }) => disk.get(id) ?? []).map(back)
      for (const record of records) disk.set(record.id, record)
      return { ...nothing, records }
    },
    emptyTrash: ({ refs }: InputOf<'emptyTrash'>) => {
      const wanted = new Set(refs?.map(({ id }) => id))
      const gone = trashed().filter(({ id }) => refs === undefined || wanted.has(id))
      for (const { id } of gone) disk.delete(id)
      return { removed: gone.length }
    },
    listVersions: () => [],
    readVersion: ({ ref }: InputOf<'readVersion'>) => disk.get(ref.id),
    restoreVersion: () => nothing,
    listProblems: () => [],
    readProblem: () => null,
    solveProblem: () => null,
    listBackups: () => [],
    backUpNow: () => ({ id: 'b.zip', at: now, reason: 'by-hand', bytes: 1, records: disk.size }),
    readBackup: () => null,
    restoreBackup: () => nothing,
    showBackups: () => null,
    cancelTask: () => null,
    chooseFolder: () => null,
    moveWorkspace: () => null,
    openFolder: () => null,
    search: () => ({ hits: [], total: 0, complete: true }),
    findPerson: () => null,
    exportPerson: () => null,
    forgetPerson: () => null,
    openWindow: () => null,
    answerQuit: () => ({ keptAt: null }),
  } satisfies Answers
}

function back(record: AnyRecord): AnyRecord {
  const { deletedAt: _gone, ...rest } = record
  return { ...rest, rev: record.rev + 1 } as AnyRecord
}
