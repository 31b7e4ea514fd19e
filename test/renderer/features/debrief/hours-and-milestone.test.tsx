// @vitest-environment happy-dom
import type { Effort } from '@shared/domain/effort'
import type { AnyRecord } from '@shared/domain/records'
import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CallPage } from '../../../../renderer/features/call/CallPage'
import { aCall, aDeal, aMe, anEffort, aProspect } from '../../../helpers/builders'
import type { FakeBridge, FakeBridgeOptions } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  region,
  saved,
  screen,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const prospect = aProspect()
const base = aDeal({ prospectId: prospect.id, sizeBand: 'medium' })
const on = ['2026-10-26', '2026-10-28', undefined, undefined, undefined, undefined]
const deal = { ...base, milestones: base.milestones.map((one, at) => ({ ...one, reachedOn: on[at] })) }
const call = aCall({
  ...{ prospectId: prospect.id, dealId: deal.id },
  goal: { text: 'Helen names the pilot share', milestoneId: deal.milestones[3]?.id },
})
const entry = (phase: Effort['phase'], minutes: number) =>
  anEffort({ callId: call.id, dealId: deal.id, prospectId: prospect.id, phase, minutes, byItself: true })
const world = [aMe(), prospect, deal, call, entry('prepare', 150), entry('prepare', 60), entry('run', 30)]
const won = [20, 25, 30, 35, 40].flatMap(hours => {
  const one = aDeal({ sizeBand: 'medium', outcome: { is: 'won', on: '2026-09-30' } })
  return [one, anEffort({ dealId: one.id, callId: undefined, minutes: hours * 60 })]
})

const open = async (records: readonly AnyRecord[], more: FakeBridgeOptions = {}): Promise<FakeBridge> => {
  const main = await showScreen(<CallPage callId={call.id} tab="debrief" />, {
    ...{ records, now: '2026-11-19T15:10:00.000Z' },
    view: { kind: 'call', id: call.id, tab: 'debrief' },
    ...more,
  })
  await screen.findByRole('region', { name: 'Hours' })
  return main
}
const efforts = (main: FakeBridge, phase: Effort['phase']) =>
  [...main.disk.values()].filter(
    (record): record is Effort =>
      record.kind === 'effort' && record.callId === call.id && record.phase === phase,
  )
const hours = (main: FakeBridge, phase: Effort['phase']) =>
  efforts(main, phase).reduce((sum, one) => sum + one.minutes, 0) / 60
const type = async (name: string, text: string) => {
  await fill(field(name), text)
  await leaveField()
  await saved()
}

describe('the hours of the call', () => {
  it('stand as they were counted, beside those of the deal', async () => {
    await open(world)
    const values = ['prepare', 'call', 'after'].map(name => field(`Hours, ${name}`).value)
    expect(values).toEqual(['3.5', '0.5', '0'])
    expect(region('Hours').getByText('4 h')).toBeDefined()
    expect(region('Hours').getByText(/^Counted by itself/)).toBeDefined()
    await expectAccessible()
  })

  it('typed stand as typed, one undo takes them back, and emptied they count again', async () => {
    const main = await open(world)
    await type('Hours, prepare', '2.33')
    expect(hours(main, 'prepare')).toBeCloseTo(2.33)
    expect(efforts(main, 'prepare').every(one => one.isTotal === true && !one.byItself)).toBe(true)
    expect(field('Hours, prepare').value).toBe('2.33')
    expect(region('Hours').getByText(/^Prepare as typed/)).toBeDefined()
    await type('Hours, prepare', '')
    expect(efforts(main, 'prepare').some(one => one.isTotal)).toBe(false)
    await act(() => state().undo())
    await act(() => state().undo())
    await saved()
    expect(hours(main, 'prepare')).toBe(3.5)
  })

  it('typed where nothing was counted are an entry of the call and its deal', async () => {
    const main = await open(world)
    await type('Hours, after', '0.8')
    expect(efforts(main, 'debrief')).toMatchObject([{ minutes: 48, dealId: deal.id, on: '2026-11-19' }])
  })

  it.each([
    [won, {}, 'median of 5 won, 75th percentile 35 h'],
    [
      won.slice(0, 8),
      { settings: { effortFigures: [{ band: 'medium', hours: 32 }] } },
      'your own figure; 4 of 5 won deals to compare',
    ],
  ])('of the deal stand against what its size takes, with its n', async (more, options, words) => {
    await open([...world, ...more], options)
    expect(region('Hours').getByText(words)).toBeDefined()
  })
})

const outcome = (name: string) => click(screen.getByRole('radio', { name }))
const reachedOn = (main: FakeBridge) => main.onDisk('deal', deal.id).milestones.map(one => one.reachedOn)

describe('the milestone', () => {
  it('of the goal is suggested, taken by one press, changed, and taken back', async () => {
    const main = await open(world)
    expect(screen.queryByRole('region', { name: 'Milestone reached' })).toBeNull()
    await outcome('Goal reached')
    await click(button('Proof was reached'))
    await saved()
    expect(reachedOn(main)[3]).toBe('2026-11-19')
    expect(state().toasts.at(-1)).toMatchObject({ text: 'Proof reached', stepId: expect.any(String) })
    await choose(/Another milestone/, 'Technical fit')
    await saved()
    expect(reachedOn(main)).toEqual([...on.slice(0, 2), '2026-11-19', undefined, undefined, undefined])
    await click(button('Technical fit'))
    await saved()
    expect(reachedOn(main)).toEqual(on)
  })

  it('after lost ground: what is true no more is open again, and comes back with its day', async () => {
    const main = await open(world)
    await outcome('Lost ground')
    const box = screen.getByRole('checkbox', { name: 'Need agreed' })
    await click(box)
    await saved()
    expect(reachedOn(main)).toEqual(['2026-10-26', ...Array(5).fill(undefined)])
    expect(region('Still true?').getByText('open again')).toBeDefined()
    await click(box)
    await saved()
    expect(reachedOn(main)).toEqual(on)
  })
})
