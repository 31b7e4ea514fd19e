/** What surrounds every screen: the main navigation, the title bar's word on saving, messages, notices. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Place, Tab } from '../../helpers/screens'

export const goTo = (page: Page, place: Place): Promise<void> => placeButton(page, place).click()

export const placeButton = (page: Page, place: Place): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: place, exact: true })

/** The call that comes next, in the sidebar. */
export const nextCall = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: /^Next call/ })

export const openTab = (page: Page, tab: Tab): Promise<void> => page.getByRole('tab', { name: tab }).click()

/** Waits until the title bar says that everything is on disk. */
export const saved = (page: Page): Promise<void> =>
  expect(page.getByRole('banner').getByRole('status')).toHaveText(/^On this computer, saved/)

export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })

/** A choice of a Select: opens it by its label, presses the option. */
export async function choose(
  within: Page | Locator,
  label: string | RegExp,
  option: string | RegExp,
): Promise<void> {
  const select = within.getByRole('button', { name: label })
  await select.click()
  await select.page().getByRole('option', { name: option }).click()
}
