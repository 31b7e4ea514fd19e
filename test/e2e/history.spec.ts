/** Earlier states of a record and revisions saved by name: in the real app, across a restart, and back. */
import type { Page } from '@playwright/test'
import { aGap, aMe, aScript, aStep } from '../helpers/builders'
import { expect, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { goTo, messages, saved } from './pages/frame'
import { onlyOf } from './pages/on-disk'
import { foldersWith } from './pages/scene'
import { openRow, undoInMessage } from './pages/steps'

const me = aMe()
const gap = aGap({ title: 'No lock per share', doesNot: 'One share alone' })
const script = aScript({ name: 'Whole room', result: 'They name the share', steps: [aStep({ minutes: 18 })] })

async function openScript(page: Page): Promise<void> {
  await goTo(page, 'Scripts')
  await page.getByRole('main').getByText(script.name, { exact: true }).first().click()
  await expect(button(page, /^Save revision/)).toBeVisible()
}

test('an edit is listed with its words, restored after a restart, and taken back', async ({ launch }) => {
  const folders = await foldersWith([gap, me])
  const first = await launch({ on: folders })
  await openRow(first.page, 'Gaps', gap.title)
  await field(first.page, 'It does not').fill('Two shares at once')
  await saved(first.page)
  await first.quit()
  const running = await launch({ on: folders })
  const { page } = running
  await openRow(page, 'Gaps', gap.title)
  await button(page, 'History').click()
  const history = page.getByRole('dialog', { name: /^History of/ })
  await expect(history.getByRole('row')).toHaveCount(2)
  await expect(history.getByRole('row').first()).toContainText('Now: What it does not')
  const change = history.getByRole('list', { name: 'Changed since then' })
  await expect(change.getByRole('deletion')).toHaveText('One share alone')
  await expect(change.getByRole('insertion')).toHaveText('Two shares at once')
  await history.getByRole('button', { name: 'Restore this version' }).click()
  await expect(history).toBeHidden()
  await expect(field(page, 'It does not')).toHaveValue('One share alone')
  expect(onlyOf(running, 'gap').doesNot).toBe('One share alone')
  await expect(messages(page)).toContainText('Restored as it was on')
  await undoInMessage(page).click()
  await expect(field(page, 'It does not')).toHaveValue('Two shares at once')
  await expect.poll(() => onlyOf(running, 'gap').doesNot).toBe('Two shares at once')
})

test('a revision is saved by key with note and author, kept for good, and brought back', async ({
  launch,
}) => {
  const folders = await foldersWith([script, me])
  const first = await launch({ on: folders })
  await openScript(first.page)
  await first.page.keyboard.press('Control+Enter')
  await field(first.page, 'What is new in it').fill('Before the dry run')
  await first.page.keyboard.press('Enter')
  await expect(messages(first.page)).toContainText('Revision 2 saved.')
  expect(onlyOf(first, 'script')).toMatchObject({ revision: 2, note: 'Before the dry run', author: me.name })
  expect(onlyOf(first, 'revision')).toMatchObject({ number: 2, author: me.name, of: { id: script.id } })
  await first.page.getByRole('treeitem', { name: 'About' }).click()
  await field(first.page, 'Result').fill('Nobody agrees')
  await saved(first.page)
  await first.quit()
  const running = await launch({ on: folders })
  const { page } = running
  await openScript(page)
  await page.getByRole('treeitem', { name: 'About' }).click()
  await button(page, 'History').click()
  const history = page.getByRole('dialog', { name: /^History of/ })
  await history.getByRole('radio', { name: 'Saved revisions' }).click()
  await expect(history.getByRole('row')).toContainText(`${me.name}: Before the dry run`)
  await expect(history.getByRole('list', { name: 'Changed since then' })).toContainText('Nobody agrees')
  await history.getByRole('button', { name: 'Restore this revision' }).click()
  await expect(field(page, 'Result')).toHaveValue('They name the share')
  await expect.poll(() => onlyOf(running, 'script').result).toBe('They name the share')
  expect(onlyOf(running, 'script').revision).toBe(2)
})
