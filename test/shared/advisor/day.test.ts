import { advise } from '@shared/advisor/advise'
import { dayClashRule, leadTimeRule } from '@shared/advisor/day'
import { type Call, type CallKind, callKinds } from '@shared/domain/call'
import { type Environment, newEnvironment } from '@shared/domain/environment'
import { newPreflightTask, type PreflightTask } from '@shared/domain/preflight'
import type { Day, DayCall } from '@shared/preflight/day'
import { describe, expect, it } from 'vitest'
import { callOf, changed, making, newId, now, says, tom, worldOf } from './world'

/** So many minutes before the call. */
const callIn = (minutes: number, fields: Partial<Call> = {}): Call =>
  callOf({ start: new Date(Date.parse(now) + minutes * 60_000).toISOString(), ...fields })
const restore = (fields: Partial<PreflightTask> = {}) =>
  newPreflightTask({ title: 'Restore demo tenant', minutes: 28, doer: 'machine', ...fields }, newId)
const titles = (findings: readonly { readonly title: string; readonly severity: string }[]) =>
  findings.map(({ title, severity }) => `${severity}: ${title}`)

describe('R23, lead time', () => {
  const said = (minutes: number, task = restore(), fields: Partial<Call> = {}) =>
    says(leadTimeRule, { call: callIn(minutes, { preflight: [task], ...fields }) })

  it.each([
    [121, []],
    [120, ['warn: Restore demo tenant: not begun']],
    [28, ['warn: Restore demo tenant: not begun']],
    [27, ['gate: Restore demo tenant cannot finish: 28 min needed, 27 left']],
    [7, ['gate: Restore demo tenant cannot finish: 28 min needed, 7 left']],
    [0, []],
    [-1, []],
  ] as const)('%i minutes before the call: %j', (minutes, expected) => {
    expect(titles(said(minutes))).toEqual(expected)
  })

  it.each([
    [33, 'warn'],
    [32, 'gate'],
  ])('with 5 minutes of buffer, %i minutes before: %s', (minutes, severity) => {
    expect(said(minutes, restore({ bufferMinutes: 5 })).map(one => one.severity)).toEqual([severity])
  })

  it('names the fallback, and asks for one where there is none', () => {
    const [withOne] = said(7, restore({ fallback: 'Recording 2B' }))
    expect(withOne).toMatchObject({
      why: 'Instead: Recording 2B',
      missing: [],
      minutesToMend: 1,
      playbook: 'P27',
    })
    const [without] = said(7)
    expect(without).toMatchObject({ missing: ['what to show instead'], minutesToMend: 3 })
  })

  it('stays listed at T-7, when 28 minutes do not fit any more', () => {
    const call = callIn(7, { preflight: [restore({ fallback: 'Recording 2B' })] })
    expect(titles(advise(worldOf({ call }), now).shown)).toContain(
      'gate: Restore demo tenant cannot finish: 28 min needed, 7 left',
    )
  })

  it('leads to the task', () => {
    const task = restore()
    expect(said(7, task)[0]?.target).toEqual({ kind: 'preflight', taskId: task.id })
  })

  it('is silent for what runs in time or is done, without a time, and without tasks', () => {
    expect(said(42, restore({ startedAt: now }))).toEqual([])
    expect(said(7, restore({ doneAt: now }))).toEqual([])
    expect(said(7, restore(), { start: undefined })).toEqual([])
    expect(says(leadTimeRule, { call: callIn(7) })).toEqual([])
  })

  it('names tasks that wait for each other', () => {
    const [a, b] = [restore({ title: 'A' }), restore({ title: 'B' })]
    const preflight = [
      { ...a, dependsOn: [b.id] },
      { ...b, dependsOn: [a.id] },
    ]
    expect(says(leadTimeRule, { call: callIn(60, { preflight }) })[0]?.why).toBe(
      'None of them can begin: A → B → A.',
    )
  })

  it('has another reach where the setting says so', () => {
    const call = callIn(121, { preflight: [restore()] })
    expect(says(leadTimeRule, { call }, changed({ closeToCallMinutes: 130 }))).toHaveLength(1)
  })

  it.each(callKinds)('speaks in a %s: set-up time is finite in every call', callKind => {
    expect(said(7, restore(), { callKind })).toHaveLength(1)
  })
})

