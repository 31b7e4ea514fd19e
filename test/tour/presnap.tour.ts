/** From the first start to the debrief, with the sample's own words and times. */
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { expect, type Folders } from '../helpers/launch-app'
import { button, heading, type Place, pasteBox, place, tab } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { withCorvaneRun } from './corvane-run'
import { type Tour, test } from './pictures'

const sample = sampleWorkspace({ now: '2026-11-19T13:48+01:00' })
const pasted = readFileSync(new URL('./corvane-invite.txt', import.meta.url), 'utf8')

/** Always the same folder: Settings shows its path. */
async function foldersWith(records: readonly AnyRecord[]): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

test('first start, paste and a first discovery', async ({ start }) => {
  const tour = await start({ now: '2026-10-26T14:52+01:00' })
  const { page } = tour
  await expect(pasteBox(page)).toBeFocused()
  await tour.picture('first-start')
  await pasteBox(page).fill(pasted)
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, 'From what you pasted')).toBeVisible()
  await tour.picture('paste-preview')
  await page.getByRole('radio', { name: /Mira Lindqvist/ }).check({ force: true })
  await button(page, 'Create call').click()
  await expect(tab(page, 'Prepare')).toHaveAttribute('aria-selected', 'true')
  await tour.picture('prepare-discovery')
})

test('a Thursday at 13:48', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: await foldersWith(sample) })
  const { page } = tour
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane')
  await tour.picture('today')
  await openNextCall(tour)
  await tour.picture('prepare')
  await pictureLibrary(tour)
  await pictureOverlays(tour)
  await page.keyboard.press('Control+,')
  await expect(heading(page, 'Settings')).toBeVisible()
  await tour.picture('settings')
  await button(page, /gallery/i).click()
  await expect(heading(page, 'Components')).toBeVisible()
  await tour.picture('gallery')
})

/** Each place of the sidebar, and one record opened in it. */
async function pictureLibrary(tour: Tour): Promise<void> {
  const rooms: readonly (readonly [Place, RegExp, RegExp?])[] = [
    ['Calls', /Bellweather/],
    ['Prospects', /Bellweather/, /Corvane Packaging/],
    ['Scripts', /Recovery workflow/, /Recovery workflow, whole room/],
    ['Answers', /single sign-on/i, /single sign-on/i],
    ['Gaps', /A set lock/, /set lock cannot be shortened/],
    ['Checklists', /Huddle/, /Huddle/],
    ['Insights', /Figures stay on this computer/],
  ]
  for (const [name, shown, wanted] of rooms) {
    await place(tour.page, name).click()
    await expect(tour.page.getByRole('main').getByRole('status')).toHaveCount(0)
    await expect(tour.page.getByRole('main')).toContainText(shown)
    await tour.picture(name.toLowerCase())
    if (wanted === undefined) continue
    await tour.page.getByRole('row', { name: wanted }).first().click()
    await expect(tour.page.getByRole('main').getByRole('textbox').nth(1)).toBeVisible()
    await tour.picture(name.toLowerCase().replace(/s$/, ''))
  }
}

async function pictureOverlays(tour: Tour): Promise<void> {
  const { page } = tour
  await place(page, 'Today').click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('corv')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await tour.picture('palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await tour.picture('keys')
  await page.keyboard.press('Escape')
}

test('We are live at 14:29:10', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T14:29:10+01:00', on: await foldersWith(sample) })
  await openNextCall(tour)
  await button(tour.page, 'Start the run').click()
  await expect(heading(tour.page, 'We are live')).toBeVisible()
  for (const digit of '123') await tour.page.keyboard.press(digit)
  await tour.picture('we-are-live')
})

test('the run at 14:43:40', async ({ start }) => {
  const records = withCorvaneRun(sample, '14:43:40')
  const tour = await start({ now: '2026-11-19T14:43:40+01:00', on: await foldersWith(records) })
  const { page } = tour
  await expect(button(page, 'Resume the run')).toBeVisible()
  await tour.picture('resume-offer')
  await button(page, 'Resume the run').click()
  await expect(page.getByRole('list', { name: /what happened/i })).toBeVisible()
  await tour.picture('run')
  await page.keyboard.press('q')
  await expect(page.getByRole('textbox')).toBeFocused()
  await tour.picture('run-mark')
})

test('the debrief at 15:11', async ({ start }) => {
  const records = withCorvaneRun(sample, '15:00:00')
  const tour = await start({ now: '2026-11-19T15:11+01:00', on: await foldersWith(records) })
  const { page } = tour
  await place(page, 'Calls').click()
  await page
    .getByRole('row', { name: /Corvane Packaging.*Whole-room proof/ })
    .first()
    .click()
  await page.keyboard.press('Alt+3')
  await expect(button(page, 'Close the debrief')).toBeVisible()
  await expect(heading(page, /30-second close/i)).toBeVisible()
  await tour.picture('debrief')
})

async function openNextCall({ page }: Tour): Promise<void> {
  await page.getByRole('region', { name: 'Upcoming calls' }).getByRole('button', { name: 'Prepare' }).click()
  await expect(tab(page, 'Prepare')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('status').filter({ hasText: /^(Opening|Reading)/ })).toHaveCount(0)
}
