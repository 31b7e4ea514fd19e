/** One screen of the renderer on a stand: the real store and key listener over the fake bridge, without the frame. */
import '../renderer/ui/happy-dom-document'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { expect } from 'vitest'
import { AppCommands } from '../../renderer/app/AppCommands'
import type { View } from '../../renderer/state/view'
import { PlatformContext } from '../../renderer/ui/PlatformContext'
import type { FakeBridge, FakeBridgeOptions } from './fake-bridge'
import { freshStore, state } from './fresh-store'

/** Opens the workspace and shows `part`, at `view` if it matters where it stands. */
export async function showScreen(
  part: ReactNode,
  { view, ...options }: FakeBridgeOptions & { readonly view?: View } = {},
): Promise<FakeBridge> {
  cleanup()
  const main = freshStore(options)
  await state().open()
  if (view !== undefined) state().go(view)
  render(
    <PlatformContext value="other">
      <AppCommands />
      <main>{part}</main>
    </PlatformContext>,
  )
  await settled()
  return main
}

/** Until what was asked of main and what is loaded late is on screen. */
export async function settled(): Promise<void> {
  await act(() => new Promise(resolve => setTimeout(resolve, 0)))
  await act(() => new Promise(resolve => setTimeout(resolve, 0)))
}

/** Until a column that follows the first drawing of its screen is there. */
export const paneDrawn = (pane: string): Promise<void> =>
  waitFor(() => expect(document.querySelector(`[data-pane="${pane}"]`)).not.toBeNull())

/** By its name, which is quicker to find than its role on a screen full of fields. */
export const field = (name: string | RegExp) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input, textarea' })
export const button = (name: string | RegExp) => screen.getByRole('button', { name })
export const region = (name: string | RegExp) => within(screen.getByRole('region', { name }))

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
  await settled()
}
export async function click(element: HTMLElement): Promise<void> {
  await userEvent.click(element)
  await settled()
}
/** Replaces what a field holds, in one go: every keystroke draws the screen again, which a test need not wait for. */
export async function fill(element: HTMLInputElement, text: string): Promise<void> {
  await act(() => element.focus())
  element.select()
  await userEvent.paste(text)
}
/** Puts words where the cursor is. */
export const write = (text: string): Promise<void> => userEvent.paste(text)
/** Chooses a value of a Select or ComboBox by its words. */
export async function choose(name: string | RegExp, option: string): Promise<void> {
  await click(button(name))
  await click(screen.getByRole('option', { name: option }))
}

/** Nothing is being typed any more. */
export async function leaveField(): Promise<void> {
  await act(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

/** Everything pending is written. */
export async function saved(): Promise<void> {
  await act(() => state().saveNow())
}

/** Colours need a real page and are checked there. */
const options: axe.RunOptions = {
  rules: {
    'color-contrast': { enabled: false },
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
  },
}
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, options)
  expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}

export { act, screen, within }
