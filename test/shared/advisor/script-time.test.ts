import { nextStepsRule, overbookedRule } from '@shared/advisor/script-time'
import { callKinds } from '@shared/domain/call'
import { newStep } from '@shared/domain/step'
import { describe, expect, it } from 'vitest'
import { callOf, changed, making, planOf, says } from './world'

const planned = (show: number, minutes = 30) => {
  const call = callOf({ minutes })
  return {
    call,
    scriptCopy: planOf(call, { steps: [newStep({ title: 'All of it', minutes: show }, making)] }),
  }
}
const reserved = (minutes: number, nextStepsMinutes: number) => {
  const call = callOf({ minutes })
  return { call, scriptCopy: planOf(call, { nextStepsMinutes }) }
}

describe('R24, more minutes than the call has', () => {
  it.each([
    [17, 0],
    [18, 0],
    [18.01, 0],
    [18.1, 1],
    [24, 1],
  ])('3 hello, %d steps, 5 questions and 4 next steps in 30 min: %d finding', (show, findings) => {
    expect(says(overbookedRule, planned(show))).toHaveLength(findings)
  })

  it('says by how much, from what, and where to mend it', () => {
    expect(says(overbookedRule, planned(24.5))).toMatchObject([
      {
        rule: 'R24',
        playbook: 'P28',
        severity: 'warn',
        title: 'The plan is 6.5 min longer than the call',
        target: { kind: 'script' },
        missing: [],
      },
    ])
    expect(says(overbookedRule, planned(24.5))[0]?.facts.map(fact => fact.value)).toEqual([
      '30 min',
      '3 min',
      '24.5 min',
      '5 min',
      '4 min',
    ])
  })

  it.each(callKinds)('speaks in a %s, for a plan of questions as well', callKind => {
    const call = callOf({ callKind })
    const scriptCopy = planOf(call, {
      form: 'questions',
      steps: [newStep({ title: 'Ask', minutes: 19 }, making)],
    })
    expect(says(overbookedRule, { call, scriptCopy })).toHaveLength(1)
  })

  it('lets pass what the settings let pass', () => {
    expect(says(overbookedRule, planned(20), changed({ overbookedToleranceMinutes: 2 }))).toEqual([])
    expect(says(overbookedRule, planned(20.1), changed({ overbookedToleranceMinutes: 2 }))).toHaveLength(1)
  })
})

describe('R25, room for next steps', () => {
  it.each([
    [30, 4, 0],
    [30, 3.9, 1],
    [40, 4, 0],
    [41, 4, 1],
    [60, 6, 0],
    [60, 5.9, 1],
    [120, 12, 0],
    [120, 11, 1],
  ])('in %d min, %d min for next steps: %d finding', (minutes, nextSteps, findings) => {
    expect(says(nextStepsRule, reserved(minutes, nextSteps))).toHaveLength(findings)
  })

  it('points to the reserve and says what is wanted', () => {
    expect(says(nextStepsRule, reserved(60, 4))).toMatchObject([
      {
        rule: 'R25',
        playbook: 'P02',
        severity: 'warn',
        title: 'Next steps get 4 min, 6 min are wanted',
        target: { kind: 'reserve', which: 'next-steps' },
      },
    ])
  })

  it.each(callKinds)('speaks in a %s', callKind => {
    const call = callOf({ callKind })
    expect(says(nextStepsRule, { call, scriptCopy: planOf(call, { nextStepsMinutes: 1 }) })).toHaveLength(1)
  })

  it('follows changed thresholds', () => {
    expect(says(nextStepsRule, reserved(30, 2), changed({ leastNextStepsMinutes: 2 }))).toMatchObject([
      { title: 'Next steps get 2 min, 3 min are wanted' },
    ])
    expect(
      says(nextStepsRule, reserved(30, 2), changed({ leastNextStepsMinutes: 2, leastNextStepsShare: 0 })),
    ).toEqual([])
  })
})

describe('without a plan or a length', () => {
  it.each([overbookedRule, nextStepsRule])('%o guesses nothing', rule => {
    const call = callOf()
    const far = { nextStepsMinutes: 0, helloMinutes: 99 }
    expect(says(rule, { call, scriptCopy: planOf(call, far) })).toHaveLength(1)
    expect(says(rule, { call, scriptCopy: undefined })).toEqual([])
    expect(says(rule, { call, scriptCopy: planOf(call, { ...far, steps: [] }) })).toEqual([])
    const allDay = callOf({ allDay: true })
    expect(says(rule, { call: allDay, scriptCopy: planOf(allDay, far) })).toEqual([])
    const endless = callOf({ minutes: 0 })
    expect(says(rule, { call: endless, scriptCopy: planOf(endless, far) })).toEqual([])
  })
})
