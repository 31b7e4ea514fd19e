/**
 * PRODUCT rule 1: time, goal and any script (or question plan) make a prepared call. A first discovery asks for
 * less: a time, and either somebody to listen to or something to ask. Nothing here ever disables Start.
 */
import type { CallFacts } from './facts'
import { isFilled, listed } from './words'

export interface Usable {
  readonly is: boolean
  /** "Time, two people and a question plan are enough to run this call." */
  readonly words: string
}

export function usableOf(facts: CallFacts): Usable {
  const { call, plan, room, firstDiscovery } = facts
  const has = { time: call.start !== undefined, goal: isFilled(call.goal?.text), plan: plan !== undefined }
  const enough = firstDiscovery ? has.time && (has.plan || room.length > 0) : has.time && has.goal && has.plan
  if (!enough)
    return { is: false, words: `${capital(listed(wantedFor(facts, has)))} would make this call usable.` }
  const there = [
    'time',
    ...(firstDiscovery && room.length > 0 ? [countPeople(room.length)] : []),
    ...(has.goal ? ['a goal'] : []),
    ...(plan === undefined ? [] : [plan.form === 'questions' ? 'a question plan' : 'a script']),
  ]
  return { is: true, words: `${capital(listed(there))} are enough to run this call.` }
}

interface Has {
  readonly time: boolean
  readonly goal: boolean
  readonly plan: boolean
}

function wantedFor({ firstDiscovery, room }: CallFacts, has: Has): readonly string[] {
  const time = has.time ? [] : ['a time']
  if (firstDiscovery)
    return [...time, ...(has.plan || room.length > 0 ? [] : ['somebody to talk to or a question plan'])]
  return [...time, ...(has.goal ? [] : ['a goal']), ...(has.plan ? [] : ['a script'])]
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const countPeople = (count: number): string =>
  `${numbers[count] ?? count} ${count === 1 ? 'person' : 'people'}`

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
