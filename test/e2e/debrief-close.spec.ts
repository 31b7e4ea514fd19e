/** Thirty seconds after a call: closed by a handful of keys, a call that did not happen, the rest in one go. */
import type { AnyRecord } from '@shared/domain/records'
import * as make from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { messages, nextCall, saved } from './pages/frame'
import { handsOnKeys } from './pages/keys'
import * as live from './pages/live'
import { onlyOf, recordsOf } from './pages/on-disk'
import { call, foldersWith, marcus, prospect, readyToRun, salesperson } from './pages/scene'
import { leaveField, redo, undo } from './pages/steps'
import { clipboardText } from './pages/ways-in'

const afterwards = '2026-11-19T15:15:00.000Z'
const toFinish = ({ page }: RunningApp) => page.getByRole('region', { name: 'Debriefs to finish' })
const radio = ({ page }: RunningApp, name: string) => page.getByRole('radio', { name, exact: true })
const debriefOf = (running: RunningApp, callId: string) =>
  recordsOf(running, 'debrief').find(one => one.callId === callId)

test('a run is ended and closed in at most six keys, and is there after the next start', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await live.startRun(page)
  await live.mark(page, 'Question', 'How long must a lock hold?')
  for (const title of [
    'Restore one batch record',
    'A lock that holds',
    'The monthly test',
    'Questions',
    'Next steps',
  ]) {
    await page.keyboard.press('Space')
    await expect(live.stepTitle(page)).toHaveText(title)
  }
  const keys = await handsOnKeys(page)
  await keys.press('Control+Enter')
  await expect(page.getByRole('region', { name: '30-second close' })).toBeVisible()
  await keys.press('1')
  await expect(radio(running, 'Goal reached')).toBeChecked()
  await keys.press('Control+Enter')
  await expect(messages(page)).toContainText(`The note for ${salesperson.name} is on the clipboard.`)
  expect(keys.tally().keys).toBeLessThanOrEqual(6)
  expect(await keys.pointerEvents()).toBe(0)
  expect(await clipboardText(running)).toContain('goal reached')
  await saved(page)
  await running.quit()
  expect(onlyOf(running, 'debrief').outcome).toBe('goal-reached')
  expect(onlyOf(running, 'question')).toMatchObject({ state: 'owed', dueOn: '2026-11-20' })
  const again = await launch({ on: running, now: afterwards })
  await expect(toFinish(again)).toContainText('closed, to be completed')
})

test('a no-show by two keys owes nothing, and a third makes the call again with what was prepared', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun), now: afterwards })
  const { page } = running
  await toFinish(running)
    .getByRole('button', { name: /Corvane Packaging/ })
    .click()
  await expect(page.getByRole('region', { name: '30-second close' })).toBeVisible()
  await page.keyboard.press('5')
  await expect(radio(running, 'No-show')).toBeVisible()
  await page.keyboard.press('3')
  await expect(radio(running, 'Cancelled')).toBeChecked()
  await page.keyboard.press('1')
  await expect(radio(running, 'No-show')).toBeChecked()
  await expect(page.getByRole('article', { name: 'Message for a new time' })).toContainText('Any other hour')
  await page.keyboard.press('Control+n')
  await expect(messages(page)).toContainText('Rebooked')
  await saved(page)
  const before = recordsOf(running, 'call').find(({ id }) => id === call.id)
  const after = recordsOf(running, 'call').find(({ id }) => id !== call.id)
  expect(before?.status).toBe('no-show')
  expect(after).toMatchObject({
    title: call.title,
    status: 'planned',
    previousCallId: call.id,
    goal: call.goal,
  })
  expect(debriefOf(running, call.id)).toMatchObject({ outcome: 'did-not-happen', completedAt: afterwards })
  expect(recordsOf(running, 'script-copy').map(({ callId }) => callId)).toContain(after?.id)
  expect(recordsOf(running, 'question')).toEqual([])
  await page.keyboard.press('Control+1')
  await expect(toFinish(running)).toHaveCount(0)
})

