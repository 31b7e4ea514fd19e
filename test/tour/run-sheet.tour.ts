/** A run sheet before it is taken, and the starter library, in their states. */
import { readFileSync } from 'node:fs'
import { expect } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { type Tour, test } from './pictures'

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/run-sheets/${name}`, import.meta.url), 'utf8')

async function command({ page }: Tour, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await expect(page.getByRole('menuitem', { name: words }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

async function paste({ app, page }: Tour, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
  await page.locator('body').press('Control+v')
}

test('a run sheet', async ({ start }) => {
  const tour = await start({})
  const { page } = tour
  await command(tour, 'Paste or drop a run sheet')
  await tour.picture('run-sheet-none')
  await paste(tour, 'We speak on Monday.')
  await expect(page.getByRole('alert')).toBeVisible()
  await tour.picture('run-sheet-refused')
  await paste(tour, fixture('04-markdown.md'))
  await expect(page.getByRole('list', { name: 'Lines' })).toBeVisible()
  await page
    .getByRole('list', { name: 'Lines' })
    .getByRole('button', { name: /^step: See today/ })
    .click()
  await tour.picture('run-sheet')
  await page.getByLabel(/^Length of the call/).fill('20')
  await page.keyboard.press('Tab')
  await tour.picture('run-sheet-over')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')
  await paste(tour, fixture('07-numbered.txt'))
  await expect(button(page, 'Read it as a run sheet')).toBeVisible()
  await tour.picture('run-sheet-offer')
})

test('the starter library', async ({ start }) => {
  const tour = await start({})
  const { page } = tour
  await page.keyboard.press('Control+4')
  await tour.picture('scripts-none')
  await command(tour, 'Starter library')
  await expect(page.getByRole('grid', { name: 'Starters' })).toBeVisible()
  await page.getByRole('row', { name: /^From a full basket/ }).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /^From a full basket/ })).toContainText('already yours')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await tour.picture('starter')
  await page.getByRole('row', { name: /^What does it cost/ }).click()
  await tour.picture('starter-answer')
})
