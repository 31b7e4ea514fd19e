import { type LeaderState, leaderKeys } from '@shared/run/leader'
import { defaultSettings } from '@shared/settings'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLeader, type LeaderPress } from '../../../electron/leader/leader'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const chord = 'Control+Shift+Space'
const singles = leaderKeys([]).length

/** The system's list of global shortcuts, some of them held by another program. */
function aDesk({ taken = [] as readonly string[], isDoubtful = false } = {}) {
  const held = new Map<string, () => void>()
  const settings = { ...defaultSettings }
  const presses: LeaderPress[] = []
  const states: LeaderState[] = []
  const leader = createLeader({
    shortcuts: {
      register: (accelerator, act) => {
        if (accelerator === 'Nonsense') throw new TypeError('conversion failure')
        if (taken.includes(accelerator)) return false
        if (held.has(accelerator)) throw new Error(`${accelerator} is held twice`)
        held.set(accelerator, act)
        return true
      },
      unregister: accelerator => void held.delete(accelerator),
    },
    settings: () => settings,
    now: () => '2026-11-19T13:40:00.000Z',
    isDoubtful,
    onPress: press => presses.push(press),
    onState: state => states.push(state),
  })
  const press = (accelerator: string) => held.get(accelerator)?.()
  return { leader, held, settings, presses, states, press }
}

describe('the leader', () => {
  it('is held with the system only while somebody wants it', () => {
    const { leader, held } = aDesk()
    expect([...held.keys()]).toEqual([])
    leader.want('run', true)
    leader.want(1, true)
    expect([...held.keys()]).toEqual([chord])
    leader.want('run', false)
    expect([...held.keys()]).toEqual([chord])
    leader.want(1, false)
    expect([...held.keys()]).toEqual([])
    expect(leader.state()).toEqual({ kind: 'off' })
  })

  it('takes the single keys for the one that follows, then lets all of them go at once', () => {
    const { leader, held, presses, press } = aDesk()
    leader.want('run', true)
    press(chord)
    expect(held.size).toBe(1 + singles)
    expect(leader.state().kind).toBe('waiting')
    press('Q')
    expect([...held.keys()]).toEqual([chord])
    expect(presses).toEqual([{ command: 'mark.question', key: 'Q', chordAt: '2026-11-19T13:40:00.000Z' }])
    expect(leader.state().kind).toBe('ready')
  })

  it.each([
    [1_999, 1 + singles],
    [2_000, 1],
  ])('after %i ms without a key holds %i keys', (ms, size) => {
    const { leader, held, press } = aDesk()
    leader.want('run', true)
    press(chord)
    vi.advanceTimersByTime(ms)
    expect(held.size).toBe(size)
  })

  it('pressed again while it waits, waits from then', () => {
    const { leader, held, press } = aDesk()
    leader.want('run', true)
    press(chord)
    vi.advanceTimersByTime(1_500)
    press(chord)
    vi.advanceTimersByTime(1_500)
    expect(held.size).toBe(1 + singles)
    vi.advanceTimersByTime(500)
    expect(held.size).toBe(1)
  })

  it('lets everything go in the middle of waiting when the run ends', () => {
    const { leader, held, press, presses } = aDesk()
    leader.want('run', true)
    press(chord)
    leader.close()
    expect(held.size).toBe(0)
    vi.advanceTimersByTime(5_000)
    expect([held.size, presses.length]).toEqual([0, 0])
  })

  it('held by another program is refused at once, and another takes its place', () => {
    const { leader, held, settings, states } = aDesk({ taken: [chord] })
    leader.want('run', true)
    expect(leader.state()).toEqual({ kind: 'refused', keys: 'Ctrl+Shift+Space' })
    settings.leaderKey = 'Ctrl+Shift+F9'
    leader.settle()
    expect([...held.keys()]).toEqual(['Control+Shift+F9'])
    expect(states.map(({ kind }) => kind)).toEqual(['refused', 'ready'])
  })

  it('the system does not know is refused like one that is taken', () => {
    const { leader, settings } = aDesk()
    settings.leaderKey = 'Nonsense'
    leader.want('run', true)
    expect(leader.state().kind).toBe('refused')
  })

  it('changed in the middle of a run is the new one from then', () => {
    const { leader, held, settings } = aDesk()
    leader.want('run', true)
    settings.leaderKey = 'F13'
    leader.settle()
    expect([...held.keys()]).toEqual(['F13'])
  })

  it('names the single keys another program holds, and acts by the others', () => {
    const { leader, presses, press } = aDesk({ taken: ['N'] })
    leader.want('run', true)
    press(chord)
    expect(leader.state()).toMatchObject({ kind: 'waiting', deaf: ['N'] })
    press('C')
    expect(presses.map(({ command }) => command)).toEqual(['mark.commitment'])
  })

  it('says that only a try can tell where the system keeps keys apart', () => {
    const { leader } = aDesk({ isDoubtful: true })
    leader.want('run', true)
    expect(leader.state()).toMatchObject({ kind: 'ready', isDoubtful: true })
  })
})
