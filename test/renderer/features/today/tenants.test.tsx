// @vitest-environment happy-dom
import { newPreflightTask } from '@shared/domain/preflight'
import type { Pause } from '@shared/preflight/lane'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Today } from '../../../../renderer/features/today/Today'
import {
  isApart,
  pictureOf,
  speakingPauses,
  ticksOf,
} from '../../../../renderer/features/today/tenants-picture'
import { aCall, aMe, anEnvironment, aProspect, making, testNow } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  press,
  region,
  screen,
  settled,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const inMinutes = (minutes: number): string => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()
const me = aMe()
const demoA = anEnvironment({ name: 'Demo A', resetMinutes: 28 })
const demoB = anEnvironment({ name: 'Demo B', resetMinutes: 22 })
const [corvane, bellweather] = [aProspect(), aProspect({ name: 'Bellweather Logistics' })]
const first = aCall({
  prospectId: corvane.id,
  environmentIds: [demoA.id],
  preflight: [
    newPreflightTask(
      { title: 'Restore', minutes: 28, doer: 'machine', environmentId: demoA.id },
      making.newId,
    ),
  ],
})
const second = aCall({
  title: 'Follow-up',
  prospectId: bellweather.id,
  start: inMinutes(92),
  environmentIds: [demoA.id],
})
const world = [me, corvane, bellweather, demoA, demoB, first, second]
const show = (records: Parameters<typeof showScreen>[1] = { records: world }) =>
  showScreen(<Today />, records)
const tenants = () => region('Tenants and buffers')
const inWords = () =>
  within(tenants().getByRole('list', { name: 'Tenants and buffers in words' }))
    .getAllByRole('listitem')
    .map(one => one.textContent)

describe('tenants and buffers', () => {
  it('says of each tenant in use what the picture shows, and the minutes between my calls', async () => {
    await show()
    expect(inWords()).toEqual([
      'Demo A: Restore 14:02 to 14:30; Corvane Packaging 14:30 to 15:00, clashes; reset 15:00 to 15:28, does not fit; Bellweather Logistics 15:20 to 15:50, clashes; reset 15:50 to 16:18',
      '20 min before 15:20, Bellweather Logistics',
    ])
    expect(tenants().getByRole('img').getAttribute('aria-label')).toBe('Tenants of today: Demo A. 1 clash.')
    await expectAccessible()
  })

  it('says a clash with what would solve it, and leads to the tenants of the later call', async () => {
    await show()
    const [clash] = within(tenants().getByRole('list', { name: 'What clashes' })).getAllByRole('button')
    expect(clash?.textContent).toBe(
      'Demo A: Corvane Packaging 14:30, Bellweather Logistics 15:20. A reset does not fit in between: 28 min needed, 20 there. Use Demo B at 15:20',
    )
    clash?.focus()
    await press('{Enter}')
    expect(state().view).toEqual({
      kind: 'call',
      id: second.id,
      tab: 'prepare',
      target: { kind: 'environment' },
    })
  })

  it('leads to a tenant by its name', async () => {
    await show()
    await click(tenants().getByRole('button', { name: 'Demo A' }))
    expect(state().view).toEqual({ kind: 'environment', id: demoA.id })
  })

  it('follows at once when a call takes another tenant', async () => {
    await show()
    expect(tenants().getByText('1 clash')).toBeDefined()
    await act(() =>
      state().change('call', second.id, one => ({ ...one, environmentIds: [demoB.id] }), 'Edit'),
    )
    await settled()
    expect(tenants().queryByText('1 clash')).toBeNull()
    expect(inWords()[1]).toContain('Demo B: Bellweather Logistics 15:20 to 15:50')
  })

  it('lists two clashes at first, and the rest at a press', async () => {
    const more = [100, 110].map(minutes =>
      aCall({ prospectId: corvane.id, start: inMinutes(minutes), environmentIds: [demoA.id] }),
    )
    await show({ records: [...world, ...more] })
    const clashes = () =>
      within(tenants().getByRole('list', { name: 'What clashes' })).getAllByRole('listitem')
    expect(clashes()).toHaveLength(2)
    const count = Number.parseInt(tenants().getByText(/^\d+ clashes$/).textContent ?? '', 10)
    expect(count).toBeGreaterThan(2)
    await click(tenants().getByRole('button', { name: `and ${count - 2} more` }))
    expect(clashes()).toHaveLength(count)
  })

  it('asks how long a reset takes where nobody has said', async () => {
    const unknown = anEnvironment({ ...demoA, resetMinutes: undefined })
    await show({ records: [...world.filter(({ id }) => id !== demoA.id), unknown] })
    expect(button(/Demo A\s*reset: how long\?/)).toBeDefined()
  })

  it('is not there on a day without tenants and with time between the calls', async () => {
    const bare = [first, second].map(one => ({ ...one, environmentIds: [], preflight: [] }))
    await show({ records: [me, corvane, bellweather, demoA, ...bare] })
    expect(screen.getByRole('region', { name: 'Upcoming calls' })).toBeDefined()
    expect(screen.queryByRole('region', { name: 'Tenants and buffers' })).toBeNull()
  })
})

describe('the axis', () => {
  const hour = 3_600_000
  it.each([
    [1, 3],
    [3, 7],
    [3.5, 4],
    [6, 7],
    [12, 7],
    [24, 7],
    [47, 6],
  ])('over %d h has %d round times', (hours, count) => {
    const ticks = ticksOf(pictureOf({ from: 0, to: hours * hour }))
    expect(ticks).toHaveLength(count)
    expect(ticks.every(({ at }) => at >= 0 && at <= 100)).toBe(true)
  })

  it('leaves out the words of a pause that would touch, but never that there is none', () => {
    const picture = pictureOf({ from: 0, to: 100 })
    const pause = (at: number, minutes: number): Pause => {
      const use = { from: at, to: at }
      return { from: at, to: at, minutes, first: use, second: use }
    }
    const pauses = [pause(10, 5), pause(20, 5), pause(21, 5), pause(25, 0), pause(36, 5)]
    expect([...speakingPauses(pauses, picture)].map(({ from }) => from)).toEqual([10, 21, 25, 36])
  })

  it('gives up a word that would touch', () => {
    expect([isApart(50, 60.9), isApart(50, 61)]).toEqual([false, true])
  })
})
