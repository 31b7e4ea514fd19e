/** The plan in the minutes of the call: hello, questions and next steps stay free, the steps share the rest. */
import { type FactUsed, knownFact } from '../advisor/finding'
import { basisOfItPro } from '../advisor/room'
import { slotFor } from '../advisor/slot'
import { listed, sayMinutes } from '../advisor/words'
import { needCode } from '../domain/need'
import type { Story } from '../domain/script'
import { leastMinutes, type Step } from '../domain/step'
import { type AdaptFacts, type Change, changeOf, stepWords } from './change'
import { type FitItem, fitInto, type Treatment } from './fit'
import { needsOf, stayWords, whyStays, worthOf } from './stays'

/** Silent without a length. `gone` are the drops that are proposed already, `declined` the keys of what was turned down. */
export function timeChanges(
  story: Story,
  facts: AdaptFacts,
  gone: readonly Change[],
  declined: ReadonlySet<string>,
): readonly Change[] {
  const { slotMinutes } = facts
  if (slotMinutes === undefined) return []
  const steps = story.steps.filter(step => !gone.some(({ act }) => 'stepId' in act && act.stepId === step.id))
  const planned = { story, facts, steps, slotMinutes, declined }
  const kept = reserveChanges(planned)
  const treatments = treat(planned, kept)
  const countsOn = gone.map(({ key }) => key)
  return [...kept, ...treatments].map(change => ({ ...change, countsOn }))
}

interface Planned {
  readonly story: Story
  readonly facts: AdaptFacts
  readonly steps: readonly Step[]
  readonly slotMinutes: number
  readonly declined: ReadonlySet<string>
}

/** R25 and R26: what is kept free for their questions and for the next step, where the steps leave room for it. */
function reserveChanges(planned: Planned): readonly Change[] {
  const [questions, nextSteps] = [questionsKept(planned), nextStepsKept(planned)]
  const wanted = [...nextSteps, ...questions].filter(({ key }) => !planned.declined.has(key))
  const most = [wanted, wanted.slice(0, 1)].find(changes => fits(planned, changes))
  return most ?? []
}

const fits = (planned: Planned, reserves: readonly Change[]): boolean =>
  fitInto(itemsOf(planned, planned.declined), roomFor(planned, reserves)).over === 0

function nextStepsKept({ story, slotMinutes }: Planned): readonly Change[] {
  const wanted = slotFor(slotMinutes, false).nextSteps
  if (story.nextStepsMinutes >= wanted) return []
  return [
    changeOf(
      { kind: 'reserve', which: 'next-steps', minutes: wanted },
      {
        ...reserve('Next steps', story.nextStepsMinutes, wanted),
        why: 'The next step is agreed in the last minutes or not at all.',
        facts: [knownFact('Length of the call', sayMinutes(slotMinutes))],
        playbook: 'P02',
      },
    ),
  ]
}

function questionsKept({ story, slotMinutes, facts: { room } }: Planned): readonly Change[] {
  const experts = room.filter(person => basisOfItPro(person) !== undefined)
  const wanted = slotFor(slotMinutes, experts.length > 0).questions
  if (story.questionsMinutes >= wanted) return []
  return [
    changeOf(
      { kind: 'reserve', which: 'questions', minutes: wanted },
      {
        ...reserve('Their questions', story.questionsMinutes, wanted),
        why:
          experts.length > 0
            ? 'IT professionals attend: they want room for deep questions.'
            : 'Their questions are what they came for.',
        facts: [
          knownFact('Length of the call', sayMinutes(slotMinutes)),
          ...experts.map(
            (person): FactUsed => ({
              label: person.name ?? 'Someone',
              value: 'IT professional',
              basis: basisOfItPro(person) === 'confirmed' ? 'known' : 'suggested',
            }),
          ),
        ],
        playbook: 'P28',
      },
    ),
  ]
}

const reserve = (what: string, before: number, after: number) => ({
  reason: 'kept-free' as const,
  verb: 'Keep free',
  what,
  before: sayMinutes(before),
  after: sayMinutes(after),
  won: before - after,
})

function roomFor({ story, slotMinutes }: Planned, reserves: readonly Change[]): number {
  const taken = story.helloMinutes + story.questionsMinutes + story.nextStepsMinutes
  return reserves.reduce((left, { won }) => left + won, slotMinutes - taken)
}

/** What was turned down stays as it is; where no plan fits any more, the plan without that answer stands for the rest. */
function treat(planned: Planned, reserves: readonly Change[]): readonly Change[] {
  const room = roomFor(planned, reserves)
  const asWished = fitInto(itemsOf(planned, planned.declined), room)
  const fit = asWished.over > 0 ? fitInto(itemsOf(planned, new Set()), room) : asWished
  return planned.steps
    .flatMap((step, at) => treated(planned, step, fit.treatments[at] ?? 'keep'))
    .filter(({ key }) => !planned.declined.has(key))
}

function itemsOf({ steps, facts }: Planned, declined: ReadonlySet<string>): readonly FitItem[] {
  return steps.map(step => ({
    id: step.id,
    minutes: step.minutes,
    least: declined.has(`shorten:${step.id}`) ? step.minutes : plannableLeast(step),
    worth: worthOf(step, facts),
    mustKeep: declined.has(`drop:${step.id}`) || whyStays(step, facts).length > 0,
  }))
}

/** People plan in half minutes. */
export const plannableLeast = (step: Step): number =>
  Math.min(step.minutes, Math.ceil(leastMinutes(step) * 2) / 2)

function treated(
  { story, facts, slotMinutes }: Planned,
  step: Step,
  treatment: Treatment,
): readonly Change[] {
  if (treatment === 'keep') return []
  const common = {
    reason: 'time' as const,
    what: stepWords(step, story.steps.indexOf(step)),
    before: sayMinutes(step.minutes),
    facts: [knownFact('Length of the call', sayMinutes(slotMinutes)), ...needFacts(step, facts)],
    playbook: 'P28' as const,
  }
  if (treatment === 'drop') {
    return [
      changeOf(
        { kind: 'drop', stepId: step.id },
        { ...common, verb: 'Leave out', after: 'left out', why: whyDrop(step, facts), won: step.minutes },
      ),
    ]
  }
  const least = plannableLeast(step)
  return [
    changeOf(
      { kind: 'shorten', stepId: step.id, minutes: least },
      {
        ...common,
        verb: 'Shorten',
        after: sayMinutes(least),
        why: whyShorten(step, facts),
        won: step.minutes - least,
      },
    ),
  ]
}

function whyDrop(step: Step, facts: AdaptFacts): string {
  const needs = needsOf(step, facts)
  const serves = needs.length === 0 ? 'no need of theirs' : `only ${listed(needs.map(needCode))}`
  return `Optional, and it serves ${serves}: of what may go it is missed least.`
}

function whyShorten(step: Step, facts: AdaptFacts): string {
  const stays = whyStays(step, facts).map(stayWords)
  const why = stays.length > 0 ? `It ${listed(stays)}, so it stays` : 'Shorter is better than left out'
  return step.leastMinutes === undefined
    ? `${why}: half its minutes are the least while nobody has said otherwise.`
    : `${why}, with the least minutes it takes.`
}

const needFacts = (step: Step, facts: AdaptFacts): readonly FactUsed[] =>
  needsOf(step, facts).map(need => knownFact(needCode(need), `priority ${need.priority} of 3`))
