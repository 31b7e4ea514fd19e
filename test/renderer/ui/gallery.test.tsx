// @vitest-environment happy-dom
import './happy-dom-document'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Gallery } from '../../../renderer/ui/gallery/Gallery'

// Colour is proven by contrast.test.ts: without layout axe cannot see it.
const options = { rules: { 'color-contrast': { enabled: false } } }

beforeAll(() => {
  document.documentElement.lang = 'en'
  document.title = 'Gallery'
})
afterEach(cleanup)

describe('the gallery', () => {
  it('has no fault that axe can find', async () => {
    render(
      <main>
        <Gallery />
      </main>,
    )
    await screen.findByText('every night')
    expect(await faults()).toEqual([])
  })

  it('has none with a dialog open either', async () => {
    render(
      <main>
        <Gallery />
      </main>,
    )
    await screen.findByText('every night')
    await userEvent.click(screen.getByRole('button', { name: 'Dialog' }))
    expect(await faults(screen.getByRole('alertdialog'))).toEqual([])
  })

  it('shows each theme on itself without touching the app', async () => {
    render(
      <main>
        <Gallery />
      </main>,
    )
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(screen.getByRole('heading', { name: 'Components' }).closest('[data-theme="dark"]')).not.toBeNull()
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })
})

async function faults(within: Element = document.documentElement): Promise<readonly string[]> {
  const { violations } = await act(() => axe.run(within, options))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  )
}
