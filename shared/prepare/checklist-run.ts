/**
 * Going through a checklist: where it was interrupted, whether it is too long to be read (R34), and whether it was only
 * ticked through (R35). All of it is advice in words; nothing is ever refused.
 */
import { type Check, isChecked } from '../domain/checklist'
import { mostHuddleSeconds, readAloudSeconds } from './reading-time'

/** DEFINITIONS: a checklist is interrupted after so long without a tick. */
export const interruptedAfterSeconds = 60
/** Where it stopped, the last ones may be half done: they are asked for again. */
export const confirmedAgain = 2

export interface Interruption {
  /** The last ones done, those not confirmed since; the newest last. */
  readonly again: readonly Check[]
  /** Where it goes on. */
  readonly next: Check
  /** The last tick. */
  readonly since: string
}

/** A list partly done and left alone for a minute; undefined once its last two are confirmed or a tick follows. */
export function interruptionOf(checks: readonly Check[], now: string): Interruption | undefined {
  const next = checks.find(check => !isChecked(check))
  const last = doneInOrder(checks).slice(-confirmedAgain)
  const again = last.filter(check => check.confirmedAt === undefined)
  const since = last.at(-1)?.doneAt
  if (next === undefined || since === undefined || again.length === 0) return undefined
  if (Date.parse(now) - Date.parse(since) < interruptedAfterSeconds * 1_000) return undefined
  return { again, next, since }
}

interface Done extends Check {
  readonly doneAt: string
}

function doneInOrder(checks: readonly Check[]): readonly Done[] {
  return checks
    .filter((check): check is Done => isChecked(check) && check.doneAt !== undefined)
    .toSorted((a, b) => Date.parse(a.doneAt) - Date.parse(b.doneAt))
}

export const fewestChecks = 5
export const mostChecks = 9

/** R34: what is wrong with the length of a list; nothing while it is 5 to 9 items and at most 90 s to read. */
export function lengthWords(texts: readonly string[]): string | undefined {
  if (texts.length === 0) return undefined
  const count = texts.length === 1 ? '1 item' : `${texts.length} items`
  const seconds = Math.round(texts.reduce((sum, text) => sum + readAloudSeconds(text), 0))
  if (texts.length > mostChecks)
    return `${count}: ${fewestChecks} to ${mostChecks} are read and done. Throw one out before you add one.`
  if (seconds > mostHuddleSeconds)
    return `${seconds} s to read aloud: over ${mostHuddleSeconds} s nobody listens. Shorten the longest.`
  if (texts.length < fewestChecks) return `${count}; ${fewestChecks} to ${mostChecks} are read and done`
  return undefined
}

/** R35: faster than this nobody has read an item. */
export const leastSecondsPerItem = 1
const leastInARow = 3

/** How many of the last ticks in a row came faster than they can be read; 0 when fewer than three did. */
export function tickedThrough(checks: readonly Check[]): number {
  const times = doneInOrder(checks).map(({ doneAt }) => Date.parse(doneAt))
  let row = 1
  for (let at = times.length - 1; at > 0; at -= 1) {
    if ((times[at] ?? 0) - (times[at - 1] ?? 0) >= leastSecondsPerItem * 1_000) break
    row += 1
  }
  return row >= leastInARow ? row : 0
}

/** Kind words, and only while it has just happened. */
export function tickThroughWords(checks: readonly Check[], now: string): string | undefined {
  const row = tickedThrough(checks)
  const last = doneInOrder(checks).at(-1)
  if (row === 0 || last === undefined) return undefined
  if (Date.parse(now) - Date.parse(last.doneAt) >= interruptedAfterSeconds * 1_000) return undefined
  return `${row} items in a breath. If they are settled, good; if not, say each aloud once: the second of you hears what the first forgot.`
}
