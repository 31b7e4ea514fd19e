/** The fake main's answers to the calls of shared/safety.ts: undo, trash and versions over the disk in memory, else empty lists. */
import type { CallName, InputOf } from '@shared/contract'
import type { AnyRecord } from '@shared/domain/records'
import type { NewId } from '@shared/domain/schema'
import { type Summary, summarize } from '@shared/domain/summary'
import type { FakeDisk } from './fake-disk'

type SafetyCall = Exclude<CallName, never>
type Answers = { [N in SafetyCall]?: (input: never) => unknown }

export function safetyAnswers(disk: FakeDisk, now: string, newId: NewId) {
  const trashed = () => [...disk.records.values()].filter(record => record.deletedAt !== undefined)
  const step = (label: string) => ({ id: newId(), label })
  return {
    undoStep: ({ stepId }: InputOf<'undoStep'>) => disk.undo(stepId),
    redoStep: () => disk.redo(),
    listTrash: () => trashed().map(record => summarize(record) as Summary),
    restoreFromTrash: ({ refs }: InputOf<'restoreFromTrash'>) =>
      disk.act(
        step('Brought back from the trash'),
        refs.flatMap(({ id }) => disk.records.get(id) ?? []).map(back),
      ),
    emptyTrash: ({ refs }: InputOf<'emptyTrash'>) => {
      const wanted = new Set(refs?.map(({ id }) => id))
      const gone = trashed().filter(({ id }) => refs === undefined || wanted.has(id))
      for (const { id } of gone) disk.remove(id)
      return { removed: gone.length }
    },
    listVersions: ({ id }: InputOf<'listVersions'>) => disk.versions(id),
    readVersion: ({ hash }: InputOf<'readVersion'>) => disk.version(hash),
    restoreVersion: ({ hash }: InputOf<'restoreVersion'>) =>
      disk.act(step('Earlier version restored'), [disk.version(hash)]),
    listProblems: () => [],
    readProblem: () => null,
    solveProblem: () => null,
    listBackups: () => [],
    backUpNow: () => ({ id: 'b.zip', at: now, reason: 'by-hand', bytes: 1, records: disk.records.size }),
    readBackup: () => null,
    restoreBackup: () => ({ step: null, standing: disk.standing(), records: [], kept: 0 }),
    showBackups: () => null,
    cancelTask: () => null,
    chooseFolder: () => null,
    moveWorkspace: () => null,
    openFolder: () => null,
    searchRecords: () => ({ hits: [], total: 0, complete: true }),
    findPerson: () => null,
    exportPerson: () => null,
    forgetPerson: () => null,
    openWindow: () => null,
    answerQuit: () => ({ keptAt: null }),
  } satisfies Answers
}

function back(record: AnyRecord): AnyRecord {
  const { deletedAt: _gone, ...rest } = record
  return rest as AnyRecord
}
