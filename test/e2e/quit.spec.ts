/** Leaving: whatever was typed is on disk, however the app goes. */
import { expect, test } from '../helpers/launch-app'
import { nextCall } from './pages/frame'
import * as live from './pages/live'
import { onlyOf, problemsOfFiles } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

const goal = 'Helen names the person who signs the monthly test.'

test('quit in the middle of a word: the next start shows every letter', async ({ launch }) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  const field = page.getByRole('textbox', { name: 'Goal', exact: true })
  await field.fill('')
  await field.pressSequentially(goal)
  await running.quit()
  expect(onlyOf(running, 'call').goal?.text).toBe(goal)
  expect(problemsOfFiles(running)).toEqual([])
  const next = await launch({ on: running })
  await nextCall(next.page).click()
  await expect(next.page.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue(goal)
})

test('the window closed by its button: the same', async ({ launch }) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await page.getByRole('textbox', { name: 'Goal', exact: true }).fill(goal)
  const ended = new Promise(resolve => running.process.once('exit', resolve))
  await page.getByRole('banner').getByRole('button', { name: 'Close' }).click()
  await ended
  expect(onlyOf(running, 'call').goal?.text).toBe(goal)
})

test('killed without a word: at most the last second of typing is gone, never a file', async ({ launch }) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await page.getByRole('textbox', { name: 'Goal', exact: true }).fill(goal)
  await expect.poll(() => onlyOf(running, 'call').goal?.text).toBe(goal)
  await page.getByRole('textbox', { name: 'Heard when' }).fill('half a wo')
  await running.kill()
  expect(problemsOfFiles(running)).toEqual([])
  const next = await launch({ on: running })
  await nextCall(next.page).click()
  await expect(next.page.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue(goal)
})

test('quit in mid-run keeps the open mark’s text, and the run can go on', async ({ launch }) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await live.startRun(page)
  await page.keyboard.press('q')
  await page.keyboard.type('Who holds the key')
  await running.quit()
  expect(onlyOf(running, 'run').marks.map(mark => mark.text)).toEqual(['Who holds the key'])
  const next = await launch({ on: running })
  await next.page.getByRole('button', { name: 'Resume the run' }).click()
  await expect(live.lineOf(next.page, 'Who holds the key')).toBeVisible()
})
