import { advise } from '@shared/advisor/advise'
import { severities } from '@shared/advisor/finding'
import { type Call, newAttendee } from '@shared/domain/call'
import { parseRecord } from '@shared/domain/records'
import { newStep } from '@shared/domain/step'
import { ruleIds } from '@shared/playbook/rules'
import { overrideFinding, withdrawOverride } from '@shared/prepare/overrides'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourhoods, someTime } from './arbitrary-world'
import {
  callOf,
  changed,
  dealOf,
  dieter,
  exposureOf,
  making,
  marcus,
  n1,
  newId,
  now,
  planOf,
  readyGap,
  withNeeds,
  worldOf,
} from './world'

/** Four things wrong: role 1 min, goal 2, their words 3, and a gap that lacks words and proof, 8. */
const bare = readyGap({ proof: undefined, workaround: undefined })
const spoilt = (call: Call) =>
  worldOf({
    call: { ...call, myRole: undefined, goal: undefined },
    prospect: withNeeds([{ ...n1, quoted: false }]),
    gaps: [bare],
    deal: dealOf({ exposures: [exposureOf(bare, n1, { plannedCallId: call.id })] }),
  })
const startingIn = (minutes: number) =>
  callOf({ start: new Date(Date.parse(now) + minutes * 60_000).toISOString() })

describe('advice on a call', () => {
  it('finds nothing in a call that lacks nothing', () => {
    expect(advise(worldOf(), now)).toMatchObject({
      findings: [],
      shown: [],
      waiting: 0,
      minutesLeft: 42,
      headline: { kind: 'clear', words: 'Nothing could hurt you that we know of' },
    })
  })

  it('puts harm first, then the minutes to mend', () => {
    const call = callOf()
    const overlong = planOf(call, {
      nextStepsMinutes: 3,
      steps: [newStep({ title: 'Long', minutes: 40 }, making)],
    })
    const { findings } = advise({ ...spoilt(call), scriptCopy: overlong }, now)
    expect(findings.map(finding => finding.rule)).toEqual(['R01', 'R03', 'R06', 'R09', 'R25', 'R24'])
  })

  it.each([
    [42, ['R01', 'R03', 'R06', 'R09'], 0, '4 things could hurt you'],
    [8, ['R01', 'R03', 'R06', 'R09'], 0, '4 things could hurt you'],
    [7, ['R01', 'R03', 'R06'], 1, '3 things could hurt you'],
    [3, ['R01', 'R03', 'R06'], 1, '3 things could hurt you'],
    [2, ['R01', 'R03'], 2, '2 things could hurt you'],
    [1, ['R01'], 3, '1 thing could hurt you'],
    [0, [], 4, '4 things could hurt you, too late to mend'],
    [-5, [], 4, '4 things could hurt you, too late to mend'],
  ])('%d min before the start lists what still fits', (minutes, listed, waiting, words) => {
    const { findings, shown, ...advice } = advise(spoilt(startingIn(minutes)), now)
    expect(findings).toHaveLength(4)
    expect(shown.map(finding => finding.rule)).toEqual(listed)
    expect(advice).toMatchObject({ waiting, headline: { kind: 'hurt', words } })
    expect(advice.minutesToMend).toBe(shown.reduce((sum, finding) => sum + finding.minutesToMend, 0))
  })

  it('lists everything outside the last two hours, and without a start', () => {
    const slow = changed({ findGapProofMinutes: 130 })
    expect(advise(spoilt(startingIn(120)), now, slow).waiting).toBe(1)
    expect(advise(spoilt(startingIn(121)), now, slow).waiting).toBe(0)
    expect(advise(spoilt(callOf({ start: undefined })), now, slow)).toMatchObject({
      waiting: 0,
      minutesLeft: undefined,
    })
    expect(
      advise(spoilt(startingIn(120)), now, {
        ...slow,
        thresholds: { ...slow.thresholds, closeToCallMinutes: 60 },
      }).waiting,
    ).toBe(0)
  })

  it('does not count a mere hint as something that could hurt', () => {
    const world = worldOf({ call: callOf({ callKind: 'other' }), prospect: withNeeds([]) })
    expect(advise(world, now)).toMatchObject({
      shown: [{ rule: 'R06', severity: 'info' }],
      headline: { kind: 'clear' },
    })
  })

  it.each(['R01', 'R03', 'R06', 'R09'] as const)('%s can be switched off', rule => {
    const { findings } = advise(spoilt(callOf()), now, { off: [rule], thresholds: {} })
    expect(findings).toHaveLength(3)
    expect(findings.map(finding => finding.rule)).not.toContain(rule)
  })

  it.each([
    [{ status: 'held' }, 'This call was held'],
    [{ status: 'no-show' }, 'This call did not happen'],
    [{ status: 'moved' }, 'This call did not happen'],
    [{ status: 'cancelled' }, 'This call did not happen'],
    [{ start: '2026-11-19T13:18:00.000Z' }, 'Its time has passed'],
  ] as const)('has nothing to prepare in %j', (fields, words) => {
    expect(advise(spoilt(callOf(fields)), now)).toMatchObject({
      findings: [],
      waiting: 0,
      headline: { kind: 'over', words },
    })
  })

  it('still speaks until the last minute of its time', () => {
    expect(advise(spoilt(callOf({ start: '2026-11-19T13:18:01.000Z' })), now).findings).toHaveLength(4)
  })
})

