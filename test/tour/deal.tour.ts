/** The deal: full and empty, its review, its proof of concept, its hours, and logging them. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '../helpers/launch-app'
import { button, heading } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { corvane, empty, halden, scene } from './deal-scene'
import { test } from './pictures'

/** By the palette, as from anywhere. */
async function openDeal(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).getByLabel('Search actions and records').fill(name)
  await page
    .getByRole('menuitem', { name: new RegExp(name) })
    .first()
    .click()
  await expect(heading(page, name)).toBeVisible()
}
const part = (page: Page, name: RegExp) => page.getByRole('tab', { name })

test('a deal, full and empty', async ({ start }) => {
  const folder = join(tmpdir(), 'presnap-tour-deal')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, scene)
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: folders })
  const { page } = tour
  await openDeal(page, corvane.name)
  await expect(page.getByRole('img', { name: /^Hours spent/ })).toBeVisible()
  await tour.picture('deal-full')
  await part(page, /^Engagement review/).click()
  await tour.picture('deal-review')
  await part(page, /^Effort/).click()
  await expect(page.getByRole('list', { name: 'Time entries' }).getByRole('listitem').first()).toBeVisible()
  await tour.picture('deal-effort')
  await page.keyboard.press('Control+l')
  await expect(page.getByLabel('How long')).toBeFocused()
  await page.keyboard.type('1h 5m')
  await tour.picture('deal-log-time')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await part(page, /^Proof of concept/).click()
  await tour.picture('deal-poc-none')
  await openDeal(page, empty.name)
  await tour.picture('deal-empty')
  await part(page, /^Proof of concept/).click()
  await button(page, 'Add a proof of concept').click()
  await expect(page.getByText('It has no criteria.')).toBeVisible()
  await tour.picture('deal-poc-empty')
  await openDeal(page, halden.name)
  await part(page, /^Proof of concept/).click()
  await expect(page.getByRole('article', { name: 'Sign-off' })).toBeVisible()
  await tour.picture('deal-poc')
})
