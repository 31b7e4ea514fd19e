// @vitest-environment happy-dom
import '../../ui/happy-dom-document'
import { newPreflightTask, type PreflightTask } from '@shared/domain/preflight'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { isApart, placeOf, ticksOf } from '../../../../renderer/features/call/prepare/before-call'
import { aCall, making, testNow, testStart } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { aRichDemo, mountPrepare, settle } from './prepare-stand'

afterEach(cleanup)

const task = (title: string, minutes: number, fields: Partial<PreflightTask> = {}) =>
  newPreflightTask({ title, minutes, ...fields }, making.newId)
const restore = task('Restore', 28, { doer: 'machine', fallback: 'Recording 2B' })
const sound = task('Sound', 3)

const before = (minutes: number) => new Date(Date.parse(testStart) - minutes * 60_000).toISOString()
const mount = async (preflight: readonly PreflightTask[], fields: Parameters<typeof aCall>[0] = {}) => {
  const stage = aRichDemo({ preflight, ...fields })
  await mountPrepare(stage)
  const tasks = () => {
    const call = state().records[stage.call.id]
    return call?.kind === 'call' ? call.preflight : []
  }
  return { stage, tasks }
}
const panel = () => within(screen.getByRole('region', { name: /^Before/ }))
const row = (name: string) => panel().getByRole('button', { name }).closest('li') as HTMLElement

describe('set-up before a call', () => {
  it('says by when each task begins, and the same in a table', async () => {
    await mount([sound, restore])
    expect(row('Begin: Restore').textContent).toContain('28 min, by 14:02')
    expect(panel().getByRole('img', { name: /Restore takes 28 min and must begin by 14:02/ })).toBeDefined()
    const table = panel().getByRole('table', { name: 'Set-up before the call' })
    expect(within(table).getByRole('row', { name: /Restore, critical/ }).textContent).toContain('14:02')
  })

  it('begins, finishes and opens a task again by its one button', async () => {
    const { tasks } = await mount([sound])
    fireEvent.click(panel().getByRole('button', { name: 'Begin: Sound' }))
    await settle()
    expect(tasks()[0]?.startedAt).toBe(testNow)
    fireEvent.click(panel().getByRole('button', { name: 'Done: Sound' }))
    await settle()
    expect(tasks()[0]?.doneAt).toBe(testNow)
    fireEvent.click(panel().getByRole('button', { name: 'Reopen: Sound' }))
    await settle()
    expect(tasks()[0]?.doneAt).toBeUndefined()
  })

  it.each([
    [28, false],
    [27, true],
  ])('with %i minutes left 28 cannot be finished: %s', async (left, impossible) => {
    await mount([restore], { start: new Date(Date.parse(testNow) + left * 60_000).toISOString() })
    const words = `Restore: cannot finish, 28 min needed, ${left} left. Instead: Recording 2B`
    expect(document.body.textContent?.includes(words)).toBe(impossible)
  })

  it('refuses tasks that would wait for each other, and says which', async () => {
    const { tasks } = await mount([restore, { ...sound, dependsOn: [restore.id] }])
    fireEvent.click(panel().getByRole('button', { name: 'Edit Restore' }))
    const waits = await panel().findByRole('group', { name: 'Waits for' })
    fireEvent.click(within(waits).getByRole('checkbox', { name: 'Sound' }))
    await settle()
    expect(waits.textContent).toContain('would wait for each other: Restore → Sound → Restore')
    expect(tasks().find(one => one.id === restore.id)?.dependsOn).toEqual([])
  })

  it('suggests what calls before had, with the median of what it took', async () => {
    const past = aCall({
      start: before(10_000),
      status: 'held',
      preflight: [{ ...task('Seed the data', 10), startedAt: before(10_100), doneAt: before(10_088) }],
    })
    const stage = aRichDemo({ preflight: [sound] })
    await mountPrepare({ ...stage, records: [...stage.records, past] })
    const offer = await panel().findByRole('button', {
      name: 'Suggested: Seed the data, 12 min, median of 1',
    })
    fireEvent.click(offer)
    await settle()
    expect(panel().getByRole('button', { name: 'Begin: Seed the data' })).toBeDefined()
  })

  it('works out nothing without a time, and says so', async () => {
    await mount([sound], { start: undefined })
    expect(panel().getByText(/Give the call a time/)).toBeDefined()
    expect(panel().queryByRole('img')).toBeNull()
  })
})

describe('the share check', () => {
  const inMinutes = (minutes: number) => ({
    start: new Date(Date.parse(testNow) + minutes * 60_000).toISOString(),
  })
  const shown = () => screen.queryByRole('region', { name: 'Share the tab, not the screen' }) !== null

  it.each([
    [16, 'remote', false],
    [15, 'remote', true],
    [15, 'on-site', false],
  ] as const)('%i minutes before a %s call: %s', async (minutes, mode, expected) => {
    await mount([], { ...inMinutes(minutes), mode })
    expect(shown()).toBe(expected)
  })

  it('is gone through once', async () => {
    await mount([], { ...inMinutes(10), mode: 'remote' })
    fireEvent.click(screen.getByRole('button', { name: /^I know this/ }))
    await settle()
    expect(shown()).toBe(false)
    expect(state().settings.shareCheckedAt).toBe(testNow)
  })
})

describe('the axis', () => {
  const call = Date.parse(testStart)
  const plan = (minutes: number) => ({
    kind: 'plan' as const,
    tasks: [],
    criticalPath: [],
    latestStart: undefined,
    from: call - minutes * 60_000,
    callStart: call,
    over: 0,
  })

  it.each([7, 42, 120, 600, 1_500])(
    'over %i minutes shows few round times, none touching another',
    minutes => {
      const ticks = ticksOf(plan(minutes), [0, 100])
      expect(ticks.length).toBeLessThanOrEqual(4)
      const places = ticks.map(tick => placeOf(tick, plan(minutes)))
      for (const place of places) expect(isApart(place, 0) && isApart(place, 100)).toBe(true)
    },
  )
})
