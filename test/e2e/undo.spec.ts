/** Undo and redo of everything that is done to records: by key, by message, in another view, after a restart. */
import { newChecklistItem } from '@shared/domain/checklist'
import { aChecklist, aGap, making } from '../helpers/builders'
import { expect, type Launch, type RunningApp, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { goTo, messages, nextCall, saved } from './pages/frame'
import { bytesOf, countsOf, onlyOf, problemsOfFiles, recordsOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'
import { leaveField, openRow, redo, trashButton, undo, undoInMessage } from './pages/steps'
import { create, icsFile, previewOf, sayWhoIsMe } from './pages/ways-in'

const gap = aGap({ title: 'No lock per share', doesNot: 'One share alone' })
const list = aChecklist({
  name: 'Huddle',
  items: ['Goal', 'Roles', 'Gaps'].map(text => newChecklistItem({ text }, making.newId)),
})
const start = async (launch: Launch): Promise<RunningApp> => launch({ on: await foldersWith([gap, list]) })
const itemsOf = (running: RunningApp) => onlyOf(running, 'checklist').items.map(item => item.text)

test('an edit: undone and redone by key, in the view it was made in and in another', async ({ launch }) => {
  const running = await start(launch)
  const { page } = running
  await openRow(page, 'Gaps', gap.title)
  await field(page, 'It does not').fill('Two shares at once')
  await undo(page)
  await expect(field(page, 'It does not')).toHaveValue('One share alone')
  await redo(page)
  await expect(field(page, 'It does not')).toHaveValue('Two shares at once')
  await saved(page)
  await goTo(page, 'Today')
  await undo(page)
  await expect(messages(page)).toContainText('Undone: Gap edited, in “No lock per share”.')
  await expect.poll(() => onlyOf(running, 'gap').doesNot).toBe('One share alone')
  await messages(page).getByRole('button', { name: 'Show' }).click()
  await expect(field(page, 'It does not')).toHaveValue('One share alone')
})

test('while a field is typed in the key is the field’s own', async ({ launch }) => {
  const running = await start(launch)
  const { page } = running
  await openRow(page, 'Checklists', list.name)
  await button(page, 'Move Gaps up').click()
  await field(page, /^Name$/).focus()
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await page.keyboard.press('Control+z')
  await expect(field(page, /^Name$/)).toHaveValue(list.name)
  await expect(field(page, /^Item 2$/)).toHaveValue('Gaps')
})

test('the palette names what undo would take back, and offers none where there is nothing', async ({
  launch,
}) => {
  const { page } = await start(launch)
  const offered = async () => {
    await leaveField(page)
    await page.keyboard.press('Control+k')
    await expect(page.getByLabel('Search actions and records')).toBeFocused()
    await page.keyboard.type('undo')
    return page.getByRole('menuitem', { name: /^Undo/ })
  }
  await expect(await offered()).toHaveCount(0)
  await page.keyboard.press('Escape')
  await openRow(page, 'Checklists', list.name)
  await button(page, 'Move Gaps up').click()
  await expect(await offered()).toContainText('Undo: Item moved')
  await page.getByRole('menuitem', { name: /^Undo/ }).click()
  await expect(field(page, /^Item 2$/)).toHaveValue('Roles')
})

test('a deletion: by its message, which undoes that and nothing else, and by key', async ({ launch }) => {
  const running = await start(launch)
  const { page } = running
  await openRow(page, 'Gaps', gap.title)
  await trashButton(page).click()
  await expect(page.getByRole('main')).not.toContainText(gap.title)
  await openRow(page, 'Checklists', list.name)
  await button(page, 'Move Gaps up').click()
  await expect.poll(() => itemsOf(running)).toEqual(['Goal', 'Gaps', 'Roles'])
  await undoInMessage(page).click()
  await expect.poll(() => recordsOf(running, 'gap').map(one => one.title)).toEqual([gap.title])
  expect(itemsOf(running)).toEqual(['Goal', 'Gaps', 'Roles'])
  await messages(page).getByRole('button', { name: 'Show' }).click()
  await trashButton(page).click()
  await expect.poll(() => recordsOf(running, 'gap')).toEqual([])
  await undo(page)
  await expect.poll(() => recordsOf(running, 'gap').map(one => one.title)).toEqual([gap.title])
})

test('order of a list, step by step back after a restart, and forth again', async ({ launch }) => {
  const running = await start(launch)
  await openRow(running.page, 'Checklists', list.name)
  await button(running.page, 'Move Gaps up').click()
  await running.page.waitForFunction(() => true)
  await button(running.page, 'Remove Roles').click()
  await expect.poll(() => itemsOf(running)).toEqual(['Goal', 'Gaps'])
  await running.quit()
  const next = await launch({ on: running })
  await expect(next.page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await undo(next.page)
  await expect.poll(() => itemsOf(next)).toEqual(['Goal', 'Gaps', 'Roles'])
  await undo(next.page)
  await expect.poll(() => itemsOf(next)).toEqual(['Goal', 'Roles', 'Gaps'])
  await redo(next.page)
  await redo(next.page)
  await expect.poll(() => itemsOf(next)).toEqual(['Goal', 'Gaps'])
  expect(problemsOfFiles(next)).toEqual([])
})

test('a whole import, by its message', async ({ launch }) => {
  const running = await launch({ words: [icsFile('google-invite.ics')] })
  const { page } = running
  await expect(previewOf(page, 'google-invite.ics')).toBeVisible()
  await sayWhoIsMe(page, /Tom Okafor/)
  await create(page)
  await expect.poll(() => countsOf(running)).toEqual({ call: 1, colleague: 1, person: 3, prospect: 1 })
  await undoInMessage(page).click()
  await expect.poll(() => countsOf(running)).toEqual({})
  await redo(page)
  await expect.poll(() => countsOf(running)).toEqual({ call: 1, colleague: 1, person: 3, prospect: 1 })
})

test('what was brought back from the trash', async ({ launch }) => {
  const running = await start(launch)
  const { page } = running
  await openRow(page, 'Gaps', gap.title)
  await trashButton(page).click()
  await expect.poll(() => recordsOf(running, 'gap')).toEqual([])
  const refs = [{ kind: 'gap' as const, id: gap.id }]
  await page.evaluate(wanted => window.presnap.restoreFromTrash({ refs: wanted }), refs)
  await expect.poll(() => recordsOf(running, 'gap')).toHaveLength(1)
  await undo(page)
  await expect.poll(() => recordsOf(running, 'gap')).toEqual([])
})

test('all of a busy minute, back to the first byte of content', async ({ launch }) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  const before = onlyOf(running, 'call').goal
  await nextCall(page).click()
  await field(page, /^Goal$/).fill('Marcus signs')
  await field(page, /^Heard when$/).fill('He says by when')
  await saved(page)
  await expect.poll(() => onlyOf(running, 'call').goal).not.toEqual(before)
  for (let press = 0; press < 6; press += 1) await undo(page)
  await expect.poll(() => onlyOf(running, 'call').goal).toEqual(before)
  expect(Object.keys(bytesOf(running)).length).toBeGreaterThan(0)
})
