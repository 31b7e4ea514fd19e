/** How a call may end: not at all, or closed in half a minute without a choice. */
import { expect, type Launch, type RunningApp, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import * as debrief from './pages/debrief'
import { goTo, messages, nextCall, openTab, saved } from './pages/frame'
import * as live from './pages/live'
import { onlyOf, recordsOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

/** An hour after the planned end of the call. */
const afterwards = '2026-11-19T15:15:00.000Z'
const notDebriefed = ({ page }: RunningApp) => page.getByRole('region', { name: 'Debriefs to finish' })

async function openDebrief(launch: Launch, now = afterwards): Promise<RunningApp> {
  const running = await launch({ on: await foldersWith(readyToRun), now })
  await notDebriefed(running)
    .getByRole('button', { name: /Corvane Packaging/ })
    .click()
  await expect(button(running.page, 'Close the debrief')).toBeVisible()
  return running
}

test('a call that did not happen owes no debrief and no answer, and says why it did not', async ({
  launch,
}) => {
  const running = await openDebrief(launch)
  const { page } = running
  await debrief.outcome(page, 'Did not happen').click()
  await page.getByRole('radiogroup', { name: 'Why not' }).getByRole('radio', { name: 'Moved' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(messages(page)).toContainText('Debrief closed.')
  await expect(notDebriefed(running)).toHaveCount(0)
  await expect(page.getByText('Nobody is owed anything.')).toBeVisible()
  await saved(page)
  expect(onlyOf(running, 'call').status).toBe('moved')
  expect(onlyOf(running, 'debrief')).toMatchObject({ outcome: 'did-not-happen' })
  expect(onlyOf(running, 'debrief').closedAt).toBe(afterwards)
  expect(recordsOf(running, 'question')).toEqual([])
})

test('"no-show" needs no second press', async ({ launch }) => {
  const running = await openDebrief(launch)
  const { page } = running
  await debrief.outcome(page, 'Did not happen').click()
  await button(page, 'Close the debrief').click()
  await expect(messages(page)).toContainText('Debrief closed.')
  await expect.poll(() => onlyOf(running, 'call').status).toBe('no-show')
})

test('closed without a choice it says "no decision", and what was asked is owed the next working day', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await live.startRun(page)
  await live.mark(page, 'Question', 'How long must a lock hold?')
  await live.endRun(page)
  await expect(debrief.questionField(page, 1)).toHaveValue('How long must a lock hold?')
  await page.keyboard.press('Control+Enter')
  await expect(messages(page)).toContainText('Debrief closed. The note for Tom Okafor is on the clipboard.')
  await expect(page.getByRole('region', { name: 'Answers owed' })).toContainText('How long must a lock hold?')
  await saved(page)
  expect(onlyOf(running, 'debrief').outcome).toBe('no-decision')
  expect(onlyOf(running, 'call').status).toBe('held')
  const me = recordsOf(running, 'colleague').find(colleague => colleague.me)
  expect(onlyOf(running, 'question')).toMatchObject({ state: 'owed', ownerId: me?.id, dueOn: '2026-11-20' })
})

test('closing can be taken back: the call is owed its debrief again', async ({ launch }) => {
  const running = await openDebrief(launch, `${afterwards}+`)
  const { page } = running
  await button(page, 'Close the debrief').click()
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await goTo(page, 'Today')
  await expect(notDebriefed(running)).toContainText('Corvane Packaging')
  await expect.poll(() => onlyOf(running, 'debrief').closedAt).toBeUndefined()
})

test('a call that was not run here is debriefed in the same form', async ({ launch }) => {
  const running = await openDebrief(launch)
  const { page } = running
  await expect(page.getByText('This call was not run here')).toBeVisible()
  await openTab(page, 'Prepare')
  await expect(button(page, 'Start the run')).toBeEnabled()
})
