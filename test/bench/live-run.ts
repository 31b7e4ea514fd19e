/** The run of the next call, started as a user starts it. */
import { expect, type Page } from '@playwright/test'

export async function startRun(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'Upcoming calls' })
    .getByRole('button', { name: 'Run', exact: true })
    .click()
  await page
    .getByRole('button', { name: /^(Start|Resume)/ })
    .first()
    .click()
  await expect(page.getByRole('list', { name: /what happened/i })).toBeVisible()
}