describe('R52, day clash', () => {
  const demoA = newEnvironment({ name: 'Demo A', resetMinutes: 28 }, making)
  const demoB = newEnvironment({ name: 'Demo B', resetMinutes: 22 }, making)

  const asDayCall = (call: Call, name: string): DayCall => ({
    ...{ id: call.id, title: call.title, name, start: call.start ?? '', minutes: call.minutes },
    environmentIds: call.environmentIds,
    personIds: call.attendees.flatMap(one => one.personId ?? []),
    colleagueIds: call.attendees.flatMap(one => one.colleagueId ?? []),
  })
  /** A demo in 42 minutes for 30, and another call so many minutes after its end. */
  const said = (
    later: number,
    {
      environment = demoA,
      environments = [environment, demoB],
      ...fields
    }: Partial<Day> & {
      readonly environment?: Environment
      readonly callKind?: CallKind
      readonly shared?: Partial<DayCall>
    } = {},
  ) => {
    const call = callIn(42, {
      environmentIds: [environment.id],
      callKind: fields.callKind ?? 'demo',
      attendees: [],
    })
    const other = callIn(72 + later, { environmentIds: [environment.id], attendees: [] })
    const calls = [asDayCall(call, 'Corvane'), { ...asDayCall(other, 'Bellweather'), ...fields.shared }]
    return says(dayClashRule, { call, day: { calls, environments, meId: fields.meId } })
  }

  it.each([
    [-1, ['gate: Demo A is also used by Bellweather then']],
    [0, ['warn: Demo A: no time for a reset before Bellweather']],
    [27, ['warn: Demo A: no time for a reset before Bellweather']],
    [28, []],
  ] as const)('the same tenant again %i minutes after: %j', (later, expected) => {
    expect(titles(said(later))).toEqual(expected)
  })

  it('is mended in a minute where there is a proposal, and takes longer where there is none', () => {
    expect(said(10)[0]).toMatchObject({ minutesToMend: 1, playbook: 'P27', target: { kind: 'environment' } })
    expect(said(10, { environments: [demoA] })[0]?.minutesToMend).toBe(5)
  })

  it.each([
    [120, 1],
    [121, 0],
  ])('asks for the minutes of a reset, never guesses them: %i minutes apart', (later, count) => {
    const unknown = newEnvironment({ name: 'Demo C' }, making)
    const findings = said(later, { environment: unknown })
    expect(findings).toHaveLength(count)
    for (const one of findings)
      expect(one).toMatchObject({ severity: 'info', missing: ['minutes a reset takes'] })
  })

  it('names who is asked to be in two calls', () => {
    const call = callIn(42, { attendees: [] })
    const other = callIn(50, { attendees: [] })
    const calls = [
      { ...asDayCall(call, 'Corvane'), colleagueIds: [tom.id] },
      { ...asDayCall(other, 'Bellweather'), colleagueIds: [tom.id] },
    ]
    const of = (day: Partial<Day>) =>
      titles(says(dayClashRule, { call, day: { calls, environments: [], ...day } }))
    expect(of({})).toEqual(['warn: Tom Okafor is also in the call Bellweather then'])
    expect(of({ meId: tom.id })).toEqual(['warn: You are also in the call Bellweather then'])
  })

  it('is silent where the day is not known, the call is over, or has no time', () => {
    expect(says(dayClashRule, { call: callIn(42) })).toEqual([])
    const day = { calls: [], environments: [] }
    expect(says(dayClashRule, { call: callIn(42, { status: 'held' }), day })).toEqual([])
    expect(says(dayClashRule, { call: callIn(42, { start: undefined }), day })).toEqual([])
  })

  it.each(callKinds)('speaks in a %s: a tenant is taken whatever for', callKind => {
    expect(said(10, { callKind })).toHaveLength(1)
  })
})
