import { endRun } from '@shared/run/marks'
import {
  offeredMinutes,
  openOffers,
  pauseFreeAt,
  thrownIn,
  withFallbackTried,
  withMinutes,
} from '@shared/run/rehearsal'
import { runState } from '@shared/run/run-state'
import { scriptAlone } from '@shared/run/script-alone'
import { describe, expect, it } from 'vitest'
import { aMark, aNeed, aRun, aScript, aStep, making } from '../../helpers/builders'

const startedAt = '2026-11-19T10:00:00.000Z'
const at = (seconds: number) => new Date(Date.parse(startedAt) + seconds * 1000).toISOString()
const steps = [
  aStep({ title: 'Restore', minutes: 4, leastMinutes: 3 }),
  aStep({ title: 'Lock', minutes: 2 }),
  aStep({ title: 'Price', minutes: 3 }),
  aStep({ title: 'Test', minutes: 1.5 }),
]
const [restore, lock, price] = steps
const script = aScript({ steps })
const begun = (seconds: number, step: typeof restore) =>
  aMark({ form: 'step-begun', at: at(seconds), stepId: step?.id })

/** Hello 1:00, Restore 2:10, Lock 3:00 with one minute of pause, Price skipped at once, Test 1:30. */
const run = aRun({
  form: 'rehearsal',
  startedAt,
  endedAt: at(520),
  marks: [
    begun(60, restore),
    begun(190, lock),
    aMark({ form: 'pause', at: at(200) }),
    aMark({ form: 'resume', at: at(260) }),
    begun(430, price),
    aMark({ form: 'step-skipped', at: at(430), stepId: price?.id }),
  ],
})

describe('the minutes a rehearsal offers', () => {
  it('are what each step took, without pauses, in halves', () => {
    expect(offeredMinutes(run, script).map(({ title, offered }) => [title, offered])).toEqual([
      ['Restore', 2],
      ['Lock', 3],
      ['Price', undefined],
      ['Test', 1.5],
    ])
  })

  it.each([
    [1, 0.5],
    [44, 0.5],
    [45, 1],
    [74, 1],
    [75, 1.5],
  ])('of a step of %d seconds are %d', (seconds, offered) => {
    const short = { ...run, endedAt: at(60 + seconds), marks: [begun(60, restore)] }
    expect(offeredMinutes(short, script)[0]?.offered).toBe(offered)
  })

  it('stand open where they would change something, and are taken by step or all at once', () => {
    const offers = openOffers(offeredMinutes(run, script))
    expect(offers.map(({ title }) => title)).toEqual(['Restore', 'Lock'])
    const one = withMinutes(script, offers.slice(1))
    expect(one.steps.map(step => step.minutes)).toEqual([4, 3, 3, 1.5])
    const all = withMinutes(script, offers)
    expect(all.steps.map(step => step.minutes)).toEqual([2, 3, 3, 1.5])
    expect(all.steps[0]?.leastMinutes).toBe(2)
    expect(openOffers(offeredMinutes(run, all))).toEqual([])
    expect(withMinutes(all, offers)).toBe(all)
  })

  it('leave out a step that came since', () => {
    const later = { ...script, steps: [...steps, aStep({ title: 'New' })] }
    expect(offeredMinutes(run, later).at(-1)).toMatchObject({ title: 'New', offered: undefined })
  })
})

it('keeps at the step when its fallback was tried', () => {
  const tried = withFallbackTried(script, lock?.id ?? '', '2026-11-19')
  expect(tried.steps.map(step => step.fallbackTriedOn)).toEqual([
    undefined,
    '2026-11-19',
    undefined,
    undefined,
  ])
})

it('tells questions thrown in from those of somebody, and knows none in a live run', () => {
  const marks = [
    aMark({ form: 'question', text: 'Ours', answerId: making.newId() as never }),
    aMark({ form: 'question', text: 'Theirs' }),
    aMark({ form: 'question', answerId: making.newId() as never, undoneAt: at(9) }),
  ]
  expect(thrownIn({ ...run, marks }).map(mark => mark.text)).toEqual(['Ours'])
  expect(thrownIn({ ...run, form: 'live', marks })).toEqual([])
})

it.each([
  [100, 100],
  [210, 200],
  [240, 200],
  [300, 240],
])('%d seconds after the start %d were talked', (seconds, talked) => {
  const pauses = [{ from: Date.parse(at(200)), to: Date.parse(at(260)) }]
  expect(pauseFreeAt({ startedAt: Date.parse(startedAt), pauses }, Date.parse(at(seconds)))).toBe(
    talked * 1000,
  )
})

it('runs a script alone on its own steps and length, with nobody’s needs', () => {
  const bound = aScript({ steps: [{ ...steps[0], needIds: [aNeed().id] } as never], helloMinutes: 2 })
  const alone = scriptAlone(run, bound)
  const state = runState({ ...run, marks: [], endedAt: undefined }, alone.copy, alone.call, at(0))
  expect(alone.call).toMatchObject({ id: run.id, minutes: 2 + 4 + 5 + 4, attendees: [] })
  expect(state.plan.segments.map(({ id }) => id)).toEqual(['hello', restore?.id, 'questions', 'next-steps'])
  expect(alone.copy.steps[0]?.needIds).toEqual([])
  expect(endRun(run, { at: at(1), newId: making.newId })).toBe(run)
})
