// @vitest-environment happy-dom
import './happy-dom-document'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CountBars } from '../../../renderer/ui/plot/CountBars'
import { roundTicks } from '../../../renderer/ui/plot/DotRows'
import { cutTo } from '../../../renderer/ui/plot/Plot'
import { StackColumns } from '../../../renderer/ui/plot/StackColumns'
import { svgOf } from '../../../renderer/ui/plot/save-plot'

afterEach(cleanup)

const names = () => screen.getAllByRole('button').map(one => one.getAttribute('aria-label'))

describe('columns', () => {
  const shown = (counts: readonly number[], open = vi.fn()) => {
    const columns = counts.map((count, at) => ({
      ...{ key: `${at}`, label: `M${at}` },
      parts: [
        {
          ...{ key: 'p', look: 'full' as const, name: `M${at}: ${count}`, onOpen: () => open(`M${at}`) },
          units: Array.from({ length: count }, (_, unit) => ({
            ...{ key: `${unit}`, name: `M${at}, ${unit + 1}` },
            onOpen: () => open(`M${at}, ${unit + 1}`),
          })),
        },
      ],
    }))
    render(<StackColumns label="Columns" columns={columns} hasUnits />)
    return open
  }

  it('are one square a unit up to eight high, beyond that one piece', () => {
    shown([2, 8])
    expect(names()).toHaveLength(10)
    cleanup()
    shown([2, 9])
    expect(names()).toEqual(['M0: 2', 'M1: 9'])
  })

  it('have one Tab stop, arrows within, and Enter opens', () => {
    const open = shown([0, 2, 1])
    const points = screen.getAllByRole('button')
    expect(points.map(point => point.getAttribute('tabindex'))).toEqual(['0', '-1', '-1'])
    points[0]?.focus()
    for (const key of ['ArrowRight', 'End', 'ArrowLeft'])
      fireEvent.keyDown(document.activeElement as Element, { key })
    expect(document.activeElement).toBe(points[1])
    fireEvent.keyDown(points[1] as Element, { key: 'Enter' })
    fireEvent.keyDown(points[1] as Element, { key: 'Home' })
    expect(document.activeElement).toBe(points[0])
    expect(open.mock.calls).toEqual([['M1, 2']])
  })
})

describe('bars', () => {
  it('say the whole row by its name', () => {
    const bar = {
      key: 'a',
      label: 'Kept',
      parts: [],
      end: '8',
      name: 'Kept on time: 8 promises',
      onOpen: vi.fn(),
    }
    render(<CountBars label="Bars" bars={[bar]} endWidth={20} />)
    fireEvent.click(screen.getByRole('button', { name: 'Kept on time: 8 promises' }))
    expect(bar.onOpen).toHaveBeenCalledOnce()
  })
})

describe('a plot as a file', () => {
  it('has the finding, and neither classes nor Tab stops of the page', () => {
    const bar = { key: 'a', label: 'Kept <b>', parts: [], end: '8', name: 'Kept', onOpen: vi.fn() }
    render(<CountBars label="Bars" bars={[bar]} endWidth={20} />)
    const plot = document.querySelector<SVGSVGElement>('[data-plot]') as SVGSVGElement
    const text = svgOf(plot, 'A finding & more')
    expect(text).toContain('A finding &amp; more')
    expect(text).not.toMatch(/class=|tabindex=|<b>/)
  })
})

describe('what fits', () => {
  it.each([
    ['Bexley Dental', 200, 'Bexley Dental'],
    ['A backup no one can delete', 60, 'A backup…'],
  ])('“%s” in %d: %s', (text, width, cut) => expect(cutTo(text, width)).toBe(cut))

  it.each([
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [71, [0, 20, 40, 60, 80]],
    [0, [0, 1]],
  ])('ticks up to %d are %j', (most, ticks) => expect(roundTicks(most)).toEqual(ticks))
})
