/** A disk that takes nothing for a while: what was typed stays, the reason is said, and it is saved by itself. */
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { nextCall, saved } from './pages/frame'
import { freeze } from './pages/freeze'
import * as live from './pages/live'
import { onlyOf, recordsOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

const typed = 'Helen names the person who signs.'
const goalField = ({ page }: RunningApp) => page.getByRole('textbox', { name: 'Goal', exact: true })
const saving = ({ page }: RunningApp) => page.getByRole('banner').getByRole('status')

test('a save that fails stays on screen with its reason and is done by itself when the disk takes it', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await expect(goalField(running)).toBeVisible()
  const before = onlyOf(running, 'call').goal?.text
  const thaw = freeze(running)
  await goalField(running).fill(typed)
  await expect(saving(running)).toContainText(/may not write to (the workspace|this) folder|read this folder/)
  await expect(goalField(running)).toHaveValue(typed)
  expect(onlyOf(running, 'call').goal?.text).toBe(before)
  await page.keyboard.press('Control+2')
  await nextCall(page).click()
  await expect(goalField(running), 'still there after going away and back').toHaveValue(typed)
  thaw()
  await expect.poll(() => onlyOf(running, 'call').goal?.text).toBe(typed)
  await saved(page)
})

test('a workspace that is read-only at the start opens, says so and is read in full', async ({ launch }) => {
  const folders = await foldersWith(readyToRun)
  const thaw = freeze(folders)
  const running = await launch({ on: folders })
  const { page } = running
  await expect(page.getByText('Presnap may read this folder but not write to it.').first()).toBeVisible()
  await nextCall(page).click()
  await expect(page.getByRole('list', { name: 'Who is invited' })).toContainText('Marcus Oyelaran')
  await goalField(running).fill(typed)
  await expect(goalField(running)).toHaveValue(typed)
  thaw()
  await expect.poll(() => onlyOf(running, 'call').goal?.text).toBe(typed)
  await expect(page.getByText('Presnap may read this folder but not write to it.')).toHaveCount(0)
})

test('a mark set while the disk takes nothing is kept, said, and written with the next', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await live.startRun(page)
  await live.mark(page, 'Note', 'before')
  const thaw = freeze(running)
  await page.keyboard.press('n')
  await page.keyboard.type('while it was full')
  await page.keyboard.press('Enter')
  await expect(live.lineOf(page, 'while it was full')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    'It stands here, but is not on disk yet.',
  )
  thaw()
  await live.mark(page, 'Note', 'after')
  await expect
    .poll(() => recordsOf(running, 'run').flatMap(run => run.marks.map(mark => mark.text)))
    .toEqual(['before', 'while it was full', 'after'])
})
