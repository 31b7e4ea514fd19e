/** Set-up: the timeline, an environment's card, a clash of the day, what cannot finish, and the share check. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import { nextCall } from '../e2e/pages/frame'
import { expect, type Folders } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { type Tour, test } from './pictures'
import { clashingDay } from './setup-scene'

async function foldersWith(records: readonly AnyRecord[]): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-setup')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

async function openSetUp({ page }: Tour): Promise<void> {
  await nextCall(page).click()
  await page
    .getByRole('list', { name: 'What could hurt' })
    .getByRole('button', { name: /Restore demo tenant/ })
    .first()
    .click()
  await expect(page.getByRole('list', { name: 'Set-up tasks' })).toBeVisible()
}

test('42 minutes before: the timeline and the clash', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: await foldersWith(clashingDay) })
  const { page } = tour
  await openSetUp(tour)
  await page
    .getByRole('region', { name: 'What could hurt' })
    .first()
    .scrollIntoViewIfNeeded()
    .catch(() => undefined)
  await page
    .getByText(/is also booked/)
    .first()
    .scrollIntoViewIfNeeded()
  await tour.picture('setup-clash')
  await page.getByRole('list', { name: 'Set-up tasks' }).scrollIntoViewIfNeeded()
  await button(page, 'Edit Share and sound test').click()
  await expect(page.getByRole('group', { name: 'Waits for' })).toBeVisible()
  await tour.picture('setup-task')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Environments')
  await page
    .getByRole('menuitem', { name: /^Environments/ })
    .first()
    .click()
  await tour.picture('environments')
  await page.getByRole('main').getByText('Demo A', { exact: true }).first().click()
  await expect(page.getByRole('region', { name: 'Bookings' })).toContainText('Corvane')
  await tour.picture('environment')
})

test('7 minutes before: what cannot finish', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T14:23+01:00', on: await foldersWith(clashingDay) })
  await openSetUp(tour)
  await tour.page.getByRole('list', { name: 'Set-up tasks' }).scrollIntoViewIfNeeded()
  await tour.picture('setup-cannot-finish')
  await tour.page.getByRole('region', { name: 'Share the tab, not the screen' }).scrollIntoViewIfNeeded()
  await tour.picture('setup-share-check')
})

test('an empty call, and no environments', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: await foldersWith([]) })
  const { page } = tour
  await page.keyboard.press('Control+n')
  await button(page, 'Add: set-up task').click()
  await button(page, 'Add: environment').click()
  await tour.picture('setup-empty')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Environments')
  await page
    .getByRole('menuitem', { name: /^Environments/ })
    .first()
    .click()
  await tour.picture('environments-empty')
})
