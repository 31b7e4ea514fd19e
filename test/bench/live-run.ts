/** The run of a call ahead, started as a user starts it. */
import { expect, type Page } from '@playwright/test'

/** `nth` counts the calls of Today from 0, the next one. */
export async function startRun(page: Page, nth = 0): Promise<void> {
  await page
    .getByRole('region', { name: 'Upcoming calls' })
    .getByRole('heading', { level: 3 })
    .nth(nth)
    .getByRole('button')
    .click()
  await page.getByRole('button', { name: 'Start the run' }).click()
  await page
    .getByRole('button', { name: /^(Start|Resume)/ })
    .first()
    .click()
  await expect(page.getByRole('list', { name: /what happened/i })).toBeVisible()
}
