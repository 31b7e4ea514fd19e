// @vitest-environment happy-dom

import './happy-dom-document'
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useRest } from '../../../renderer/ui/use-rest'

afterEach(cleanup)

/** What each drawing of it was told, the first first. */
function drawings(isWhole?: boolean) {
  const told: boolean[] = []
  function Screen() {
    const rest = useRest(isWhole)
    told.push(rest)
    return <p>{rest ? 'all of it' : 'above the fold'}</p>
  }
  return { told, screen: <Screen /> }
}

describe('what lies below the fold', () => {
  it('is left out of the first drawing and there in the one after it, without being asked for', async () => {
    const { told, screen } = drawings()
    const { container } = render(screen)
    await act(async () => {})
    expect([told[0], told.at(-1)]).toEqual([false, true])
    expect(container.textContent).toBe('all of it')
  })

  it('is there at once where the whole is wanted', () => {
    const { told, screen } = drawings(true)
    render(screen)
    expect(told).not.toContain(false)
  })

  it('stays when the screen is drawn again', async () => {
    const told: boolean[] = []
    function Screen({ words }: { readonly words: string }) {
      told.push(useRest())
      return <p>{words}</p>
    }
    const { rerender } = render(<Screen words="one" />)
    await act(async () => {})
    const first = told.length
    rerender(<Screen words="two" />)
    await act(async () => {})
    expect(told.length).toBeGreaterThan(first)
    expect(told.slice(first)).not.toContain(false)
  })
})
