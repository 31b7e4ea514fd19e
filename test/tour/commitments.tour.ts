/** What is owed after a call, and the deal's commitments: ledger, scope, changes, sign-off, the first day; a complaint that comes first. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '../helpers/launch-app'
import { button, field, heading } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { promised } from './commitments-scene'
import { corvane } from './deal-scene'
import { test } from './pictures'

test('commitments of a deal and its pages', async ({ start }) => {
  const folder = join(tmpdir(), 'presnap-tour-commitments')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, promised)
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: folders })
  const { page } = tour
  await expect(page.getByRole('region', { name: 'Fix first' })).toBeVisible()
  await tour.picture('commitments-today')
  await button(page, /^Open the complaint/).click()
  await field(page, /^Complaint 1$/).scrollIntoViewIfNeeded()
  await tour.picture('commitments-debrief')
  await page.keyboard.press('Control+k')
  await page
    .getByRole('dialog', { name: 'Search' })
    .getByLabel('Search actions and records')
    .fill(corvane.name)
  await page
    .getByRole('menuitem', { name: new RegExp(corvane.name) })
    .first()
    .click()
  await expect(heading(page, corvane.name)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Gaps of the deal' })).toContainText('before the decision')
  await tour.picture('commitments-deal-about')
  await page.getByRole('tab', { name: 'Commitments' }).click()
  await expect(page.getByRole('region', { name: 'Scope', exact: true })).toBeVisible()
  await tour.picture('commitments-deal')
  await button(page, 'Sign-off page').click()
  await expect(page.getByRole('article')).toContainText('disputed')
  await tour.picture('commitments-sign-off')
  await page.getByRole('tab', { name: 'Day one after go-live' }).click()
  await expect(page.getByRole('article')).toContainText('Who calls whom')
  await tour.picture('commitments-day-one')
})
