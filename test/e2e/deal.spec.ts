/** A deal from its page to a restart: edited by keyboard, time logged in a moment and counted by itself, a POC. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Effort } from '@shared/domain/effort'
import { aCall, aDeal, aProspect } from '../helpers/builders'
import { expect, type Folders, fictionNow, type RunningApp, test } from '../helpers/launch-app'
import { button, field, heading } from '../helpers/screens'
import { foldersWith } from './pages/scene'

const deal = 'Vault for Roermond and Leiden'
const corvane = aProspect()
const vault = aDeal({ name: deal, prospectId: corvane.id })
const proof = aCall({ title: 'Whole-room proof', prospectId: corvane.id, dealId: vault.id })
const part = (page: Page, name: RegExp) => page.getByRole('tab', { name })

/** By the palette, without the mouse. */
async function openDeal(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).getByLabel('Search actions and records').fill(deal)
  await page
    .getByRole('menuitem', { name: new RegExp(deal) })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await expect(heading(page, deal)).toBeVisible()
}

/** Tab, until the field of that name has the focus. A list that opens on the way hides the rest from roles. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  for (let presses = 0; presses < 80 && (await focused()) !== name; presses += 1)
    await page.keyboard.press('Tab')
  await expect(field(page, name)).toBeFocused()
}

const milestones = (page: Page) =>
  page
    .getByRole('list', { name: 'Milestones' })
    .getByRole('textbox', { name: /^Name of/ })
    .evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value))

/** The page's clock is so much further, as if that time had gone by. */
const skip = (page: Page, ms: number) =>
  page.evaluate(by => {
    const [wall, counted] = [Date.now.bind(Date), performance.now.bind(performance)]
    Date.now = () => wall() + by
    performance.now = () => counted() + by
  }, ms)

/** Entries on disk that nobody typed. */
function countedIn({ workspace }: Folders): readonly Effort[] {
  const folder = join(workspace, 'effort')
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Effort)
    .filter(entry => entry.byItself && entry.startedAt !== undefined && entry.runId === undefined)
}

test('a deal is edited, its hours come by themselves, and its proof of concept is signed off', async ({
  launch,
}) => {
  const on = await foldersWith([corvane, vault, proof])
  const running = await launch({ on, now: `${fictionNow}+` })
  const { page } = running
  await openDeal(page)
  await editByKeyboard(page)
  await logTime(page)
  await countPreparation(running)
  await proveConcept(page)
  await running.quit()

  const again = await launch({ on, now: `${fictionNow}+` })
  await openDeal(again.page)
  await expect(field(again.page, 'Name').first()).toHaveValue(deal)
  expect(await milestones(again.page)).toEqual([
    ...['Contact', 'Need agreed', 'Technical fit', 'Business case', 'Proof', 'Signed', 'Legal'],
  ])
  await part(again.page, /^Effort/).click()
  const entries = again.page.getByRole('list', { name: 'Time entries' })
  await expect(entries.getByRole('textbox', { name: /^How long, 1 h 5 min/ })).toHaveValue('1 h 5 min')
  await expect(entries.getByRole('listitem').filter({ hasText: 'by itself' }).first()).toBeVisible()
  await part(again.page, /^Proof of concept/).click()
  await expect(again.page.getByRole('article', { name: 'Sign-off' })).toContainText(
    'Restored before the shift ends',
  )
  await expect(again.page.getByRole('article', { name: 'Sign-off' })).toContainText('met: 41 minutes')
})

/** From the page's own tabs on: the frame before them has its own story. */
async function editByKeyboard(page: Page): Promise<void> {
  await part(page, /^Deal$/).focus()
  await tabTo(page, 'Name of Proof')
  await page.keyboard.press('Alt+ArrowDown')
  await expect
    .poll(() => milestones(page))
    .toEqual(['Contact', 'Need agreed', 'Technical fit', 'Business case', 'Proof', 'Signed'])
  await expect(field(page, 'Name of Proof')).toBeFocused()
  await tabTo(page, 'Add a milestone')
  await page.keyboard.type('Legal')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Name of Legal')).toBeVisible()
}

/** Two seconds: five keys, and one takes it back. */
async function logTime(page: Page): Promise<void> {
  const keys = ['Control+l', '1', 'h', '5', 'Enter']
  const [open, ...rest] = keys
  await page.keyboard.press(open ?? '')
  await expect(field(page, 'How long')).toBeFocused()
  for (const key of rest) await page.keyboard.press(key)
  await expect(page.getByText('1 h 5 min logged').first()).toBeVisible()
  expect(keys.length).toBeLessThanOrEqual(6)
  await part(page, /^Effort/).click()
  const logged = page.getByRole('textbox', { name: /^How long, 1 h 5 min/ })
  await expect(logged).toBeVisible()
  await part(page, /^Effort/).focus()
  await page.keyboard.press('Control+z')
  await expect(logged).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(logged).toBeVisible()
}

async function countPreparation(running: RunningApp): Promise<void> {
  const { page } = running
  await part(page, /^Deal$/).click()
  await page
    .getByRole('list', { name: 'Calls of the deal' })
    .getByRole('button', { name: /Whole-room proof/ })
    .click()
  await expect(page.getByRole('tab', { name: 'Prepare' })).toHaveAttribute('aria-selected', 'true')
  await skip(page, 40_000)
  await page.keyboard.press('Shift')
  await expect
    .poll(() => countedIn(running).filter(entry => entry.phase === 'prepare' && entry.callId).length)
    .toBe(1)
  // What goes on is the same entry: an hour's work is one, not sixty.
  await skip(page, 70_000)
  await page.keyboard.press('Shift')
  await expect.poll(() => countedIn(running).find(entry => entry.callId)?.minutes ?? 0).toBeGreaterThan(1.8)
  const [entry] = countedIn(running).filter(one => one.callId)
  expect(countedIn(running).filter(one => one.callId)).toHaveLength(1)
  expect(entry?.minutes).toBeLessThan(4)
  expect(entry?.dealId).toBeDefined()
  // A pause is none of it.
  await skip(page, 20 * 60_000)
  await page.keyboard.press('Shift')
  await button(page, /^Open the deal/)
    .first()
    .click()
  await expect(heading(page, deal)).toBeVisible()
  expect(countedIn(running).reduce((sum, one) => sum + one.minutes, 0)).toBeLessThan(6)
}

async function proveConcept(page: Page): Promise<void> {
  await part(page, /^Proof of concept/).click()
  await button(page, 'Add a proof of concept').click()
  await expect(page.getByText('It has no criteria.')).toBeVisible()
  await field(page, 'Add a criterion').fill('Restored before the shift ends')
  await page.keyboard.press('Enter')
  await expect(page.getByText('It has no criteria.')).toHaveCount(0)
  await expect(page.getByText('1 criterion has no threshold')).toBeVisible()
  await field(page, 'Criterion 1: threshold').fill('under an hour')
  await expect(page.getByText('1 criterion has no threshold')).toHaveCount(0)
  await page
    .getByRole('radiogroup', { name: 'Criterion 1: result' })
    .getByRole('radio', { name: 'Met', exact: true })
    .click()
  await field(page, 'Criterion 1: measured').fill('41 minutes')
  await expect(page.getByRole('article', { name: 'Sign-off' })).toContainText('1 of 1 met')
}
