/**
 * Going in before it is ready, eyes open (P03): five things in 90 seconds. What is not there is said as missing. Who we
 * jump in for is counted, for oneself alone.
 */
import type { CallFacts } from '../advisor/facts'
import { isFilled, shortened } from '../advisor/words'
import type { Call } from '../domain/call'
import { isBare } from '../domain/gap'
import type { SummaryOf } from '../domain/summary'
import { gapsDue } from './plays'
import { readAloudSeconds } from './reading-time'

export const kitItemIds = ['goal', 'words', 'script', 'gap', 'next-step'] as const
export type KitItemId = (typeof kitItemIds)[number]

export interface KitItem {
  readonly id: KitItemId
  readonly title: string
  readonly words: string
  /** Where it comes from, or why this one. */
  readonly why?: string | undefined
  readonly isMissing: boolean
  /** A script of the library that could be taken. */
  readonly scriptId?: string | undefined
}

export interface JumpInKit {
  readonly items: readonly KitItem[]
  readonly missing: number
  /** Whole seconds to read it. */
  readonly seconds: number
}

type KitFacts = Pick<CallFacts, 'call' | 'needs' | 'people' | 'plan' | 'touchingGaps' | 'slotMinutes'>
type Script = Pick<SummaryOf<'script'>, 'id' | 'title' | 'form' | 'minutes' | 'revision' | 'archivedAt'>

export function jumpInKit(facts: KitFacts, scripts: readonly Script[]): JumpInKit {
  const items = [
    goalItem(facts),
    wordsItem(facts),
    scriptItem(facts, scripts),
    gapItem(facts),
    nextItem(facts),
  ]
  const seconds = Math.round(
    items.reduce((sum, { title, words }) => sum + readAloudSeconds(`${title} ${words}`), 0),
  )
  return { items, missing: items.filter(item => item.isMissing).length, seconds }
}

const oneLine = 120

function goalItem({ call }: KitFacts): KitItem {
  const { goal } = call
  const item = { id: 'goal', title: 'Goal in one line' } as const
  if (!isFilled(goal?.text)) return { ...item, words: 'No goal yet.', isMissing: true }
  return { ...item, words: shortened(goal.text, oneLine), why: goal.heardWhen, isMissing: false }
}

function wordsItem({ needs, people }: KitFacts): KitItem {
  const item = { id: 'words', title: 'Their words' } as const
  const need = needs
    .filter(one => one.quoted && isFilled(one.words))
    .toSorted((a, b) => b.priority - a.priority || a.number - b.number)[0]
  if (need === undefined)
    return { ...item, words: 'Nothing of theirs is on file: ask first.', isMissing: true }
  const who = people.find(person => person.personId === need.personId)?.name
  return { ...item, words: `“${shortened(need.words, oneLine)}”`, why: who, isMissing: false }
}

function scriptItem({ plan, slotMinutes, call }: KitFacts, scripts: readonly Script[]): KitItem {
  const item = { id: 'script', title: 'Safest workflow' } as const
  if (plan !== undefined) return { ...item, words: plan.name, why: 'the plan of this call', isMissing: false }
  const safest = safestScript(scripts, slotMinutes ?? call.minutes, call.callKind === 'discovery')
  if (safest === undefined) return { ...item, words: 'None fits: ask, and show nothing.', isMissing: true }
  const why = `revision ${safest.revision}, ${safest.minutes} min`
  return { ...item, words: safest.title, why, isMissing: false, scriptId: safest.id }
}

/** The one most worked over that fits the time; in a discovery questions before anything that is shown. */
export function safestScript<S extends Script>(
  scripts: readonly S[],
  minutes: number,
  isDiscovery: boolean,
): S | undefined {
  const asks = (one: S): number => (isDiscovery && one.form === 'questions' ? 1 : 0)
  return scripts
    .filter(one => one.archivedAt === undefined && one.minutes > 0 && one.minutes <= minutes)
    .toSorted((a, b) => asks(b) - asks(a) || b.revision - a.revision || a.minutes - b.minutes)[0]
}

/** The gap to keep away from: one that touches a need and cannot be told yet, else one that is not told. */
function gapItem(facts: KitFacts): KitItem {
  const item = { id: 'gap', title: 'Gap not to step on' } as const
  const due = gapsDue(facts)
  const worst = due.find(({ gap }) => isBare(gap)) ?? due[0]
  if (worst === undefined) {
    const words =
      facts.touchingGaps.length > 0
        ? 'Every gap that touches a need is told.'
        : 'No gap is known to touch a need.'
    return { ...item, words, isMissing: false }
  }
  const why = isBare(worst.gap) ? 'not ready to tell' : 'if asked: it does not, and what we do instead'
  return { ...item, words: worst.gap.title, why, isMissing: false }
}

function nextItem({ call }: KitFacts): KitItem {
  const item = { id: 'next-step', title: 'Next step' } as const
  const words = call.jumpIn?.nextStep
  if (!isFilled(words)) return { ...item, words: 'What you ask for at the end.', isMissing: true }
  return { ...item, words, isMissing: false }
}

export const isJumpIn = (call: Pick<Call, 'jumpIn'>): boolean => call.jumpIn?.at !== undefined

/** Going in: from now on it is counted for the salesperson of the call. */
export function markJumpIn(call: Call, now: string): Call {
  if (isJumpIn(call)) return call
  return { ...call, jumpIn: { ...call.jumpIn, at: now, salespersonId: call.salespersonId } }
}

/** Not counted any more; what was written stays. */
export function withdrawJumpIn(call: Call): Call {
  return { ...call, jumpIn: { ...call.jumpIn, at: undefined, salespersonId: undefined } }
}

export function writeNextStep(call: Call, nextStep: string): Call {
  return { ...call, jumpIn: { ...call.jumpIn, nextStep: nextStep === '' ? undefined : nextStep } }
}

/** Jump-ins so far for the same salesperson, this call's own among them. */
export function jumpInsFor(
  calls: readonly Pick<SummaryOf<'call'>, 'id' | 'jumpInFor'>[],
  call: Pick<Call, 'id' | 'jumpIn' | 'salespersonId'>,
): number {
  const who = (isJumpIn(call) ? call.jumpIn?.salespersonId : call.salespersonId) ?? 'unknown'
  const others = calls.filter(one => one.id !== call.id && one.jumpInFor === who).length
  return others + (isJumpIn(call) ? 1 : 0)
}