describe('what the user goes in with', () => {
  const goneInWith = (rules: readonly string[], call = callOf()) => {
    const found = advise(spoilt(call), now).findings.filter(({ rule }) => rules.includes(rule))
    return found.reduce((one, finding) => overrideFinding(one, finding, 'Tom opens', now), call)
  }
  const all = ['R01', 'R03', 'R06', 'R09']

  it.each([
    [[], '4 things could hurt you', 14],
    [['R09'], '3 things could hurt you', 6],
    [['R01', 'R03', 'R09'], '1 thing could hurt you', 3],
    [all, 'Nothing else could hurt you that we know of', 0],
  ])('is listed and counts no more: %j', (rules, words, minutesToMend) => {
    const world = spoilt(callOf())
    const advice = advise({ ...world, call: { ...world.call, ...pickOverrides(goneInWith(rules)) } }, now)
    expect(advice.shown.map(({ rule }) => rule)).toEqual(all)
    expect(advice.toMend.map(({ rule }) => rule)).toEqual(all.filter(rule => !rules.includes(rule)))
    expect(advice).toMatchObject({ minutesToMend, headline: { words } })
  })

  it('stays listed where there is no time left to mend it, and waits for nothing', () => {
    const call = startingIn(2)
    const world = spoilt(call)
    const overrides = pickOverrides(goneInWith(['R09'], call))
    const { shown, waiting, headline } = advise({ ...world, call: { ...world.call, ...overrides } }, now)
    expect(shown.map(({ rule }) => rule)).toEqual(['R01', 'R03', 'R09'])
    expect([waiting, headline.words]).toEqual([1, '2 things could hurt you'])
  })

  it('counts again once that is taken back', () => {
    const world = spoilt(callOf())
    const [first] = advise(world, now).findings
    const over = overrideFinding(world.call, first ?? expect.fail('no finding'), '', now)
    expect(advise({ ...world, call: over }, now).headline.words).toBe('3 things could hurt you')
    const back = withdrawOverride(over, first ?? expect.fail('no finding'))
    expect(advise({ ...world, call: back }, now).headline.words).toBe('4 things could hurt you')
  })
})

const pickOverrides = ({ overrides }: Call): Pick<Call, 'overrides'> => ({ overrides })

