/**
 * One run on its way to the disk: its whole file, one write after the other. What could not be written stays in
 * memory and goes out with the next write; several changes waiting for their turn are one write.
 */
import type { Run } from '@shared/domain/run'
import { standingMarks } from '@shared/domain/run'
import { AppError } from '@shared/errors'

export interface RunFiles {
  /** Resolves when the run is on disk; rejects with an `AppError`, `changed-outside` when the file is another's. */
  readonly save: (run: Run) => Promise<{ readonly rev: number }>
  readonly read: (id: string) => Promise<Run | undefined>
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
    const { rev } = await saveMerged(run)
    run = { ...run, rev }
    done = taken
  }

  /** Marks somebody else put into the file are kept beside ours. */
  async function saveMerged(ours: Run): Promise<{ readonly rev: number }> {
    try {
      return await files.save(ours)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'changed-outside') throw error
      const theirs = await files.read(ours.id)
      if (theirs === undefined) throw error
      run = withMarksOf(run, theirs)
      return files.save(run)
    }
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

/** Ours, at their revision, with the marks only they have. */
function withMarksOf(ours: Run, theirs: Run): Run {
  const known = new Set(ours.marks.map(mark => mark.id))
  const added = standingMarks(theirs).filter(mark => !known.has(mark.id))
  return { ...ours, rev: theirs.rev, marks: [...ours.marks, ...added] }
}
