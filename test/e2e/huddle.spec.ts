/** The huddle by keyboard alone, from an empty call to the reading; interrupted, taken up again, and put off. */

import type { Page } from '@playwright/test'
import type { AnyRecord } from '@shared/domain/records'
import { readAloudSeconds } from '@shared/prepare/reading-time'
import * as make from '../helpers/builders'
import { expect, fictionNow, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { handsOnKeys, type Keys } from './pages/keys'
import { onlyOf } from './pages/on-disk'
import { goalField } from './pages/prepare'
import { foldersWith, helen, marcus, me, prospect, salesperson } from './pages/scene'
import { clipboardText } from './pages/ways-in'

const inLondon = { ...helen, zone: 'Europe/London' }
const empty = make.aCall({
  prospectId: prospect.id,
  salespersonId: salesperson.id,
  attendees: [marcus, inLondon].map(person => make.anAttendee({ personId: person.id })),
})
const records: readonly AnyRecord[] = [me, salesperson, marcus, inLondon, prospect, empty]
const goal = 'Helen agrees that Finding 7 is closed'

async function fillGoal(page: Page, { type, tabTo, press }: Keys): Promise<void> {
  await type(goalField(page), 'Finding 7 is closed')
  const people = page.getByRole('toolbar', { name: 'Who does it' })
  await tabTo(people.getByRole('button').first())
  await press('ArrowRight')
  await expect(people.getByRole('button', { name: 'Helen' })).toBeFocused()
  await press('Enter')
  await expect(goalField(page)).toBeFocused()
  await tabTo(page.getByRole('toolbar', { name: 'What they do or say' }).getByRole('button').first())
  await press('Enter')
  await expect(goalField(page)).toHaveValue(goal)
  await tabTo(page.getByRole('toolbar', { name: 'Heard when' }).getByRole('button').first())
  await press('Enter')
  await expect(page.getByRole('list', { name: 'What the goal has' })).toContainText('the day of the call')
}

async function choosePlay(page: Page, { tabTo, press }: Keys): Promise<void> {
  await tabTo(button(page, 'Add: play'))
  await press('Enter')
  const plays = page.getByRole('radiogroup', { name: 'The play' })
  await expect(plays.getByRole('radio')).toHaveCount(3)
  await press('Space')
  await expect(plays.getByRole('radio').first()).toBeChecked()
}

async function giveJobs(page: Page, { tabTo, press, type }: Keys): Promise<void> {
  await tabTo(button(page, 'Add: jobs'))
  await press('Enter')
  const job = (name: string) =>
    page.getByRole('region', { name: 'Everyone’s job' }).getByRole('button', { name })
  await tabTo(job('Talks money'))
  await press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type('Tom')
  await press('Enter')
  await expect(job('Talks money')).toContainText('Tom Okafor')
  await tabTo(field(page, 'Sign for “move on”'))
  await type(field(page, 'Sign for “move on”'), 'a hand on the mug')
}

async function tickSome(page: Page, { tabTo, press }: Keys): Promise<void> {
  await tabTo(button(page, 'Add: checklist'))
  await press('Enter')
  await tabTo(button(page, 'Choose a checklist'), true)
  await press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Remote call, 6 items, from Presnap' })).toBeFocused()
  await press('Enter')
  const huddle = page.getByRole('region', { name: 'Huddle checklist' })
  for (const at of [0, 1]) {
    await tabTo(huddle.getByRole('checkbox').nth(at))
    await press('Space')
    await expect(huddle.getByRole('checkbox').nth(at)).toBeChecked()
  }
  await expect(huddle).toContainText('2 of 6')
}

async function readAloud(page: Page, { press }: Keys): Promise<void> {
  await press('F9')
  const reading = page.getByRole('dialog')
  for (const words of [`${goal}.`, 'talks money', '“Move on”: a hand on the mug.', 'No plan yet.'])
    await expect(reading).toContainText(words)
  const meter = reading.getByRole('meter', { name: 'To read aloud' })
  const seconds = Number(await meter.getAttribute('aria-valuenow'))
  expect(seconds).toBeGreaterThan(readAloudSeconds(goal))
  expect(seconds).toBeLessThanOrEqual(90)
  await expect(button(page, 'Start the 90 seconds')).toBeFocused()
  await press('Enter')
  await expect(reading.getByRole('meter', { name: 'Reading' })).toHaveAttribute('aria-valuetext', /s left$/)
  await press('Escape')
  await expect(reading).toBeHidden()
}

async function callUp(page: Page, { press }: Keys, words: string, command: RegExp): Promise<void> {
  await press('Control+k')
  await expect(page.getByLabel('Search actions and records')).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('menuitem', { name: command })).toBeVisible()
  await press('Enter')
}

test('the huddle by keyboard, read aloud; taken up after an interruption, and put off in their time', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(records), now: `${fictionNow}+` })
  const keys = await handsOnKeys(running.page)
  await expect(button(running.page, 'Prepare')).toBeFocused()
  await keys.press('Enter')
  await fillGoal(running.page, keys)
  await choosePlay(running.page, keys)
  await giveJobs(running.page, keys)
  await tickSome(running.page, keys)
  await readAloud(running.page, keys)
  expect(await keys.pointerEvents(), 'no mouse was used').toBe(0)
  await running.quit()

  const later = await launch({ on: running, now: '2026-11-19T12:52:00.000Z+' })
  const { page } = later
  const again = await handsOnKeys(page)
  await expect(button(page, 'Prepare')).toBeFocused()
  await again.press('Enter')
  await expect(goalField(page)).toHaveValue(goal)
  const asked = page.getByRole('list', { name: 'Confirm again' })
  await expect(asked.getByRole('listitem')).toHaveCount(2)
  await again.tabTo(button(page, 'All still so'))
  await again.press('Enter')
  await expect(asked).toBeHidden()
  const next = page.getByRole('region', { name: 'Huddle checklist' }).getByRole('checkbox').nth(2)
  await expect(next).toBeFocused()
  await again.press('Space')
  await expect(next).toBeChecked()

  await callUp(page, again, 'later time', /Ask for a later time/)
  const message = page.getByRole('article', { name: 'The message' })
  await expect(message).toContainText('London time:')
  await expect(message).toContainText('Friday 20 November, 13:00 to')
  await again.tabTo(button(page, 'Copy as text'))
  await again.press('Enter')
  await expect.poll(() => clipboardText(later)).toContain('Friday 20 November, 13:00 to')
  await again.press('Escape')
  expect(await again.pointerEvents(), 'no mouse was used').toBe(0)
  await expect.poll(() => onlyOf(later, 'call').deferral?.slots[0]).toBe('2026-11-20T13:00:00.000Z')
  const call = onlyOf(later, 'call')
  expect(call).toMatchObject({ status: 'planned', jobs: { money: salesperson.id } })
  expect(call.checks.filter(check => check.confirmedAt !== undefined)).toHaveLength(2)
})
