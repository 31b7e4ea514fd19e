/**
 * One step made of two, and two of one. A split keeps each word and never cuts one: what stands before the caret
 * stays, what comes after becomes a new step, and the two joined again are the step that was.
 */
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'
import { leastMinutes, newStep, type Step, type StepId } from '../domain/step'
import { insertStep, removeStep } from './move'
import { type Outlined, toldSteps } from './outline'

/**
 * Where the words of a text part nearest to the caret: before the word it stands in, after the blanks it stands in;
 * the sign of a list goes with its line.
 */
export function partingAt(text: string, caret: number): number {
  const at = betweenWords(text, Math.max(0, Math.min(caret, text.length)))
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const isOnlySign = /^[^\S\n]*(?:[-*+]|\d+[.)])?[^\S\n]*$/u.test(text.slice(lineStart, at))
  return isOnlySign && at < text.length ? lineStart : at
}

function betweenWords(text: string, at: number): number {
  if (at === text.length) return at
  if (/\s/u.test(text.charAt(at))) return at + text.slice(at).search(/\S|$/u)
  const word = text.slice(0, at).search(/\S+$/u)
  return word === -1 ? at : word
}

export interface Split<S> {
  readonly story: S
  readonly first: StepId
  readonly second: StepId
}

/** Undefined when the story has no such step. Rows, watch-outs and all that hangs on the click path stay with the first. */
export function splitStep<S extends Outlined>(
  story: S,
  stepId: StepId,
  caret: number,
  { newId }: Pick<Making, 'newId'>,
): Split<S> | undefined {
  const step = story.steps.find(one => one.id === stepId)
  if (step === undefined) return undefined
  const at = partingAt(step.tell, caret)
  const [said, after] = [step.tell.slice(0, at), step.tell.slice(at)]
  const share = shareOf(said, after)
  const minutes = Math.min(step.minutes, halves(step.minutes * share))
  const least = step.leastMinutes === undefined ? undefined : tidy(step.leastMinutes * share)
  const first = { ...step, tell: said, minutes, leastMinutes: least }
  const { chapterId, must, depth, level, topics, forParts, medium, needIds, personIds, speakerId } = step
  const second = newStep(
    {
      ...{ title: '', tell: after, id: freshId('step', newId) },
      ...{ chapterId, must, depth, level, topics, forParts, medium, needIds, personIds, speakerId },
      minutes: tidy(step.minutes - minutes),
      leastMinutes: least === undefined ? undefined : tidy((step.leastMinutes ?? 0) - least),
    },
    { newId },
  )
  const shortened = { ...story, steps: story.steps.map(one => (one.id === stepId ? first : one)) }
  return {
    story: insertStep(shortened, second, { kind: 'after', stepId }),
    first: stepId,
    second: second.id,
  }
}

/** The step with the one told after it, under its own id; the same story for the last. */
export function joinWithNext<S extends Outlined>(story: S, stepId: StepId): S {
  const told = toldSteps(story)
  const at = told.findIndex(step => step.id === stepId)
  const [first, second] = [told[at], told[at + 1]]
  if (at === -1 || first === undefined || second === undefined) return story
  const joined = joinedSteps(first, second)
  const rest = removeStep(story, second.id)
  return { ...rest, steps: rest.steps.map(step => (step.id === stepId ? joined : step)) }
}

/** The step before this one as it is told. */
export function stepBefore(story: Outlined, stepId: StepId): Step | undefined {
  const told = toldSteps(story)
  return told[told.findIndex(step => step.id === stepId) - 1]
}

function joinedSteps(a: Step, b: Step): Step {
  const title = a.title === '' ? b.title : a.title
  // A second title is a cue of its own: no word is lost.
  const words = a.title === '' || b.title === '' ? b.tell : joinedText(b.title, b.tell)
  const least = a.leastMinutes === undefined && b.leastMinutes === undefined
  return {
    ...b,
    ...a,
    ...joinedTexts(a, b),
    ...joinedLists(a, b),
    title,
    tell: joinedText(a.tell, words),
    minutes: tidy(a.minutes + b.minutes),
    leastMinutes: least ? undefined : tidy(leastMinutes(a) + leastMinutes(b)),
    must: a.must || b.must,
    // What was tried is only one half of what is to be done now.
    fallbackTriedOn: triedOn(a, b),
    isResult: b.isResult === true ? true : a.isResult,
    level: a.level ?? b.level,
    medium: a.medium ?? b.medium,
    proofId: a.proofId ?? b.proofId,
    speakerId: a.speakerId ?? b.speakerId,
    chapterId: a.chapterId,
    blockId: a.blockId,
  }
}

function triedOn(a: Step, b: Step): Step['fallbackTriedOn'] {
  if (isBlank(b.fallback)) return a.fallbackTriedOn
  return isBlank(a.fallback) ? b.fallbackTriedOn : undefined
}

const joinedTexts = (a: Step, b: Step): Partial<Step> => ({
  takeaway: joinedIf(a.takeaway, b.takeaway),
  todayThey: joinedIf(a.todayThey, b.todayThey),
  withUs: joinedIf(a.withUs, b.withUs),
  fallback: joinedIf(a.fallback, b.fallback),
  skipWhen: joinedIf(a.skipWhen, b.skipWhen, '; '),
})

function joinedIf(a: string | undefined, b: string | undefined, between?: string): string | undefined {
  return a === undefined ? b : b === undefined ? a : joinedText(a, b, between)
}

function joinedLists(a: Step, b: Step): Partial<Step> {
  return {
    show: [...a.show, ...b.show],
    topics: union(a.topics, b.topics),
    forParts: union(a.forParts, b.forParts),
    needIds: union(a.needIds, b.needIds),
    personIds: union(a.personIds, b.personIds),
    watchOuts: [...a.watchOuts, ...b.watchOuts],
    prerequisites: [...a.prerequisites, ...b.prerequisites],
    ifAsked: [...a.ifAsked, ...b.ifAsked],
    layers: joinedBy(a.layers, b.layers, one => one.audience),
    wordings: joinedBy(a.wordings, b.wordings, one => one.language),
    inMyWords:
      a.inMyWords === undefined && b.inMyWords === undefined
        ? undefined
        : [...(a.inMyWords ?? []), ...(b.inMyWords ?? [])],
  }
}

/** What both say for the same reader, under one head. */
function joinedBy<T extends { readonly tell: string }>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const both = a.map(one => {
    const other = b.find(two => keyOf(two) === keyOf(one))
    return other === undefined ? one : { ...one, tell: joinedText(one.tell, other.tell) }
  })
  return [...both, ...b.filter(two => !a.some(one => keyOf(one) === keyOf(two)))]
}

/** Texts that a split has parted meet as they were; two of their own stand on lines of their own. */
function joinedText(a: string, b: string, between = '\n'): string {
  const fits = a === '' || b === '' || /\s$/u.test(a) || /^\s/u.test(b)
  return fits ? a + b : a + between + b
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [
  ...a,
  ...b.filter(one => !a.includes(one)),
]

/** Of all words, those before the caret; half and half where there are none. */
function shareOf(before: string, after: string): number {
  const count = (text: string) => text.split(/\s+/u).filter(Boolean).length
  const all = count(before) + count(after)
  return all === 0 ? 0.5 : count(before) / all
}

/** To the half minute, as minutes are planned. */
const halves = (minutes: number): number => Math.round(minutes * 2) / 2

/** Sums of fractions without the dust of binary numbers. */
const tidy = (minutes: number): number => Math.round(minutes * 1000) / 1000
