/** Leaving with changes that no disk took, and two programs on one workspace: nothing is lost, and it is said. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { nextCall } from './pages/frame'
import { freeze } from './pages/freeze'
import { onlyOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

const typed = 'Helen names the person who signs the monthly test.'
const goalField = ({ page }: RunningApp) => page.getByRole('textbox', { name: 'Goal', exact: true })
const question = ({ page }: RunningApp) =>
  page.getByRole('alertdialog', { name: 'Quit with unsaved changes?' })
const askToQuit = ({ app }: RunningApp) => app.evaluate(({ app }) => app.quit())

test('quit with changes that no disk took: stay, take a copy along, and find them saved at the next start', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const ended = new Promise(resolve => running.process.once('exit', resolve))
  await nextCall(running.page).click()
  await expect(goalField(running)).toBeVisible()
  const thaw = freeze(running)
  await goalField(running).fill(typed)
  await askToQuit(running)
  await expect(question(running)).toContainText('1 change is not saved')
  await question(running).getByRole('button', { name: 'Stay' }).click()
  await expect(question(running)).toHaveCount(0)
  await expect(goalField(running)).toHaveValue(typed)

  const copy = join(dirname(running.home), 'my copy.json')
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, copy)
  await askToQuit(running)
  await question(running).getByRole('button', { name: 'Save a copy elsewhere' }).click()
  await ended
  expect(existsSync(copy)).toBe(true)
  expect(readFileSync(copy, 'utf8')).toContain(typed)
  expect(onlyOf(running, 'call').goal?.text).not.toBe(typed)

  thaw()
  const next = await launch({ on: running })
  await nextCall(next.page).click()
  await expect(goalField(next)).toHaveValue(typed)
  expect(onlyOf(next, 'call').goal?.text).toBe(typed)
})

test('a second program on the workspace reads, says who writes, and writes when the first was killed', async ({
  launch,
}) => {
  const first = await launch({ on: await foldersWith(readyToRun) })
  const second = await launch({ on: { ...first, home: `${first.home}-second` } })
  const told = second.page.getByText(/Another Presnap on this computer/).first()
  await expect(told).toBeVisible()
  await nextCall(second.page).click()
  await goalField(second).fill(typed)
  await expect(goalField(second)).toHaveValue(typed)
  await first.kill()
  await expect(second.page.getByText(/Another Presnap on this computer/)).toHaveCount(0, { timeout: 7_000 })
  await expect.poll(() => onlyOf(second, 'call').goal?.text, { timeout: 90_000 }).toBe(typed)
})
