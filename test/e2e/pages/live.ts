/** Run: "We are live", then the live view with its marks. */
import { expect, type Locator, type Page } from '@playwright/test'
import { button } from '../../helpers/screens'

/** From a call's screen into its run. */
export async function startRun(page: Page): Promise<void> {
  await button(page, 'Start the run').click()
  await startNow(page)
}

export async function startNow(page: Page): Promise<void> {
  await weAreLive(page)
    .getByRole('button', { name: /^Start/ })
    .click()
  await expect(log(page)).toBeVisible()
}

export const weAreLive = (page: Page): Locator => page.getByRole('region', { name: 'We are live' })
export const log = (page: Page): Locator => page.getByRole('list', { name: 'What happened, newest first' })
export const marksBar = (page: Page): Locator => page.getByRole('region', { name: 'One-key marks' })
export const markBox = (page: Page): Locator => marksBar(page).getByRole('textbox')
export const stage = (page: Page): Locator => page.getByRole('region', { name: 'Current step' })
export const stepTitle = (page: Page): Locator => stage(page).getByRole('heading', { level: 1 })

/** The big clock: "3:00 left in this step, of 3:00". */
export const clockWords = async (page: Page): Promise<string> =>
  (await stage(page)
    .getByRole('button', { name: /Show another time$/ })
    .textContent()) ?? ''

export const nextStep = (page: Page): Promise<void> =>
  marksBar(page)
    .getByRole('button', { name: /^Next step/ })
    .click()

/** Sets a mark by its button, with its text, and names the person with that first name. */
export async function mark(page: Page, name: string, text: string, who?: string): Promise<void> {
  await marksBar(page)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  await markBox(page).fill(text)
  if (who !== undefined)
    await marksBar(page)
      .getByRole('button', { name: new RegExp(`^\\d ${who}$`) })
      .click()
  await markBox(page).press('Enter')
  await expect(lineOf(page, text)).toBeVisible()
}

export const lineOf = (page: Page, text: string | RegExp): Locator =>
  log(page).getByRole('listitem').filter({ hasText: text })

export const endRun = (page: Page): Promise<void> =>
  page.getByRole('banner').getByRole('button', { name: 'End the run' }).click()

/** The line that says how the run stands, with what moves the plan. */
export function pace(page: Page) {
  const region = page.getByRole('region', { name: 'Pace of the call' })
  return {
    headline: region.getByRole('heading'),
    button: (name: string | RegExp): Locator => region.getByRole('button', { name }),
    input: (name: string): Locator => region.getByRole('textbox', { name }),
  }
}