test('what comes to mind afterwards is noted by the keys of the run, and is there after a restart', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun), now: afterwards })
  const { page } = running
  await toFinish(running)
    .getByRole('button', { name: /Corvane Packaging/ })
    .click()
  await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible()
  const keys = await handsOnKeys(page)
  for (const [key, label, words] of [
    ['n', 'Note 1', 'The plant in Leiden is next'],
    ['+', 'Lands well 2', 'The batch record'],
    ['-', 'Falls flat 3', 'The price'],
  ] as const) {
    await keys.press(key)
    await keys.type(page.getByRole('textbox', { name: label }), words)
    await leaveField(page)
  }
  await undo(page)
  await expect(page.getByRole('textbox', { name: 'Falls flat 3' })).toHaveValue('')
  await redo(page)
  await expect(page.getByRole('textbox', { name: 'Falls flat 3' })).toHaveValue('The price')
  expect(await keys.pointerEvents()).toBe(0)
  await saved(page)
  await running.quit()
  expect(debriefOf(running, call.id)?.afterthoughts).toMatchObject([
    { form: 'note', text: 'The plant in Leiden is next' },
    { form: 'lands-well', text: 'The batch record' },
    { form: 'falls-flat', text: 'The price' },
  ])
  const again = await launch({ on: running, now: afterwards })
  await toFinish(again)
    .getByRole('button', { name: /Corvane Packaging/ })
    .click()
  await expect(again.page.getByRole('textbox', { name: 'Falls flat 3' })).toHaveValue('The price')
})

/** Calls of the days before: one closed with points open, two never closed, one older than the five days. */
const held = (title: string, start: string) => {
  const attendees = [make.anAttendee({ personId: marcus.id })]
  return make.aCall({ title, start, prospectId: prospect.id, status: 'held', attendees })
}
const closed = held('Closed on Monday', '2026-11-16T09:00:00.000Z')
const tuesday = held('Held on Tuesday', '2026-11-17T09:00:00.000Z')
const wednesday = held('Held on Wednesday', '2026-11-18T09:00:00.000Z')
const old = held('Held long ago', '2026-11-05T09:00:00.000Z')
const batch: readonly AnyRecord[] = [
  ...readyToRun,
  ...[closed, tuesday, wednesday, old],
  make.aDebrief({ callId: closed.id, outcome: 'partly', closedAt: '2026-11-16T10:00:00.000Z' }),
]

test('what waits is closed one after the other, in its row or opened; what nobody closed has filed itself', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(batch) })
  const { page } = running
  await expect(messages(page)).toContainText('1 call was not debriefed in five days')
  await expect.poll(() => debriefOf(running, old.id)?.filedAt).toBeDefined()
  await expect(toFinish(running).getByRole('heading')).toHaveText('Debriefs to finish 3')
  await toFinish(running).getByRole('button', { name: 'One after the other' }).click()
  await expect(page.getByText('Next: Corvane Packaging, Held on Wednesday')).toBeVisible()
  await page.keyboard.press('1')
  await expect(radio(running, 'Goal reached')).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Next: Corvane Packaging, Closed on Monday')).toBeVisible()
  await page.keyboard.press('3')
  await expect(radio(running, 'Lost ground')).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The last one to finish.')).toBeVisible()
  await expect(radio(running, 'Partly')).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(toFinish(running)).toBeVisible()
  await saved(page)
  expect(debriefOf(running, tuesday.id)?.outcome).toBe('goal-reached')
  expect(debriefOf(running, wednesday.id)?.outcome).toBe('lost-ground')
})

test('an outcome is said in the row, by a digit, and undone', async ({ launch }) => {
  const running = await launch({ on: await foldersWith([...readyToRun, tuesday]) })
  const { page } = running
  const row = toFinish(running).getByRole('button', { name: /Held on Tuesday/ })
  await row.focus()
  await page.keyboard.press('2')
  await expect(messages(page)).toContainText('Closed: partly.')
  await expect.poll(() => debriefOf(running, tuesday.id)?.outcome).toBe('partly')
  await page.keyboard.press('Control+z')
  await expect(toFinish(running)).toContainText('close it in 30 seconds')
})
