/** The same meeting comes again: by every way in, moved, older than what is known, cancelled. Never twice. */
import { readFileSync } from 'node:fs'
import { expect, type Launch, type RunningApp, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { messages, nextCall, saved } from './pages/frame'
import { bytesOf, countsOf, onlyOf, recordsOf } from './pages/on-disk'
import {
  byDialog,
  byDrop,
  bySecondStart,
  create,
  icsFile,
  previewOf,
  putOnClipboard,
  sayWhoIsMe,
  type WayIn,
  youQuestion,
} from './pages/ways-in'

const invite = icsFile('google-invite.ics')

async function importedOnce(launch: Launch): Promise<RunningApp> {
  const running = await launch({ words: [invite] })
  const { page } = running
  await expect(previewOf(page, 'google-invite.ics')).toBeVisible()
  await sayWhoIsMe(page, /Tom Okafor/)
  await create(page)
  await expect(button(page, 'Start the run')).toBeVisible()
  await saved(page)
  return running
}

const again: readonly (readonly [string, WayIn])[] = [
  ['chosen in the dialog', byDialog],
  ['dropped on the window', byDrop],
  ['given to a second start', bySecondStart],
]

test('an invite given at the start makes one call; by every other way in it is nothing new', async ({
  launch,
}) => {
  const running = await importedOnce(launch)
  const { page } = running
  const counts = countsOf(running)
  expect(counts).toEqual({ call: 1, colleague: 1, person: 3, prospect: 1 })
  expect(onlyOf(running, 'call')).toMatchObject({
    start: '2026-12-03T19:30:00Z',
    minutes: 60,
    status: 'planned',
  })
  const bytes = bytesOf(running)
  for (const [way, give] of again) {
    await test.step(way, async () => {
      await give(running, invite)
      await expect(previewOf(page, 'google-invite.ics')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Nothing new' })).toBeVisible()
      await expect(youQuestion(page), 'it is asked once').toHaveCount(0)
      await button(page, 'Open the call').click()
      await expect(messages(page)).toContainText('Nothing new: everything in it was already here.')
      await expect(button(page, 'Start the run')).toBeVisible()
      expect(bytesOf(running)).toEqual(bytes)
    })
  }
})

test('the same invite pasted as text is nothing new either', async ({ launch }) => {
  const running = await importedOnce(launch)
  const { page } = running
  const bytes = bytesOf(running)
  await putOnClipboard(running, readFileSync(invite, 'utf8'))
  // A new call takes the focus to its goal, where a paste is text.
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toBeFocused()
  await page.getByRole('tab', { name: 'Prepare' }).focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('heading', { name: 'Nothing new' })).toBeVisible()
  await button(page, 'Open the call').click()
  await expect(messages(page)).toContainText('Nothing new')
  expect(bytesOf(running)).toEqual(bytes)
})

test('moved, older, cancelled: the call follows its calendar, but a field edited here stays', async ({
  launch,
}) => {
  const running = await importedOnce(launch)
  const { page } = running
  await button(page, /^About this call/).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The proof Helen asked for')
  await expect.poll(() => onlyOf(running, 'call').title).toBe('The proof Helen asked for')

  await test.step('a higher SEQUENCE moves it', async () => {
    await byDialog(running, icsFile('google-invite-moved.ics'))
    await expect(button(page, 'Update call')).toBeVisible()
    await create(page)
    await expect.poll(() => onlyOf(running, 'call').start).toBe('2026-12-04T14:00:00Z')
    expect(onlyOf(running, 'call')).toMatchObject({ minutes: 45, title: 'The proof Helen asked for' })
    const room = onlyOf(running, 'call').attendees.map(one => one.personId)
    const names = recordsOf(running, 'person').filter(person => room.includes(person.id))
    expect(names.map(person => person.name).toSorted()).toEqual(['Dieter Vance', 'Helen Brandt'])
    expect(countsOf(running)).toMatchObject({ call: 1, prospect: 1, person: 4, colleague: 1 })
    await expect(nextCall(page)).toContainText('15:00 to 15:45')
  })

  await test.step('a lower one is older and is ignored', async () => {
    await saved(page)
    const bytes = bytesOf(running)
    await byDialog(running, invite)
    await expect(page.getByRole('heading', { name: 'Nothing new' })).toBeVisible()
    await create(page)
    expect(bytesOf(running)).toEqual(bytes)
  })

  await test.step('a cancellation sets the status and nothing else', async () => {
    await byDialog(running, icsFile('cancelled.ics'))
    await create(page)
    await expect.poll(() => onlyOf(running, 'call').status).toBe('cancelled')
    expect(onlyOf(running, 'call')).toMatchObject({
      title: 'The proof Helen asked for',
      start: '2026-12-04T14:00:00Z',
    })
    await expect(nextCall(page)).toHaveCount(0)
  })
})

test('several files at once are taken one after the other; a series only with its next date', async ({
  launch,
}) => {
  const running = await launch({ words: [icsFile('apple-weekly-series.ics')] })
  const { page } = running
  await expect(page.getByRole('group', { name: /^A series/ })).toBeVisible()
  await sayWhoIsMe(page, /None of them/)
  await create(page)
  await expect(button(page, 'Start the run')).toBeVisible()
  await saved(page)
  expect(countsOf(running)).toMatchObject({ call: 1 })
  await byDialog(running, icsFile('outlook-teams-invite.ics'))
  await expect(previewOf(page, 'outlook-teams-invite.ics')).toBeVisible()
  await sayWhoIsMe(page, /Mara Lind/)
  await create(page)
  await expect.poll(() => recordsOf(running, 'call').length).toBe(2)
})
