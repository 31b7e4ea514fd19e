// @vitest-environment happy-dom

import './happy-dom-document'
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useRowsDrawn } from '../../../renderer/ui/use-rows-drawn'

afterEach(cleanup)

const rows = (count: number) => Array.from({ length: count }, (_, at) => at)

/** How many rows each drawing had, the first first. */
function drawings(atFirst?: number) {
  const told: number[] = []
  function Screen({ of }: { readonly of: readonly number[] }) {
    const drawn = useRowsDrawn(of, atFirst)
    told.push(drawn.length)
    return <p>{drawn.join(' ')}</p>
  }
  return { told, screen: (of: readonly number[]) => <Screen of={of} /> }
}
const rest = () => act(async () => {})

describe('the rows of a long list', () => {
  it('come a few at a time, in their order, until all are there', async () => {
    const { told, screen } = drawings()
    const { container } = render(screen(rows(30)))
    await rest()
    expect(told[0]).toBe(4)
    expect(Math.max(...told.slice(1).map((count, at) => count - (told[at] ?? 0)))).toBeLessThanOrEqual(6)
    expect(container.textContent).toBe(rows(30).join(' '))
  })

  it('are all there at once where they are few', () => {
    const { told, screen } = drawings(16)
    render(screen(rows(16)))
    expect(told).toEqual([16])
  })

  it('take in what is added later without a wait', async () => {
    const { told, screen } = drawings()
    const { rerender } = render(screen(rows(30)))
    await rest()
    told.length = 0
    rerender(screen(rows(90)))
    expect(told[0]).toBe(90)
  })

  it('lose what is taken out', async () => {
    const { told, screen } = drawings()
    const { rerender, container } = render(screen(rows(30)))
    await rest()
    rerender(screen([]))
    expect(container.textContent).toBe('')
    rerender(screen(rows(2)))
    expect(told.at(-1)).toBe(2)
  })
})
