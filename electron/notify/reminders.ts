/**
 * Tells when set-up has to begin: one notification at the latest start of each task, worked out from what is on disk.
 * It works while the app is open and says nothing during a live run, when a word on the screen is a word too many; what
 * has not been begun by then comes after it. Each latest start is told once. It looks anew at short intervals: whatever was saved, by whom and into which folder,
 * and however long the computer slept.
 */
import type { Reminder } from '@shared/preflight/reminders'

export interface Notifier {
  /** Shows it; `onPress` when it is pressed. */
  readonly notify: (title: string, body: string, onPress: () => void) => void
}

export interface RemindersOptions {
  /** What is still to be told, the soonest first; `since`: also what was due from then on, in milliseconds since 1970. */
  readonly read: (since: number | undefined) => Promise<readonly Reminder[]>
  readonly notifier: Notifier
  readonly nowMs: () => number
  readonly isLive: () => Promise<boolean>
  /** The setting. */
  readonly isOn: () => boolean
  readonly openCall: (callId: string) => void
  readonly clockTime: (ms: number) => string
  readonly onFailure: (error: unknown) => void
  readonly later?: (ms: number, run: () => void) => () => void
}

/** After the start, which it must not slow. */
const firstLookMs = 5_000
/** Of calls with set-up there are few a day: looking costs less than a millisecond. */
const mostWaitMs = 30_000

/** The result ends it. */
export function followReminders(options: RemindersOptions): () => void {
  const { read, notifier, nowMs, isLive, isOn, openCall, clockTime, onFailure, later = inTime } = options
  const told = new Set<string>()
  /** Since when something is due that waits for the end of a run. */
  let heldSince: number | undefined
  let cancel: () => void = () => undefined
  let isStopped = false

  const look = async (): Promise<void> => {
    const reminders = isOn() ? await read(heldSince) : []
    const due = reminders.filter(({ at }) => at <= nowMs()).filter(one => !told.has(keyOf(one)))
    heldSince = due.length > 0 && (await isLive()) ? due[0]?.at : undefined
    for (const one of heldSince === undefined ? due : []) {
      told.add(keyOf(one))
      notifier.notify(one.title, bodyOf(one, clockTime), () => openCall(one.callId))
    }
    const next = reminders.find(({ at }) => at > nowMs())?.at
    wait(next === undefined ? mostWaitMs : Math.min(mostWaitMs, Math.max(0, next - nowMs())))
  }
  const wait = (ms: number): void => {
    cancel()
    if (isStopped) return
    cancel = later(ms, () => {
      look().catch(error => {
        onFailure(error)
        wait(mostWaitMs)
      })
    })
  }
  wait(firstLookMs)
  return () => {
    isStopped = true
    cancel()
  }
}

const keyOf = ({ taskId, at }: Reminder): string => `${taskId} ${at}`

const bodyOf = ({ body, callStart }: Reminder, clockTime: (ms: number) => string): string =>
  `${body} at ${clockTime(callStart)}`

function inTime(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
