/**
 * When the automatic backup is looked after: some time after the start, so that opening is not slowed, and every now
 * and then. Never during a live call, and not while something has just been saved.
 */
export interface DailyOptions {
  readonly firstAfterMs: number
  readonly everyMs: number
  /** How long nothing has been saved. */
  readonly quietMs: number
}

export const usualDaily: DailyOptions = { firstAfterMs: 60_000, everyMs: 30 * 60_000, quietMs: 15_000 }

export interface DailyUses {
  readonly makeDaily: () => Promise<void>
  /** A run is live, or a long piece of work goes on. */
  readonly isBusy: () => boolean
  /** Called at each save; answers what ends the listening. */
  readonly onSaved: (listener: () => void) => () => void
  readonly clock?: () => number
}

/** Answers what ends it. */
export function followDaily(options: DailyOptions, uses: DailyUses): () => void {
  const clock = uses.clock ?? (() => performance.now())
  let savedAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const stopListening = uses.onSaved(() => {
    savedAt = clock()
  })
  const lookIn = (ms: number) => {
    if (!isOver) timer = setTimeout(() => void look(), ms).unref()
  }
  const look = async () => {
    const waits = uses.isBusy() || clock() - savedAt < options.quietMs
    if (!waits) await uses.makeDaily()
    lookIn(waits ? options.quietMs : options.everyMs)
  }
  lookIn(options.firstAfterMs)
  return () => {
    isOver = true
    clearTimeout(timer)
    stopListening()
  }
}
