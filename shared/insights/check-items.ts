/**
 * Items of the checklist that were given a value or missed, beside how those calls ended (C3-07: feedback on the use of
 * a list makes it better). It counts what stands side by side: which missed item hurt a call, no record says.
 */
import type { CheckFact } from './call-facts'
import { callRef, type Figure, grouped, type Ref } from './figure'
import type { HeldCall } from './scope'
import { differ, leastPerGroup, type Share } from './small-n'
import { counted } from './words'

/** PLAYBOOK E3, checklist feedback: an item that never mattered in so many runs may go. */
export const retireAfter = 20

export interface CheckItem {
  readonly key: string
  readonly text: string
  readonly wants: CheckFact['wants']
  readonly done: readonly Ref[]
  readonly missed: readonly Ref[]
  /** Of the debriefed calls in which it was done, or missed: how many reached the goal. */
  readonly whenDone: Share
  readonly whenMissed: Share
  readonly standsOut: boolean
}

export interface CheckFigure extends Figure {
  /** The most often missed first. */
  readonly items: readonly CheckItem[]
  /** Never missed in `retireAfter` calls or more. */
  readonly neverMissed: readonly CheckItem[]
}

export function checkItems(facts: readonly CheckFact[], calls: readonly HeldCall[]): CheckFigure {
  const outcomes = new Map(calls.map(call => [call.id, call.outcome]))
  const known = facts.filter(({ callId }) => outcomes.has(callId))
  const items = [...grouped(known, ({ key }) => key)]
    .map(([key, those]) => itemOf(key, those, outcomes))
    .toSorted((a, b) => b.missed.length - a.missed.length || a.text.localeCompare(b.text))
  const n = new Set(known.map(({ callId }) => callId)).size
  const neverMissed = items.filter(({ done, missed }) => missed.length === 0 && done.length >= retireAfter)
  return {
    ...{ items, neverMissed, n },
    title: findingOf(items, n),
    sub: `n = ${counted(n, 'call')} with a checklist. A count side by side: which missed item hurt a call is not on record.${retireWords(neverMissed)}`,
    columns: [
      { id: 'item', title: 'Item' },
      { id: 'done', title: 'Done', isNumber: true },
      { id: 'missed', title: 'Missed', isNumber: true },
      { id: 'when-done', title: 'Goal reached when done' },
      { id: 'when-missed', title: 'Goal reached when missed' },
    ],
    rows: items.map(({ key, text, done, missed, whenDone, whenMissed }) => ({
      key,
      cells: [text, done.length, missed.length, shareWords(whenDone), shareWords(whenMissed)],
      refs: missed.length > 0 ? missed : done,
    })),
  }
}

function itemOf(
  key: string,
  those: readonly CheckFact[],
  outcomes: ReadonlyMap<string, HeldCall['outcome']>,
): CheckItem {
  const [done, missed] = [those.filter(({ isDone }) => isDone), those.filter(({ isDone }) => !isDone)]
  const share = (list: readonly CheckFact[]): Share => {
    const ends = list.flatMap(({ callId }) => outcomes.get(callId) ?? [])
    return { part: ends.filter(end => end === 'goal-reached').length, of: ends.length }
  }
  const [whenDone, whenMissed] = [share(done), share(missed)]
  const latest = those.at(-1)
  return {
    ...{ key, text: latest?.text ?? '', wants: latest?.wants ?? 'tick', whenDone, whenMissed },
    done: done.map(({ callId }) => callRef({ id: callId })),
    missed: missed.map(({ callId }) => callRef({ id: callId })),
    standsOut:
      Math.min(whenDone.of, whenMissed.of) >= leastPerGroup &&
      whenMissed.part / whenMissed.of < whenDone.part / whenDone.of &&
      differ(whenDone, whenMissed),
  }
}

const shareWords = ({ part, of }: Share): string => (of === 0 ? '' : `${part} of ${of}`)

const retireWords = (items: readonly CheckItem[]): string =>
  items.length === 0
    ? ''
    : ` Never missed in ${retireAfter} calls or more: ${items.map(({ text }) => `“${text}”`).join(', ')}.`

function findingOf(items: readonly CheckItem[], n: number): string {
  if (n === 0) return 'No checklist in these calls'
  const worst = items.filter(({ standsOut }) => standsOut)
  const [first] = worst
  if (first !== undefined)
    return `Where “${first.text}” was missed, the goal was reached in ${shareWords(first.whenMissed)} calls, else in ${shareWords(first.whenDone)}`
  const missed = items.filter(one => one.missed.length > 0).length
  if (missed === 0) return `No item was missed in ${counted(n, 'call')}`
  return `${counted(missed, 'item')} missed at times; none stands out by how the calls ended`
}
