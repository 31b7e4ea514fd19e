/** What comes after a call: tasks and the next call, for calendars too; one change through its three tries. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { choose, goTo, messages, nextCall, openTab, saved } from './pages/frame'
import * as live from './pages/live'
import * as story from './pages/next-scene'
import { onlyOf, recordsOf } from './pages/on-disk'
import { foldersWith, helen, marcus, readyToRun } from './pages/scene'

const saveTo = ({ app }: RunningApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

function eventIn(path: string): ICAL.Event | undefined {
  if (!existsSync(path)) return undefined
  const event = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8'))).getFirstSubcomponent('vevent')
  return event === null ? undefined : new ICAL.Event(event)
}

test('a debrief leaves a task for now, one with a day, and the next call with all that is open; they survive a start', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await live.startRun(page)
  await live.mark(page, 'Question', 'How long must a lock hold?')
  await live.endRun(page)
  await field(page, 'One thing to do now').fill('Send Marcus the sheet')
  await page.keyboard.press('Enter')
  await field(page, 'Add a task').fill('Ask Zoë about the lock; twice, if need be')
  await page.keyboard.press('Enter')
  await choose(page, /Task 1 due/, 'Mon 23 Nov')
  const calendar = join(running.home, 'tasks.ics')
  await saveTo(running, calendar)
  await button(page, 'Save as .ics').click()
  await expect(messages(page)).toContainText('2 tasks are in')
  expect(eventIn(calendar)?.summary).toBe('Send Marcus the sheet')
  expect(readFileSync(calendar, 'utf8')).toContain('DTSTART;VALUE=DATE:20261123')

  await page.getByRole('textbox', { name: 'Next goal', exact: true }).fill('They restore one record.')
  await page.getByRole('list', { name: 'Free hours' }).getByRole('button').first().click()
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue(
    'They restore one record.',
  )
  await expect(page.getByRole('list', { name: 'Their questions' })).toContainText(
    'How long must a lock hold?',
  )
  await expect(page.getByRole('region', { name: 'From last time' })).toContainText(
    'Helen agrees to a monthly restore test.',
  )
  await saved(page)
  const next = recordsOf(running, 'call').find(({ previousCallId }) => previousCallId !== undefined)
  expect(next?.attendees.map(({ personId }) => personId)).toEqual([marcus.id, helen.id])
  expect(onlyOf(running, 'deal').exposures[0]?.plannedCallId).toBe(next?.id)
  await running.quit()

  const again = await launch({ on: running })
  await goTo(again.page, 'Today')
  const tasks = again.page.getByRole('region', { name: 'Tasks' })
  await expect(tasks).toContainText('Send Marcus the sheet')
  await tasks.getByRole('button', { name: /Send Marcus the sheet/ }).focus()
  await again.page.keyboard.press('Space')
  await expect
    .poll(() => recordsOf(again, 'task').filter(({ doneAt }) => doneAt !== undefined).length)
    .toBe(1)
})

test('one change shows in its third run, is answered by one key and kept in the next revision', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(story.scene) })
  const { page } = running
  const line = page.getByRole('list', { name: 'One change to try' })
  await nextCall(page).click()
  await expect(line).toContainText(`Try 3 of 3: ${story.change}`)
  await openTab(page, 'Run')
  await expect(line).toContainText(`Try 3 of 3: ${story.change}`)
  await live.startNow(page)
  await live.nextStep(page)
  await expect(line).toContainText(`Try 3 of 3: ${story.change}`)
  await live.endRun(page)
  const tried = page.getByRole('list', { name: 'Changes tried in this run' })
  await expect(tried).toContainText('Did it help?')
  await tried.getByRole('button', { name: 'Yes', exact: true }).press('Enter')
  await expect(tried).toContainText('3 tries, helped in 2 of 3 answered.')
  await tried.getByRole('button', { name: 'Put in revision 8' }).click()
  await expect(messages(page)).toContainText('Revision 8 of Restore, whole room saved')
  await expect(tried).toHaveCount(0)
  await saved(page)
  await expect.poll(() => onlyOf(running, 'script').revision).toBe(8)
  expect(onlyOf(running, 'script').steps[0]?.tell).toBe(`What they lost in March\n${story.change}`)
  await expect.poll(() => recordsOf(running, 'revision')).toMatchObject([{ number: 8, note: story.change }])
  await running.quit()

  const again = await launch({ on: running })
  const kept = recordsOf(again, 'debrief').find(({ id }) => id === story.debrief.id)
  expect(kept?.oneChange).toMatchObject({ decision: 'keep', keptIn: { revision: 8 } })
  await goTo(again.page, 'Today')
  await expect(again.page.getByRole('region', { name: 'Changes to decide' })).toHaveCount(0)
})
