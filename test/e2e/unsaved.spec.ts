/** Changes that no disk takes: they stay on screen with the reason, come back by themselves, and outlive the app. */
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { aChecklist, aGap } from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { field } from '../helpers/screens'
import { saved } from './pages/frame'
import { freeze } from './pages/freeze'
import { onlyOf } from './pages/on-disk'
import { foldersWith } from './pages/scene'
import { openRow, openWindow, redo, undo } from './pages/steps'

const gap = aGap({ title: 'No lock per share', doesNot: 'One share alone' })
const list = aChecklist({ name: 'Huddle' })
const typed = 'Two shares at once'
const doesNot = ({ page }: RunningApp) => field(page, 'It does not')
const trail = ({ page }: RunningApp) => page.getByRole('banner')
const dialog = ({ page }: RunningApp) => page.getByRole('alertdialog')

test('a folder that was moved away: the edit stays and says so, and is written when the folder is back', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const { page, workspace } = running
  await openRow(page, 'Gaps', gap.title)
  await expect(doesNot(running)).toBeVisible()
  renameSync(workspace, `${workspace}-away`)
  await doesNot(running).fill(typed)
  await expect(trail(running)).toContainText('Not saved:')
  await expect(doesNot(running)).toHaveValue(typed)
  expect(existsSync(workspace), 'no folder is made in its place').toBe(false)
  renameSync(`${workspace}-away`, workspace)
  await expect.poll(() => onlyOf(running, 'gap').doesNot).toBe(typed)
  await expect(trail(running)).not.toContainText('Not saved:')
  await saved(page)
})

test('one record that cannot be written holds back no other, and the mark stands on its own page only', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([gap, list]) })
  const { page } = running
  await openRow(page, 'Gaps', gap.title)
  const thaw = freeze(running, 'gap')
  await doesNot(running).fill(typed)
  await expect(trail(running)).toContainText('Not saved:')
  await openRow(page, 'Checklists', list.name)
  await expect(trail(running)).not.toContainText('Not saved:')
  await field(page, /^Name$/).fill('Huddle of five')
  await expect.poll(() => onlyOf(running, 'checklist').name).toBe('Huddle of five')
  await openRow(page, 'Gaps', gap.title)
  await expect(doesNot(running)).toHaveValue(typed)
  expect(onlyOf(running, 'gap').doesNot).toBe('One share alone')
  thaw()
  // "Try again" may be gone by itself by now; the key for it never is.
  await page.keyboard.press('Control+s')
  await expect.poll(() => onlyOf(running, 'gap').doesNot).toBe(typed)
  await saved(page)
})

test('what no disk took can be undone and done again all the same', async ({ launch }) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const { page } = running
  await openRow(page, 'Gaps', gap.title)
  const thaw = freeze(running)
  await doesNot(running).fill(typed)
  await expect(trail(running)).toContainText('Not saved:')
  await undo(page)
  await expect(doesNot(running)).toHaveValue('One share alone')
  await redo(page)
  await expect(doesNot(running)).toHaveValue(typed)
  thaw()
  await expect.poll(() => onlyOf(running, 'gap').doesNot, { timeout: 90_000 }).toBe(typed)
})

test('to quit with it asks first: stay keeps everything, a copy elsewhere holds it, and the next start has it', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const { page, app, home } = running
  await openRow(page, 'Gaps', gap.title)
  const thaw = freeze(running)
  await doesNot(running).fill(typed)
  await expect(trail(running)).toContainText('Not saved:')

  await test.step('stay', async () => {
    await askToQuit(running)
    await expect(dialog(running)).toContainText('1 change is not saved to your folder:')
    await expect(dialog(running).getByRole('button', { name: 'Stay' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog(running)).toHaveCount(0)
    await expect(doesNot(running)).toHaveValue(typed)
  })
  const copy = join(home, 'copy.json')
  await test.step('a copy elsewhere, then the end', async () => {
    await app.evaluate(({ dialog: native }, filePath) => {
      native.showSaveDialog = async () => ({ canceled: false, filePath })
    }, copy)
    const ended = new Promise(resolve => running.process.once('exit', resolve))
    await page.getByRole('banner').getByRole('button', { name: 'Close' }).click()
    await dialog(running).getByRole('button', { name: 'Save a copy elsewhere' }).click()
    await ended
    expect(readFileSync(copy, 'utf8')).toContain(typed)
  })
  await test.step('the next start, on the disk as it is', async () => {
    const next = await launch({ on: running })
    await openRow(next.page, 'Gaps', gap.title)
    await expect(doesNot(next)).toHaveValue(typed)
    await expect(trail(next)).toContainText('Not saved:')
    thaw()
    await expect.poll(() => onlyOf(next, 'gap').doesNot, { timeout: 90_000 }).toBe(typed)
    await saved(next.page)
    await undo(next.page)
    await expect.poll(() => onlyOf(next, 'gap').doesNot).toBe('One share alone')
  })
})

test('killed with it: the next start has it too', async ({ launch }) => {
  const running = await launch({ on: await foldersWith([gap]) })
  await openRow(running.page, 'Gaps', gap.title)
  const thaw = freeze(running)
  await doesNot(running).fill(typed)
  await expect(trail(running)).toContainText('Not saved:')
  await running.kill()
  thaw()
  const next = await launch({ on: running })
  await expect.poll(() => onlyOf(next, 'gap').doesNot).toBe(typed)
})

test('a window that closes with it hands it on to the other', async ({ launch }) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const second = await openWindow(running)
  await openRow(second, 'Gaps', gap.title)
  await openRow(running.page, 'Gaps', gap.title)
  const thaw = freeze(running)
  await field(second, 'It does not').fill(typed)
  await expect(second.getByRole('banner')).toContainText('Not saved:')
  await second.getByRole('banner').getByRole('button', { name: 'Close' }).click()
  await expect(doesNot(running)).toHaveValue(typed)
  await expect(trail(running)).toContainText('Not saved:')
  thaw()
  await expect.poll(() => onlyOf(running, 'gap').doesNot, { timeout: 90_000 }).toBe(typed)
})

const askToQuit = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ app: it }) => setTimeout(() => it.quit(), 0)).then(() => undefined)
