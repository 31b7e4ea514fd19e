// @vitest-environment happy-dom
import './happy-dom-document'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Toast, ToastRegion } from '../../../renderer/ui/ToastRegion'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))
const undo = () => screen.getByRole('button', { name: 'Undo' })

describe('a message', () => {
  it.each([
    [11_999, true],
    [12_000, false],
  ])('after %i ms is there: %s', (ms, isThere) => {
    render(<Messages />)
    pass(ms)
    expect(screen.queryByRole('button', { name: 'Undo' }) !== null).toBe(isThere)
  })

  it('is read out politely', () => {
    render(<Messages />)
    expect(screen.getByRole('status').textContent).toBe('Parked: export')
  })

  it('stays while the focus is on it, and goes its time after the focus has left', () => {
    render(<Messages />)
    act(() => undo().focus())
    pass(60_000)
    expect(undo()).toBeDefined()
    act(() => screen.getByRole('button', { name: 'Elsewhere' }).focus())
    pass(11_999)
    expect(undo()).toBeDefined()
    pass(1)
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('stays while the pointer is on it', () => {
    render(<Messages />)
    fireEvent.pointerEnter(screen.getByRole('region', { name: 'Messages' }))
    pass(60_000)
    expect(undo()).toBeDefined()
  })

  it('goes on Escape and gives the focus back to where it came from', () => {
    render(<Messages />)
    const elsewhere = screen.getByRole('button', { name: 'Elsewhere' })
    act(() => elsewhere.focus())
    act(() => undo().focus())
    fireEvent.keyDown(undo(), { key: 'Escape' })
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    expect(document.activeElement).toBe(elsewhere)
  })

  it('stands in a pane that can be reached from the keyboard', () => {
    render(<Messages />)
    const region = screen.getByRole('region', { name: 'Messages' })
    act(() => region.focus())
    expect(document.activeElement).toBe(region)
    expect(region.dataset.pane).toBe('messages')
  })
})

function Messages() {
  const [toasts, setToasts] = useState<readonly Toast[]>([
    { id: '1', text: 'Parked: export', action: { label: 'Undo', keys: 'Mod+Z', onPress: () => undefined } },
  ])
  return (
    <>
      <button type="button">Elsewhere</button>
      <ToastRegion
        toasts={toasts}
        onDismiss={id => setToasts(shown => shown.filter(toast => toast.id !== id))}
      />
    </>
  )
}
