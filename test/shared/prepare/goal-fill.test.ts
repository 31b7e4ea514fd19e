import { checkGoal, observableVerbs } from '@shared/advisor/goal'
import { callKinds } from '@shared/domain/call'
import { fillVerb, fillWho, goalDay, goalParts, signChips, verbChips } from '@shared/prepare/goal-fill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, testStart } from '../../helpers/builders'

const helen = { personId: 'h' as never, name: 'Helen Brandt', parts: [], attends: true }
const grant = { personId: 'g' as never, name: 'Grant Ashe', parts: [], attends: true }
const room = [helen, grant]
const agree = { verb: 'agree', link: 'that' }

describe('who does it', () => {
  it.each([
    { text: '', becomes: 'Helen ' },
    { text: 'They agree that it works.', becomes: 'Helen agrees that it works.' },
    { text: 'Grant names the day.', becomes: 'Helen names the day.' },
    { text: 'Grant Ashe names the day.', becomes: 'Helen names the day.' },
    { text: 'agree that it works', becomes: 'Helen agrees that it works' },
    { text: 'The test is signed', becomes: 'Helen the test is signed' },
    { text: 'DORA is met', becomes: 'Helen DORA is met' },
  ])('put into “$text” gives “$becomes”', ({ text, becomes }) => {
    expect(fillWho(text, 'Helen', room)).toBe(becomes)
  })

  it('as everybody takes the plain form of the verb', () => {
    expect(fillWho('Helen agrees that it works', 'They', room)).toBe('They agree that it works')
  })
})

describe('what they do', () => {
  it.each([
    { text: '', becomes: 'They agree that ' },
    { text: 'Helen ', becomes: 'Helen agrees that ' },
    { text: 'Helen Brandt', becomes: 'Helen Brandt agrees that ' },
    { text: 'Helen names the day.', becomes: 'Helen agrees the day.' },
    { text: 'A restore test closes finding 7', becomes: 'They agree that a restore test closes finding 7' },
    { text: 'Grant', becomes: 'Grant agrees that ' },
  ])('put into “$text” gives “$becomes”', ({ text, becomes }) => {
    expect(fillVerb(text, agree, room)).toBe(becomes)
  })

  it('is on the list of R03 for every kind of call', () => {
    for (const kind of callKinds) {
      for (const { verb } of verbChips[kind]) expect(observableVerbs).toContain(verb)
    }
  })

  it('with a person always passes that half of R03, whatever was typed before', () => {
    const call = aCall({ callKind: 'demo' })
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...verbChips.demo), (typed, verb) => {
        const text = fillVerb(fillWho(typed, 'Helen', room), verb, room)
        const check = checkGoal({ text }, { call, room })
        expect(check.verb).toBeDefined()
        expect(check.people).toContain(helen)
      }),
    )
  })
})

describe('the live check', () => {
  const words = (call: ReturnType<typeof aCall>) =>
    Object.fromEntries(
      goalParts({ call, room }, day => day).map(one => [one.part, one.is ? one.words : null]),
    )

  it('names the four parts that are there, and misses the others', () => {
    const goal = { text: 'Helen agrees that it works', heardWhen: 'she says so' }
    expect(words(aCall({ goal, start: testStart }))).toEqual({
      who: 'Helen Brandt',
      verb: 'agrees',
      sign: 'she says so',
      date: '2026-11-19, the day of the call',
    })
    expect(words(aCall({ goal: undefined, start: undefined }))).toEqual({
      who: null,
      verb: null,
      sign: null,
      date: null,
    })
  })

  it('takes the whole room in a discovery only', () => {
    const goal = { text: 'They name what it costs' }
    expect(words(aCall({ goal, callKind: 'discovery' })).who).toBe('the whole room')
    expect(words(aCall({ goal, callKind: 'demo' })).who).toBe(null)
  })
})

describe('the day of a goal', () => {
  it.each([
    { zone: 'Europe/Berlin', start: '2026-11-19T23:30:00.000Z', day: '2026-11-20' },
    { zone: 'America/New_York', start: '2026-11-19T03:30:00.000Z', day: '2026-11-18' },
  ])('is that of the call on the clock in $zone', ({ zone, start, day }) => {
    expect(goalDay(aCall({ zone, start, goal: undefined }))).toBe(day)
  })

  it('is its own where it has one, and unknown without either', () => {
    expect(goalDay(aCall({ start: testStart, goal: { text: 'x', by: '2026-12-01' } }))).toBe('2026-12-01')
    expect(goalDay(aCall({ start: undefined, goal: undefined }))).toBe(undefined)
  })
})

it('offers three signs, those of the verb first', () => {
  expect(signChips('names')[0]).toBe('a name is said')
  expect(signChips(undefined)).toHaveLength(3)
  expect(new Set(signChips('signs')).size).toBe(3)
})