describe('a first discovery', () => {
  const attendees = [marcus, dieter].map(({ id }) => newAttendee({ personId: id }, newId))
  const discovery = (fields: Partial<Call> = {}) =>
    callOf({ callKind: 'discovery', goal: undefined, myRole: undefined, attendees, ...fields })
  const unprepared = (call = discovery()) =>
    worldOf({ call, prospect: withNeeds([]), deal: undefined, scriptCopy: undefined })

  it('is usable while everything else is unknown', () => {
    const call = discovery()
    const steps = Array.from({ length: 11 }, () => newStep({ title: 'What then?', minutes: 1 }, making))
    const advice = advise(
      { ...unprepared(call), scriptCopy: planOf(call, { form: 'questions', steps }) },
      now,
    )
    expect(advice.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['R01', 'gate'],
      ['R03', 'gate'],
      ['R07', 'warn'],
      ['R06', 'warn'],
    ])
    expect(advice.headline).toEqual({ kind: 'usable', words: 'Usable now' })
    expect(advice.usable).toEqual({
      is: true,
      words: 'Time, two people and a question plan are enough to run this call.',
    })
  })

  it('says what could hurt once something is wrong rather than unknown', () => {
    const call = discovery()
    const overlong = planOf(call, { steps: [newStep({ title: 'Long', minutes: 40 }, making)] })
    expect(advise({ ...unprepared(call), scriptCopy: overlong }, now).headline.words).toBe(
      '5 things could hurt you',
    )
    const gap = readyGap()
    const exposed = {
      ...unprepared(call),
      prospect: withNeeds([n1]),
      gaps: [gap],
      deal: dealOf({ exposures: [exposureOf(gap, n1)] }),
    }
    expect(advise(exposed, now).headline.kind).toBe('hurt')
  })

  it('is not called usable while it has no time', () => {
    const { headline } = advise(unprepared(discovery({ start: undefined })), now)
    expect(headline.words).toBe('4 things could hurt you')
  })

  it('is a first one only while no call was held', () => {
    const earlier = (status: Call['status']) => ({ id: callOf().id, callKind: 'other' as const, status })
    expect(advise({ ...unprepared(), otherCalls: [earlier('no-show')] }, now).headline.kind).toBe('usable')
    expect(advise({ ...unprepared(), otherCalls: [earlier('held')] }, now).headline.kind).toBe('hurt')
  })

  it.each([
    [discovery(), true, 'Time and two people are enough to run this call.'],
    [discovery({ attendees: attendees.slice(1) }), true, 'Time and one person are enough to run this call.'],
    [discovery({ start: undefined }), false, 'A time would make this call usable.'],
    [
      discovery({ attendees: [] }),
      false,
      'Somebody to talk to or a question plan would make this call usable.',
    ],
  ])('needs a time and somebody or something to ask', (call, is, words) => {
    expect(advise(unprepared(call), now).usable).toEqual({ is, words })
  })
})

describe('a demo', () => {
  it('is usable with time, goal and script, and says what is wanted otherwise', () => {
    const usable = (fields: Partial<Call>, plan = true) => {
      const call = callOf(fields)
      return advise(worldOf({ call, scriptCopy: plan ? planOf(call) : undefined }), now).usable
    }
    expect(usable({})).toEqual({ is: true, words: 'Time, a goal and a script are enough to run this call.' })
    expect(usable({ start: undefined })).toEqual({ is: false, words: 'A time would make this call usable.' })
    expect(usable({}, false)).toEqual({ is: false, words: 'A script would make this call usable.' })
    expect(usable({ goal: undefined })).toEqual({ is: false, words: 'A goal would make this call usable.' })
    expect(usable({ start: undefined, goal: { text: ' ' } }, false)).toEqual({
      is: false,
      words: 'A time, a goal and a script would make this call usable.',
    })
  })
})

describe('whatever the records hold', () => {
  it('advises without throwing, in order, each finding with card, reason and field', () => {
    fc.assert(
      fc.property(neighbourhoods, someTime, (world, at) => {
        expect(parseRecord('call', world.call).kind).toBe('ok')
        const { findings, shown, waiting, score } = advise(world, at)
        expect(shown.length + waiting).toBe(findings.length)
        expect(score.value).toBeGreaterThanOrEqual(0)
        expect(score.value).toBeLessThanOrEqual(100)
        const ranks = findings.map(
          ({ severity, minutesToMend }) => severities.indexOf(severity) * 10_000 + minutesToMend,
        )
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        for (const finding of findings) {
          expect(ruleIds).toContain(finding.rule)
          expect([finding.title, finding.why, finding.playbook].every(text => text.trim() !== '')).toBe(true)
          expect(finding.minutesToMend).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})
