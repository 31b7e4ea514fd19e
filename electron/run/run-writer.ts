/**
 * One run on its way to the disk: its whole file, one write after the other. What could not be written stays in
 * memory and goes out with the next write; several changes waiting for their turn are one write.
 */
import type { Run } from '@shared/domain/run'
import { mergeRecords } from '@shared/merge/merge-records'

export interface RunFiles {
  /** Resolves when the run is on disk, `merged` when somebody else had written to its file; rejects with an `AppError`. */
  readonly save: (run: Run) => Promise<{ readonly rev: number; readonly merged?: Run | undefined }>
}

export interface RunWriter {
  readonly run: () => Run
  readonly isWritten: () => boolean
  /** Takes the run as it now is; `written` tells when it is on disk. */
  readonly change: (run: Run) => void
  /** Resolves when all that was taken so far is on disk. */
  readonly written: () => Promise<void>
}

/** `isWritten` says whether `first` is what the disk holds. */
export function createRunWriter(files: RunFiles, first: Run, isWritten: boolean): RunWriter {
  let run = first
  let wanted = isWritten ? 0 : 1
  let done = 0
  let turn: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    const taken = wanted
    if (done >= taken) return
    const sent = run
    const { rev, merged } = await files.save(sent)
    run = merged === undefined ? { ...run, rev } : withWhatCameSince(sent, run, merged)
    done = taken
  }

  return {
    run: () => run,
    isWritten: () => done >= wanted,
    change: changed => {
      if (changed === run) return
      run = changed
      wanted += 1
    },
    written: () => {
      turn = turn.catch(() => undefined).then(write)
      return turn
    },
  }
}

/** What somebody else put into the file, with the marks that were made while it was being written. */
function withWhatCameSince(sent: Run, now: Run, merged: Run): Run {
  if (now === sent) return merged
  const { record } = mergeRecords(sent, now, merged)
  return record.kind === 'run' ? record : { ...now, rev: merged.rev }
}
