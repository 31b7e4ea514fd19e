import { collectFacts } from '@shared/advisor/facts'
import type { Step } from '@shared/domain/step'
import { agendaAfter, effectOfPlay, minutesOver } from '@shared/prepare/apply-play'
import { minutesPerGap } from '@shared/prepare/plays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aStep } from '../../helpers/builders'
import {
  callOf,
  dealOf,
  exposureOf,
  making,
  marcus,
  n1,
  now,
  planOf,
  readyGap,
  worldOf,
} from '../advisor/world'

const call = callOf()
const gap = readyGap()
const deal = dealOf({ exposures: [exposureOf(gap, n1)] })
const facts = collectFacts(worldOf({ call, gaps: [gap], deal }), now)
const [one, two] = ['c1', 'c2'] as never[]

const hello = aStep({ title: 'What we heard', depth: 'inform' })
const money = aStep({ title: 'What it costs', chapterId: one })
const paper = aStep({ title: 'The paper', chapterId: one })
const lock = aStep({ title: 'The lock', chapterId: two, personIds: [marcus.id] })
const result = aStep({ title: 'The result', chapterId: two, isResult: true })
const titles = (steps: readonly Step[]) => steps.map(step => step.title)
const planWith = (...steps: readonly Step[]) => planOf(call, { steps })

describe('the technical team first', () => {
  it('moves their chapters to the front, whole, behind what opens', () => {
    const { copy } = effectOfPlay('technical-team-first', planWith(hello, money, paper, lock), facts, making)
    expect(titles(copy.steps)).toEqual(['What we heard', 'The lock', 'What it costs', 'The paper'])
  })

  it('leaves the chapter of the result where it is', () => {
    const plan = planWith(hello, money, lock, result)
    expect(effectOfPlay('technical-team-first', plan, facts, making).copy).toBe(plan)
  })

  it('changes nothing where nothing is theirs', () => {
    const plan = planWith(hello, money, paper)
    expect(effectOfPlay('technical-team-first', plan, facts, making).copy).toBe(plan)
  })

  it('keeps every step exactly once, whatever the plan', () => {
    const step = fc.record({
      chapterId: fc.constantFrom(undefined, one, two),
      personIds: fc.constantFrom([], [marcus.id]),
      depth: fc.constantFrom('inform' as const, 'show' as const),
      isResult: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), made => {
        const steps = made.map(fields => aStep(fields))
        const { copy } = effectOfPlay('technical-team-first', planWith(...steps), facts, making)
        expect(copy.steps.map(({ id }) => id).toSorted()).toEqual(steps.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('a workflow for the whole room', () => {
  it('shows setting up only when asked for', () => {
    const train = aStep({ title: 'Set up your own lock', depth: 'train', must: true })
    const { copy } = effectOfPlay('whole-room', planWith(hello, train), facts, making)
    expect(copy.steps.map(step => step.must)).toEqual([true, false])
    expect(effectOfPlay('whole-room', copy, facts, making).copy).toBe(copy)
  })
})

describe('a gap on the table', () => {
  const { copy, deal: planned } = effectOfPlay('gap-on-the-table', planWith(hello, money), facts, making)

  it('adds one step in front, with its minutes, and plans the gaps for it', () => {
    expect(copy.steps).toHaveLength(3)
    expect(copy.steps[0]).toMatchObject({ minutes: minutesPerGap, needIds: [n1.id], depth: 'inform' })
    expect(planned?.exposures[0]).toMatchObject({
      plannedCallId: call.id,
      plannedStepId: copy.steps[0]?.id,
    })
  })

  it('does so once', () => {
    expect(effectOfPlay('gap-on-the-table', copy, facts, making).copy).toBe(copy)
  })

  it('does nothing where no gap is due', () => {
    const none = collectFacts(worldOf({ call }), now)
    const plan = planWith(hello)
    expect(effectOfPlay('gap-on-the-table', plan, none, making).copy).toBe(plan)
  })
})

it.each(['question-plan', 'reschedule'] as const)('%s leaves the steps alone', play => {
  const plan = planWith(hello, money)
  expect(effectOfPlay(play, plan, facts, making)).toEqual({ copy: plan, deal })
})

describe('the agenda after a play', () => {
  const changes = (before: readonly Step[], after: readonly Step[]) =>
    agendaAfter(planWith(...before), planWith(...after)).map(line => `${line.title}: ${line.change}`)

  it('says what is new, what moved and what became optional, and keeps the reserves', () => {
    const fresh = aStep({ title: 'Gaps' })
    expect(
      changes([hello, money, paper, lock], [fresh, hello, lock, money, { ...paper, must: false }]),
    ).toEqual([
      'Hello: same',
      'Gaps: new',
      'What we heard: same',
      'The lock: moved',
      'What it costs: same',
      'The paper: optional',
      'Their questions: same',
      'Next steps: same',
    ])
  })

  it.each([
    { minutes: 18, over: 0 },
    { minutes: 19, over: 1 },
  ])('is $over min over with $minutes min of steps in half an hour', ({ minutes, over }) => {
    expect(minutesOver(planWith(aStep({ minutes })), call)).toBe(over)
  })
})
