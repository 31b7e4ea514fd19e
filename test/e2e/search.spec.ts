/** Finding by keyboard: words, typos and filters, what was just saved, and the same after a new start. */
import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { recordsOf } from './pages/on-disk'
import { nameNewCall } from './pages/prepare'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => palette(page).getByLabel('Search actions and records')
const rows = (page: Page) => palette(page).getByRole('menuitem')

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
}
async function search(page: Page, words: string): Promise<void> {
  await field(page).press('Control+a')
  await page.keyboard.type(words)
}

test('search finds words in records, typos and all, narrows by filters, and opens what it found, by keyboard', async ({
  launch,
}) => {
  const { page } = await launch()
  await button(page, 'Open the sample').click()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toBeVisible()

  await openPalette(page)
  await search(page, 'corvane pakaging')
  await expect(rows(page).filter({ hasText: 'Corvane Packaging' }).first()).toBeVisible()

  await search(page, 'question:')
  await expect(palette(page).getByRole('button', { name: 'Remove filter Question' })).toBeVisible()
  await page.keyboard.type('in:corvane ')
  await expect(palette(page).getByRole('button', { name: 'Remove filter Corvane Packaging' })).toBeVisible()
  await expect(rows(page).first()).toContainText('Question')
  for (const text of await rows(page).allTextContents()) {
    expect(text).toContain('Question')
    expect(text).toContain('Corvane Packaging')
  }
  await page.keyboard.press('Backspace')
  await expect(palette(page).getByRole('button', { name: /Remove filter/ })).toHaveCount(1)

  const found = await rows(page).first().textContent()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toHaveCount(0)
  await expect(page.getByRole('main')).toBeVisible()
  expect(found).toContain('Question')
})

test('what was just saved is found, and still is after a new start', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  await button(page, 'Open the sample').click()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toBeVisible()
  await page.keyboard.press('Control+n')
  await nameNewCall(page, 'Zeppelin walkthrough')
  await expect.poll(() => recordsOf(first, 'call').map(call => call.title)).toContain('Zeppelin walkthrough')

  await openPalette(page)
  await search(page, 'zepelin')
  await expect(rows(page).filter({ hasText: 'Zeppelin walkthrough' })).toBeVisible()
  await page.keyboard.press('Escape')
  await first.quit()

  const second = await launch({ on: first })
  await expect(second.page.getByRole('region', { name: 'Upcoming calls' })).toBeVisible()
  await openPalette(second.page)
  await search(second.page, 'zepelin')
  await expect(rows(second.page).filter({ hasText: 'Zeppelin walkthrough' })).toBeVisible()
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByText('Zeppelin walkthrough').first()).toBeVisible()
})
