/** Today on good and bad days, and the gaps: the register, one of them, and those that touch a call. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import { expect, type Folders, fictionNow } from '../helpers/launch-app'
import { button, openSample } from '../helpers/screens'
import { aCrowdedDay, aDayOfTenants, aLateDay, anOrdinaryDay, aRegister } from '../helpers/today-scene'
import { writeWorkspace } from '../helpers/write-workspace'
import { test } from './pictures'

async function foldersWith(name: string, records: readonly AnyRecord[]): Promise<Folders> {
  const folder = join(tmpdir(), `presnap-tour-today-${name}`)
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

test('Today, from the first start to a full day', async ({ start }) => {
  const tour = await start({ now: fictionNow })
  const { page } = tour
  await tour.picture('today-first')
  await openSample(page)
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane')
  await tour.picture('today-full')
  await page.keyboard.press('F6')
  await tour.picture('today-row-in-hand')
  await page.keyboard.press('a')
  await tour.picture('today-answering')
})

test('Today with nothing in it', async ({ start }) => {
  const tour = await start({ now: fictionNow })
  await button(tour.page, 'Start empty').click()
  await tour.page.getByText('No calls ahead').waitFor()
  await tour.picture('today-empty')
})

test('Today with twelve calls', async ({ start }) => {
  const tour = await start({ now: fictionNow, on: await foldersWith('crowded', aCrowdedDay()) })
  await expect(tour.page.getByRole('article')).toHaveCount(12)
  await tour.picture('today-twelve')
  await button(tour.page, /^Open all/).click()
  await tour.picture('today-open-for-the-day')
})

test('Today with tenants that clash', async ({ start }) => {
  const tour = await start({ now: fictionNow, on: await foldersWith('tenants', aDayOfTenants()) })
  await tour.page.getByRole('region', { name: 'Tenants and buffers' }).waitFor()
  await tour.picture('today-tenants')
})

test('Today with everything late', async ({ start }) => {
  const tour = await start({ now: fictionNow, on: await foldersWith('late', aLateDay()) })
  await tour.page.getByText('and 480 more').waitFor()
  await tour.picture('today-late')
})

test('the gaps', async ({ start }) => {
  const register = aRegister()
  const tour = await start({ now: fictionNow, on: await foldersWith('gaps', register.records) })
  const { page } = tour
  await page.keyboard.press('Control+6')
  await page.getByRole('grid', { name: 'Gaps' }).waitFor()
  await tour.picture('gaps-register')
  await page.getByRole('button', { name: /Groups$/ }).click()
  await page.getByRole('option', { name: 'By product' }).click()
  await page.getByRole('row', { name: register.lock.title }).click()
  await page.getByRole('region', { name: 'Deals it touches' }).getByRole('list').first().waitFor()
  await tour.picture('gap-page')
  await page.getByRole('region', { name: 'Deals it touches' }).scrollIntoViewIfNeeded()
  await tour.picture('gap-deals')
})

test('the gaps that touch a call', async ({ start }) => {
  const day = anOrdinaryDay()
  const told = {
    ...day.lock,
    id: day.bin.id,
    title: 'No quorum of two for the unlock key',
    workaround: 'You can simply use one.',
  }
  const records = day.records.map(record => (record.id === day.bin.id ? told : record))
  const tour = await start({ now: fictionNow, on: await foldersWith('prepare', records) })
  const { page } = tour
  await page.keyboard.press('Enter')
  const gaps = page.getByRole('region', { name: 'Gaps that touch their needs' })
  await gaps.or(button(page, 'Add: gap')).first().waitFor()
  if (!(await gaps.isVisible())) await button(page, 'Add: gap').click()
  await gaps.waitFor()
  await gaps.scrollIntoViewIfNeeded()
  await tour.picture('prepare-gaps-suggested')
  await gaps.getByRole('button', { name: /^Confirm that A set lock/ }).click()
  await gaps.getByRole('button', { name: /^Confirm that No quorum/ }).click()
  await button(page, `More for ${day.lock.title}`).click()
  await page.getByRole('menuitem', { name: 'They have been told' }).click()
  await gaps.getByRole('radio', { name: 'No', exact: true }).click()
  await tour.picture('prepare-gaps')
})
