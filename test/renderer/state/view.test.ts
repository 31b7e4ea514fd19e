import type { Target } from '@shared/advisor/finding'
import { beforeEach, describe, expect, it } from 'vitest'
import type { View } from '../../../renderer/state/view'
import { freshStore, state } from '../../helpers/fresh-store'
import { testId } from '../../helpers/ids'

const id = testId(1)
const today: View = { kind: 'today' }
const calls: View = { kind: 'calls' }
const prepare: View = { kind: 'call', id, tab: 'prepare' }
const run: View = { kind: 'call', id, tab: 'run' }

beforeEach(() => void freshStore())

describe('where the user is', () => {
  it('goes back and forward along the way it came', () => {
    for (const view of [calls, prepare, run]) state().go(view)
    state().goBack()
    state().goBack()
    expect(state().view).toEqual(calls)
    state().goForward()
    expect(state().view).toEqual(prepare)
    state().goForward()
    state().goForward()
    expect([state().view, state().forward]).toEqual([run, []])
  })

  it('stays where it is at either end', () => {
    state().goBack()
    state().goForward()
    expect(state().view).toEqual(today)
  })

  it('forgets the way forward when another is taken', () => {
    for (const view of [calls, prepare]) state().go(view)
    state().goBack()
    state().go({ kind: 'gaps' })
    expect([state().forward, state().back]).toEqual([[], [today, calls]])
  })

  it('makes no step of going where it is, nor of a field within it', () => {
    const target: Target = { kind: 'goal' }
    state().go(prepare)
    state().go({ kind: 'call', id, tab: 'prepare', target })
    expect([state().back, state().view]).toEqual([[today], { ...prepare, target }])
    state().go({ kind: 'gap', id })
    state().go({ kind: 'gap', id: testId(2) })
    expect(state().back).toHaveLength(3)
  })

  it('closes what lies over it by going, back and forward too', () => {
    for (const move of [() => state().go(calls), state().goBack, state().goForward]) {
      state().openOverlay('palette')
      move()
      expect(state().overlay).toBe('none')
    }
  })

  it('remembers a hundred steps', () => {
    for (let step = 0; step < 101; step += 1) state().go({ kind: 'gap', id: testId(step) })
    expect(state().back).toHaveLength(100)
  })
})
