/**
 * What a play changes in the plan, and with it in the agenda: nothing is changed by choosing a play, only by applying
 * it, and the change is shown before. Steps keep their ids and their chapters; only whole chapters move.
 */
import type { CallFacts } from '../advisor/facts'
import { basisOfItPro } from '../advisor/room'
import type { Call, Play } from '../domain/call'
import type { Deal } from '../domain/deal'
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'
import type { ScriptCopy } from '../domain/script-copy'
import { newStep, type Step } from '../domain/step'
import { planDisclosure } from './disclosure'
import { fillingOf } from './plan'
import { gapsDue, minutesPerGap } from './plays'

export interface PlayEffect {
  readonly copy: ScriptCopy
  /** With the gaps planned for the new step; the same where none is. */
  readonly deal?: Deal | undefined
}

type EffectFacts = Pick<CallFacts, 'call' | 'room' | 'touchingGaps' | 'deal' | 'needs'>

/** The plan as the play would have it; the same copy where it changes nothing. */
export function effectOfPlay(play: Play, copy: ScriptCopy, facts: EffectFacts, making: Making): PlayEffect {
  switch (play) {
    case 'technical-team-first':
      return { copy: technicalFirst(copy, facts), deal: facts.deal }
    case 'whole-room':
      return { copy: withoutTraining(copy), deal: facts.deal }
    case 'gap-on-the-table':
      return gapsFirst(copy, facts, making)
    default:
      return { copy, deal: facts.deal }
  }
}

/** Chapters that speak to the technical people come first; what opens and the result keep their places. */
function technicalFirst(copy: ScriptCopy, { room, needs }: EffectFacts): ScriptCopy {
  const technical = new Set(room.filter(one => basisOfItPro(one) !== undefined).map(one => one.personId))
  const theirNeeds = new Set(
    needs.filter(need => need.personId !== undefined && technical.has(need.personId)).map(need => need.id),
  )
  const serves = (step: Step): boolean =>
    step.personIds.some(id => technical.has(id)) ||
    step.needIds.some(id => theirNeeds.has(id)) ||
    step.forParts.includes('technical-evaluator')
  const isTheirs = (block: readonly Step[]): boolean =>
    block.some(serves) && !block.some(step => step.isResult === true)
  const shown = copy.steps.findIndex(step => step.chapterId !== undefined || step.depth !== 'inform')
  const opening = copy.steps.slice(0, Math.max(0, shown))
  const blocks = inBlocks(copy.steps.slice(opening.length))
  const steps = [
    ...opening,
    ...blocks.filter(isTheirs).flat(),
    ...blocks.filter(block => !isTheirs(block)).flat(),
  ]
  return steps.every((step, at) => step === copy.steps[at]) ? copy : { ...copy, steps }
}

/** Chapters whole, and each step that belongs to none. */
function inBlocks(steps: readonly Step[]): readonly (readonly Step[])[] {
  const blocks: Step[][] = []
  for (const step of steps) {
    const last = blocks.at(-1)
    if (last !== undefined && step.chapterId !== undefined && last[0]?.chapterId === step.chapterId)
      last.push(step)
    else blocks.push([step])
  }
  return blocks
}

/** P06: setting it up trains one and bores the rest, so it is shown only when asked for. */
function withoutTraining(copy: ScriptCopy): ScriptCopy {
  if (!copy.steps.some(step => step.depth === 'train' && step.must)) return copy
  return {
    ...copy,
    steps: copy.steps.map(step => (step.depth === 'train' ? { ...step, must: false } : step)),
  }
}

const gapsTitle = 'What we do not do, and what we do about it'

/** One step in front that tells every gap that is due; each is planned for it (P04). */
function gapsFirst(copy: ScriptCopy, facts: EffectFacts, making: Making): PlayEffect {
  const due = gapsDue(facts)
  if (due.length === 0 || copy.steps.some(step => step.title === gapsTitle)) return { copy, deal: facts.deal }
  const step = newStep(
    {
      title: gapsTitle,
      minutes: due.length * minutesPerGap,
      depth: 'inform',
      medium: 'talk',
      watchOuts: due.map(({ gap }) => ({
        id: freshId('watch-out', making.newId),
        form: 'gap',
        gapId: gap.id,
        title: gap.title,
      })),
      needIds: [...new Set(due.flatMap(({ touches }) => touches.map(({ need }) => need.id)))],
    },
    making,
  )
  const place = { callId: facts.call.id, stepId: step.id }
  const deal = facts.deal && due.reduce((one, { gap }) => planDisclosure(one, gap.id, place), facts.deal)
  return { copy: { ...copy, steps: [step, ...copy.steps] }, deal }
}

/** A line of the agenda, and what a play does to it. */
export interface AgendaLine {
  readonly key: string
  readonly title: string
  readonly minutes: number
  readonly isOptional: boolean
  readonly change: 'same' | 'moved' | 'new' | 'optional'
}

/** The agenda after the play, each line with what happened to it. */
export function agendaAfter(before: ScriptCopy, after: ScriptCopy): readonly AgendaLine[] {
  const known = new Map(before.steps.map((step, at) => [step.id, { step, at }]))
  const stays = longestInOrder(after.steps.flatMap(step => known.get(step.id)?.at ?? []))
  const lines = after.steps.map((step): AgendaLine => {
    const old = known.get(step.id)
    return { ...lineOf(step), change: changeOf(step, old, stays) }
  })
  return [
    reserve('hello', 'Hello', after.helloMinutes),
    ...lines,
    reserve('questions', 'Their questions', after.questionsMinutes),
    reserve('next-steps', 'Next steps', after.nextStepsMinutes),
  ]
}

function changeOf(
  step: Step,
  old: { readonly step: Step; readonly at: number } | undefined,
  stays: ReadonlySet<number>,
): AgendaLine['change'] {
  if (old === undefined) return 'new'
  if (old.step.must && !step.must) return 'optional'
  return stays.has(old.at) ? 'same' : 'moved'
}

const lineOf = ({ id, title, minutes, must }: Step): Omit<AgendaLine, 'change'> => ({
  key: id,
  title: title || 'Untitled step',
  minutes,
  isOptional: !must,
})

const reserve = (key: string, title: string, minutes: number): AgendaLine => ({
  key,
  title,
  minutes,
  isOptional: false,
  change: 'same',
})

/** The most places that keep their order: all others have moved. Plans are short, so the square is cheap. */
function longestInOrder(places: readonly number[]): ReadonlySet<number> {
  const chains: (readonly number[])[] = []
  for (const place of places) {
    const best = chains
      .filter(chain => (chain.at(-1) ?? -1) < place)
      .reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), [])
    chains.push([...best, place])
  }
  return new Set(chains.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []))
}

/** Minutes over the call's length with this plan; 0 when it fits. */
export const minutesOver = (copy: ScriptCopy, call: Pick<Call, 'minutes'>): number =>
  fillingOf(copy, call.minutes).over
