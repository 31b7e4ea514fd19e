/** Undo and redo by key, and more than one window. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from '../../helpers/launch-app'
import { button } from '../../helpers/screens'
import { goTo, messages } from './frame'

/** Nothing is being typed: the keys belong to the records. */
export async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

export async function undo(page: Page): Promise<void> {
  await leaveField(page)
  await page.keyboard.press('Control+z')
}
export async function redo(page: Page): Promise<void> {
  await leaveField(page)
  await page.keyboard.press('Control+Shift+z')
}

/** The Undo of the newest message that offers one. */
export const undoInMessage = (page: Page): Locator =>
  messages(page).getByRole('button', { name: /^Undo/ }).last()

/** A record of a list, opened beside it. */
export async function openRow(page: Page, place: 'Gaps' | 'Checklists', name: string): Promise<void> {
  await goTo(page, place)
  await page.getByRole('main').getByText(name, { exact: true }).first().click()
}

/** One more main window, by its command. */
export async function openWindow({ app, page }: RunningApp): Promise<Page> {
  const opened = app.waitForEvent('window')
  await page.keyboard.press('Control+k')
  await expect(page.getByLabel('Search actions and records')).toBeFocused()
  await page.keyboard.type('New window')
  await page.getByRole('menuitem', { name: /^New window/ }).click()
  const second = await opened
  await second.waitForLoadState()
  await expect(second.getByRole('navigation', { name: 'Main' })).toBeVisible()
  return second
}

export const trashButton = (page: Page): Locator => button(page, 'Move to the trash')
