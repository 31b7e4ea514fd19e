/**
 * The display stays on while a live run goes on: they watch it, and nobody touches the keyboard. A rehearsal has nobody
 * to keep it on for, and a pause that lasts is no demo any more. With the process the block is gone too, however it ends.
 */
import { type Run, standingMarks } from '@shared/domain/run'

/** Electron's powerSaveBlocker for 'prevent-display-sleep'. */
export interface DisplayBlocker {
  readonly start: () => number
  readonly stop: (id: number) => void
}

/** An interruption may take its time; after so long the display may sleep until the run is resumed. */
export const mostPauseMs = 15 * 60_000

/** To be told of every change of the run. */
export function createKeepAwake(
  blocker: DisplayBlocker,
  later: (ms: number, act: () => void) => () => void = inTime,
): (run: Run | null) => void {
  let block: number | undefined
  let pause: string | undefined
  let cancel = () => {}
  const release = () => {
    if (block !== undefined) blocker.stop(block)
    block = undefined
  }
  return run => {
    const isLive = run !== null && run.form === 'live' && run.endedAt === undefined
    const paused = isLive ? openPause(run) : undefined
    // Marks during a pause do not make it a new one.
    if (isLive && paused !== undefined && paused === pause) return
    cancel()
    pause = paused
    if (!isLive) return release()
    block ??= blocker.start()
    cancel = paused === undefined ? () => {} : later(mostPauseMs, release)
  }
}

function openPause(run: Run): string | undefined {
  const last = standingMarks(run).findLast(({ form }) => form === 'pause' || form === 'resume')
  return last?.form === 'pause' ? last.id : undefined
}

function inTime(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
