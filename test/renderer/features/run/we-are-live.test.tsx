// @vitest-environment happy-dom
import type { LeaderHeard, LeaderState } from '@shared/run/leader'
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../../renderer/state/store'
import { mountRun, theRun, unmountRun } from './run-stand'

afterEach(unmountRun)

const ready: LeaderState = { kind: 'ready', keys: 'Ctrl+Shift+Space', isDoubtful: false, deaf: [] }
const heard = (fields: Partial<LeaderHeard>): LeaderHeard => ({
  ...{
    command: 'mark.question',
    key: 'Q',
    at: '2026-11-19T13:28:52.000Z',
    isTest: true,
    isElsewhere: true,
    made: [],
  },
  ...fields,
})
const become = (leader: LeaderState) => act(async () => useStore.getState().takeLeader(leader))
const hear = (one: LeaderHeard) => act(async () => useStore.getState().takeHeard(one))
const card = () => screen.getByRole('region', { name: 'We are live' })

describe('the leader before a run', () => {
  it('is confirmed once it came through from another program, with the time', async () => {
    await mountRun({ isLive: false })
    await become(ready)
    expect(card().textContent).toContain('Try it now from the window you will show')
    await hear(heard({ isElsewhere: false }))
    expect(card().textContent).toContain('Heard Q inside Presnap.')
    await hear(heard({}))
    expect(card().textContent).toContain(
      'Heard Q at 14:28:52 with another program in front. The test mark was thrown away.',
    )
    expect(useStore.getState().run).toBeNull()
  })

  it.each([
    [
      { kind: 'refused', keys: 'Ctrl+Shift+Space' },
      'Another program holds this key. Choose another, or bind presnap --mark Q',
    ],
    [{ ...ready, isDoubtful: true }, 'Wayland may keep it back.'],
    [{ ...ready, kind: 'waiting' }, 'Waiting for a key.'],
  ] as const)('says how it stands: %j', async (leader, words) => {
    await mountRun({ isLive: false })
    await become(leader)
    expect(card().textContent).toContain(words)
  })

  it('refused leaves Start as it was', async () => {
    const { type } = await mountRun({ isLive: false })
    await become({ kind: 'refused', keys: 'Ctrl+Shift+Space' })
    await type('{Control>}{Enter}{/Control}')
    expect(theRun().endedAt).toBeUndefined()
  })

  it('refused in mid-run is said once, with another to choose', async () => {
    await mountRun()
    await become({ kind: 'refused', keys: 'F13' })
    await become({ kind: 'refused', keys: 'F13' })
    expect(useStore.getState().toasts.map(({ text }) => text.slice(0, 36))).toEqual([
      'F13 belongs to another program, so m',
    ])
    expect(screen.getByRole('button', { name: 'Leader taken, choose another' })).toBeDefined()
  })
})

describe('the practice', () => {
  it('is offered once, goes through its four presses, and touches no record', async () => {
    const { type, user } = await mountRun({ isLive: false })
    await become(ready)
    await user.click(screen.getByRole('button', { name: 'Practise for 30 seconds' }))
    const steps = () =>
      within(screen.getByRole('list', { name: 'The four presses' })).getAllByRole('listitem')
    const current = () => steps().findIndex(one => one.getAttribute('aria-current') === 'step')
    expect(current()).toBe(0)
    await become({ ...ready, kind: 'waiting' })
    await hear(heard({}))
    expect(current()).toBe(2)
    await hear(heard({ command: 'mark.who', key: '1' }))
    await type('{Control>}z{/Control}')
    expect(card().textContent).toContain('Nothing was written.')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(screen.queryByRole('button', { name: 'Practise for 30 seconds' })).toBeNull()
    expect(useStore.getState().settings.practiceOfferedAt).toBeDefined()
    expect(useStore.getState().run).toBeNull()
  })
})

describe('someone new', () => {
  it('is asked for by J, counted, and has joined when the run starts', async () => {
    const { type } = await mountRun({ isLive: false })
    await type('1jPriya, from finance{Enter}')
    expect(screen.getByRole('button', { name: 'Start, 2 here' })).toBeDefined()
    await type('{Control>}{Enter}{/Control}')
    expect(theRun().marks.map(({ form, text }) => [form, text])).toEqual([
      ['joined', undefined],
      ['joined', 'Priya, from finance'],
    ])
  })
})
