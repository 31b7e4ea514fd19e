/** Two main windows, one truth: each change shows in both, and what two hands type at once both stays. */
import { newChecklistItem } from '@shared/domain/checklist'
import { aChecklist, aGap, making } from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { goTo, messages, nextCall, placeButton, saved } from './pages/frame'
import * as live from './pages/live'
import { onlyOf, problemsOfFiles, recordsOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'
import { openRow, openWindow, trashButton, undo, undoInMessage } from './pages/steps'

const gap = aGap({
  title: 'No lock per share',
  does: 'Locks a volume',
  workaround: 'One volume each\nNamed alike',
})
const list = aChecklist({
  name: 'Huddle',
  items: ['Goal', 'Roles', 'Gaps'].map(text => newChecklistItem({ text }, making.newId)),
})

test('an edit, a new order, a deletion and an undo of one window show in the other at once', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([gap, list]) })
  const { page } = running
  const second = await openWindow(running)
  await openRow(page, 'Gaps', gap.title)
  await openRow(second, 'Gaps', gap.title)

  await test.step('edit', async () => {
    await field(page, 'It does not').fill('One share alone')
    await expect(field(second, 'It does not')).toHaveValue('One share alone')
  })
  await test.step('undo in the other window', async () => {
    await saved(page)
    await undo(second)
    await expect(field(page, 'It does not')).toHaveValue(gap.doesNot)
    await expect.poll(() => onlyOf(running, 'gap').doesNot).toBe(gap.doesNot)
  })
  await test.step('order of a list', async () => {
    await openRow(page, 'Checklists', list.name)
    await openRow(second, 'Checklists', list.name)
    await button(page, 'Move Gaps up').click()
    await expect(field(second, /^Item 2$/)).toHaveValue('Gaps')
    await undo(second)
    await expect(field(page, /^Item 2$/)).toHaveValue('Roles')
  })
  await test.step('deletion, whose message goes when it is undone elsewhere', async () => {
    await goTo(second, 'Gaps')
    await openRow(page, 'Gaps', gap.title)
    await trashButton(page).click()
    await expect(second.getByRole('main')).not.toContainText(gap.title)
    await expect(undoInMessage(page)).toBeVisible()
    await undo(second)
    await expect(second.getByRole('main')).toContainText(gap.title)
    await expect(page.getByRole('main')).toContainText(gap.title)
    await expect(messages(page).getByText('Gap moved to the trash', { exact: true })).toHaveCount(0)
  })
})

test('two hands in different fields of one record: both stay, in both windows and on disk', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const { page } = running
  const second = await openWindow(running)
  await openRow(page, 'Gaps', gap.title)
  await openRow(second, 'Gaps', gap.title)
  const [here, there] = [field(page, 'It does not'), field(second, /^Proof$/)]
  await Promise.all([here.fill(''), there.fill('')])
  await Promise.all([
    here.pressSequentially('one share alone, whatever the size', { delay: 40 }),
    there.pressSequentially('release notes of March, page 4', { delay: 45 }),
  ])
  for (const one of [page, second]) {
    await expect(field(one, 'It does not')).toHaveValue('one share alone, whatever the size')
    await expect(field(one, /^Proof$/)).toHaveValue('release notes of March, page 4')
  }
  await expect
    .poll(() => onlyOf(running, 'gap'))
    .toMatchObject({ doesNot: 'one share alone, whatever the size', proof: 'release notes of March, page 4' })
})

test('two hands in different lines of one text: both lines stay, and each caret where it was', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const { page } = running
  const second = await openWindow(running)
  await openRow(page, 'Gaps', gap.title)
  await openRow(second, 'Gaps', gap.title)
  const [here, there] = [field(page, 'Workaround'), field(second, 'Workaround')]
  await here.press('Control+Home')
  await here.press('End')
  await there.press('Control+End')
  await Promise.all([
    here.pressSequentially(', each with a share of its own', { delay: 40 }),
    there.pressSequentially(', and listed in the runbook', { delay: 45 }),
  ])
  const both = 'One volume each, each with a share of its own\nNamed alike, and listed in the runbook'
  await expect(here).toHaveValue(both)
  await expect(there).toHaveValue(both)
  await expect.poll(() => onlyOf(running, 'gap').workaround).toBe(both)
  expect(problemsOfFiles(running)).toEqual([])
})

test('marks of a run show in both windows', async ({ launch }) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  const second = await openWindow(running)
  await nextCall(page).click()
  await live.startRun(page)
  await nextCall(second).click()
  await second.keyboard.press('Alt+2')
  await live.mark(page, 'Note', 'Helen looked at the clock')
  await expect(live.lineOf(second, 'Helen looked at the clock')).toBeVisible()
})

test('each window closes by itself, and the app with the last', async ({ launch }) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const { page } = running
  const second = await openWindow(running)
  await openRow(second, 'Gaps', gap.title)
  await field(second, 'It does not').fill('typed a moment before the end')
  await closeByButton(second)
  await expect.poll(() => running.app.windows().length).toBe(1)
  await expect.poll(() => onlyOf(running, 'gap').doesNot).toBe('typed a moment before the end')
  await expect(placeButton(page, 'Today')).toBeVisible()
  const ended = new Promise(resolve => running.process.once('exit', resolve))
  await closeByButton(page)
  await ended
})

test('a second window does not cover the first', async ({ launch }) => {
  const running = await launch({ on: await foldersWith([gap]) })
  await openWindow(running)
  const places = await placesOf(running)
  expect(new Set(places).size).toBe(2)
  expect(recordsOf(running, 'gap')).toHaveLength(1)
})

const closeByButton = (page: RunningApp['page']): Promise<void> =>
  page.getByRole('banner').getByRole('button', { name: 'Close' }).click()

const placesOf = ({ app }: RunningApp): Promise<readonly string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(window => JSON.stringify(window.getNormalBounds())),
  )
