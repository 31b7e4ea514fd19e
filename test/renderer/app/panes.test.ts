// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { movePane } from '../../../renderer/app/panes'

const panes = (html: string) => {
  document.body.innerHTML = html
  for (const pane of document.querySelectorAll<HTMLElement>('nav, section')) {
    const parent = pane.hasAttribute('data-off') ? null : document.body
    Object.defineProperty(pane, 'offsetParent', { value: parent })
    // As in a browser; happy-dom gives the focus to anything.
    if (!pane.hasAttribute('tabindex')) pane.focus = () => {}
  }
}
const focused = () => document.activeElement?.id
const moved = (...steps: readonly (1 | -1)[]) =>
  steps.map(step => {
    movePane(step)
    return focused()
  })
const three = `
  <nav aria-label="Main"><button id="places"></button></nav>
  <section data-pane="agenda"><button id="call"></button></section>
  <section data-pane="owed"><p>Nobody is owed anything.</p></section>
  <section data-pane="day"><button id="open"></button></section>`

afterEach(() => {
  document.body.innerHTML = ''
})

describe('F6', () => {
  it('goes round, and passes a pane by in which nothing takes the focus', () => {
    panes(three)
    expect(moved(1, 1, 1, 1)).toEqual(['places', 'call', 'open', 'places'])
  })

  it('goes back the same way', () => {
    panes(three)
    expect(moved(-1, -1, -1, -1)).toEqual(['open', 'call', 'places', 'open'])
  })

  it('takes a pane itself where it may have the focus, and none that is not drawn', () => {
    panes(`${three}<section data-pane="text" id="text" tabindex="0"></section>
      <section data-pane="away" data-off><button id="away"></button></section>`)
    document.getElementById('open')?.focus()
    expect(moved(1, 1)).toEqual(['text', 'places'])
  })

  it('does nothing where there is no pane', () => {
    panes('<button id="alone"></button>')
    document.getElementById('alone')?.focus()
    expect(moved(1)).toEqual(['alone'])
  })
})
