/** Hours and progress: one, five and thirty calls, the form over the line and its look back, the debrief's hours. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { goTo } from '../e2e/pages/frame'
import { expect } from '../helpers/launch-app'
import { button, heading } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { test } from './pictures'
import { held, lookedBack, overLine, progressScene } from './progress-scene'

/** By the palette, as from anywhere. */
async function open(page: Page, name: string, title = name): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).getByLabel('Search actions and records').fill(name)
  await page
    .getByRole('menuitem', { name: new RegExp(name) })
    .first()
    .click()
  await expect(heading(page, title)).toBeVisible()
}
const effort = (page: Page) => page.getByRole('tab', { name: /^Effort/ }).click()

test('hours and progress', async ({ start }) => {
  const folder = join(tmpdir(), 'presnap-tour-progress')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, progressScene)
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: folders })
  const { page } = tour
  const lines = page.getByRole('region', { name: 'Hours to look at' })
  await expect(lines).toBeVisible()
  await lines.scrollIntoViewIfNeeded()
  await tour.picture('progress-today')
  for (const [name, calls] of [
    ['Aster Mills', 1],
    ['Bellweather Logistics AG', 5],
    ['Calder Foundry', 30],
  ] as const) {
    await goTo(page, 'Prospects')
    await page.getByRole('main').getByText(name, { exact: true }).first().click()
    await expect(page.getByRole('region', { name: 'Progress' })).toBeVisible()
    await tour.picture(`progress-${calls}`)
  }
  await button(page, 'Show all 30').click()
  await tour.picture('progress-30-all')
  await page.getByRole('button', { name: 'Only the last 6' }).click()
  await page.getByRole('region', { name: 'Progress' }).getByRole('button', { name: 'As a table' }).click()
  await tour.picture('progress-table')
  await open(page, overLine.name)
  await tour.picture('progress-offer')
  await effort(page)
  await page.locator('label').filter({ hasText: 'Mend one thing' }).click()
  await expect(page.getByLabel('The one thing')).toBeVisible()
  await tour.picture('progress-cut-or-go')
  await open(page, lookedBack.name)
  await effort(page)
  await expect(page.getByText(/^You decided to go on at 51 h/)).toBeVisible()
  await tour.picture('progress-look-back')
  await open(page, held.title, 'Corvane Packaging')
  await page.getByRole('tab', { name: 'Debrief' }).click()
  const outcome = (name: string) =>
    page.getByRole('radiogroup', { name: 'Was the goal reached?' }).locator('label').filter({ hasText: name })
  await outcome('Goal reached').click()
  await expect(button(page, 'Proof was reached')).toBeVisible()
  await tour.picture('progress-debrief')
  await page.getByRole('region', { name: 'Hours', exact: true }).scrollIntoViewIfNeeded()
  await tour.picture('progress-debrief-hours')
  await outcome('Lost ground').click()
  await expect(page.getByRole('region', { name: 'Still true?' })).toBeVisible()
  await tour.picture('progress-debrief-lost')
})
