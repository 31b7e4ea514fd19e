/**
 * What speaks for a sale that takes long, and against it, read off the facts and shown with them (P13, "Get while the
 * getting's good"): it fits and they are slow, or it does not and we push.
 */
import { daysBetween } from '../deal/days'
import type { CutOrGoChoice } from '../domain/cut-or-go'
import type { Deal } from '../domain/deal'
import type { Need } from '../domain/need'
import type { Part } from '../domain/person'

/** DEFINITIONS, R05: so many held calls without the goal reached are a sale that stands still. */
const stalledCalls = 3
/** A goal reached within so many days is lately. Ours. */
export const latelyDays = 30
/** One call may be moved for any reason; from the second on it is a sign. Ours. */
const movedCalls = 2

/** A call of the deal with what came of it; a summary with its debrief's outcome fits. */
export interface CallOfSale {
  readonly start?: string | undefined
  readonly status: string
  readonly outcome?: string | undefined
}

export interface SaleFacts {
  readonly deal: Pick<Deal, 'people' | 'decisionDate'>
  readonly needs: readonly Need[]
  readonly calls: readonly CallOfSale[]
  readonly nameOf: (personId: string) => string | undefined
  /** ISO instant, and the calendar day it is for the user. */
  readonly now: string
  readonly today: string
  /** "12 Nov" of a day or an instant. */
  readonly sayDay: (day: string) => string
}

export const fitIds = ['signer', 'champion', 'their-words', 'next-step', 'goal-lately'] as const
export const slowIds = ['stalled', 'no-decision-date', 'undated-step', 'no-signer', 'moved'] as const
export type SignalId = (typeof fitIds)[number] | (typeof slowIds)[number]

export interface Signal {
  readonly id: SignalId
  readonly side: 'fit' | 'slow'
  readonly label: string
  readonly holds: boolean
  /** What is known of it, in words. */
  readonly facts: string
  /** The one thing that would mend it. */
  readonly mend: string
}

export function signalsOf(facts: SaleFacts): readonly Signal[] {
  const known = readFacts(facts)
  const { sayDay } = facts
  const { signers, champions, quoted, next, lately, streak, moved, decisionDate } = known
  const fit = (
    id: SignalId,
    label: string,
    found: string | undefined,
    none: string,
    mend: string,
  ): Signal => ({
    ...{ id, side: 'fit', label, holds: found !== undefined, facts: found ?? none, mend },
  })
  const slow = (id: SignalId, label: string, holds: boolean, words: string, mend: string): Signal => ({
    ...{ id, side: 'slow', label, holds, facts: words, mend },
  })
  const nextWords = next && sayDay(next)
  const askSigner = 'Find out who signs'
  const fixStep = 'Agree on the next step, with a date'
  return [
    fit('signer', 'We know who signs', signers, 'nobody named', askSigner),
    fit('champion', 'They have a champion', champions, 'nobody named', 'Find a champion'),
    fit(
      'their-words',
      'A need in their own words',
      quoted === 0
        ? undefined
        : `${quoted} of ${facts.needs.length} ${plural(facts.needs.length, 'need')} quoted`,
      facts.needs.length === 0 ? 'no need noted' : `none of ${facts.needs.length} quoted`,
      'Ask for the need in their own words',
    ),
    fit('next-step', 'The next step has a date', nextWords, 'no call planned with a date', fixStep),
    fit(
      'goal-lately',
      `A goal reached in the last ${latelyDays} days`,
      lately && sayDay(lately),
      'none',
      'Set a smaller goal for the next call',
    ),
    slow(
      'stalled',
      `${stalledCalls} calls without the goal reached`,
      streak >= stalledCalls,
      streak === 0 ? 'none since the last goal reached' : `${streak} since the last goal reached`,
      'Set a smaller goal for the next call',
    ),
    slow(
      'no-decision-date',
      'No decision date',
      decisionDate === undefined,
      decisionDate === undefined ? 'unknown' : sayDay(decisionDate),
      'Ask when they decide',
    ),
    slow(
      'undated-step',
      'The next step has no date',
      next === undefined,
      nextWords ?? 'nothing planned',
      fixStep,
    ),
    slow('no-signer', 'Nobody who signs', signers === undefined, signers ?? 'nobody named', askSigner),
    slow(
      'moved',
      'Calls moved again and again',
      moved >= movedCalls,
      `${moved} of ${facts.calls.length} ${plural(facts.calls.length, 'call')}`,
      'Ask what keeps moving the date',
    ),
  ]
}

function readFacts({ deal, needs, calls, nameOf, now, today }: SaleFacts) {
  const named = (is: Part) => {
    // A part that was only guessed from a title is no fact yet.
    const names = deal.people.flatMap(({ personId, parts }) =>
      parts.some(({ part, basis }) => part === is && basis !== 'suggested') ? (nameOf(personId) ?? []) : [],
    )
    return names.length === 0 ? undefined : names.join(', ')
  }
  const held = calls
    .filter(call => call.outcome !== undefined && call.outcome !== 'did-not-happen')
    .toSorted((a, b) => inOrder(b.start ?? '', a.start ?? ''))
  const reachedAt = held.findIndex(({ outcome }) => outcome === 'goal-reached')
  const last = held[reachedAt]?.start
  const planned = calls.flatMap(({ start, status }) =>
    status === 'planned' && start !== undefined && start > now ? [start] : [],
  )
  return {
    signers: named('signs'),
    champions: named('champion'),
    quoted: needs.filter(({ quoted }) => quoted).length,
    next: planned.toSorted(inOrder)[0],
    lately: last !== undefined && daysBetween(last.slice(0, 10), today) <= latelyDays ? last : undefined,
    streak: reachedAt === -1 ? held.length : reachedAt,
    moved: calls.filter(({ status }) => status === 'moved').length,
    decisionDate: deal.decisionDate,
  }
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const plural = (n: number, noun: string): string => (n === 1 ? noun : `${noun}s`)

export interface Weighed {
  readonly fits: readonly Signal[]
  readonly slows: readonly Signal[]
  readonly suggests: CutOrGoChoice
  /** The first thing to mend, while there is one. */
  readonly mend: string | undefined
}

/**
 * What the signals say, as a suggestion: it fits and is at most slow in one thing, go on; little fits and it is slow
 * in most, stop; else mend one thing first. Sizes are ours.
 */
export function weigh(signals: readonly Signal[]): Weighed {
  const fits = signals.filter(({ side }) => side === 'fit')
  const slows = signals.filter(({ side }) => side === 'slow')
  const isFor = fits.filter(({ holds }) => holds).length
  const against = slows.filter(({ holds }) => holds).length
  const suggests = isFor >= 4 && against <= 1 ? 'go-on' : isFor <= 1 && against >= 3 ? 'stop' : 'mend'
  const mend = fits.find(({ holds }) => !holds) ?? slows.find(({ holds }) => holds)
  return { fits, slows, suggests, mend: mend?.mend }
}
