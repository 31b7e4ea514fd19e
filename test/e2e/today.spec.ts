/** Today's debts by keys alone, and a gap from a suggestion to their verdict; a new start finds all of it. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Folders, fictionNow, freshFolders, test } from '../helpers/launch-app'
import { button, heading } from '../helpers/screens'
import { anOrdinaryDay } from '../helpers/today-scene'
import { writeWorkspace } from '../helpers/write-workspace'
import { messages } from './pages/frame'
import { handsOnKeys, type Keys } from './pages/keys'

const day = anOrdinaryDay()
const owed = (page: Page) => page.getByRole('complementary', { name: 'What is owed' })
const row = (page: Page, words: string) => owed(page).getByRole('button', { name: words })
const gaps = (page: Page) => page.getByRole('region', { name: 'Gaps that touch their needs' })
const suggestion = (page: Page, title: string) =>
  gaps(page).getByRole('button', { name: `Confirm that ${title} touches N1` })

test('what is owed is answered, put off, ticked and taken back by one key each; a gap is told and judged', async ({
  launch,
}) => {
  const folders: Folders = freshFolders()
  await writeWorkspace(join(folders.workspace), day.records)
  const first = await launch({ on: folders, now: `${fictionNow}+` })
  const keys = await handsOnKeys(first.page)
  await sortDebts(first.page, keys)
  await tellGap(first.page, keys)
  expect(await keys.pointerEvents(), 'no mouse was used').toBe(0)
  await first.quit()

  const { page } = await launch({ on: folders, now: `${fictionNow}+` })
  await expect(row(page, day.keys.words)).toContainText('tomorrow')
  await expect(row(page, day.sheet.title)).toBeVisible()
  await expect(row(page, day.ports.words)).toHaveCount(0)
  await expect(row(page, day.drill.words)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(gaps(page)).toContainText('told 19 Nov')
  await expect(suggestion(page, day.bin.title)).toHaveCount(0)
  await page.keyboard.press('Control+6')
  await page.getByRole('row', { name: day.lock.title }).click()
  const deals = page.getByRole('region', { name: 'Deals it touches' })
  await expect(deals.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await expect(deals.getByRole('textbox')).toHaveValue('Fourteen days are enough')
  await expect(deals.getByRole('list', { name: /How far/ })).toContainText('verdict Thu 19 Nov')
})

async function sortDebts(page: Page, { press, type }: Keys): Promise<void> {
  await expect(button(page, 'Prepare')).toBeFocused()
  await press('F6')
  await expect(row(page, day.ports.words)).toBeFocused()
  await expect(row(page, day.ports.words)).toContainText('3 d late')
  await press('a')
  await type(page.getByRole('textbox', { name: /^Answer to/ }), 'Only 443, outwards.')
  await press('Enter')
  await expect(row(page, day.ports.words)).toHaveCount(0)
  await expect(row(page, day.keys.words)).toBeFocused()
  await press('p')
  await expect(row(page, day.keys.words)).toContainText('tomorrow')
  await expect(row(page, day.drill.words)).toBeFocused()
  await press('Space')
  await expect(row(page, day.drill.words)).toHaveCount(0)
  await press('End')
  await expect(row(page, day.sheet.title)).toBeFocused()
  await press('Space')
  await expect(row(page, day.sheet.title)).toHaveCount(0)
  await press('Control+z')
  await expect(row(page, day.sheet.title)).toBeVisible()
}

async function tellGap(page: Page, { press, type, tabTo }: Keys): Promise<void> {
  await press('Control+1')
  await page.getByRole('region', { name: 'Upcoming calls' }).waitFor()
  await tabTo(button(page, 'Prepare'))
  await press('Enter')
  await heading(page, day.prospect.name).first().waitFor()
  await gaps(page).or(button(page, 'Add: gap')).first().waitFor()
  if (!(await gaps(page).isVisible())) {
    await tabTo(button(page, 'Add: gap'))
    await press('Enter')
  }
  await tabTo(suggestion(page, day.bin.title))
  await press('Delete')
  await expect(suggestion(page, day.bin.title)).toHaveCount(0)
  await expect(suggestion(page, day.lock.title)).toBeFocused()
  await press('Enter')
  await expect(gaps(page)).toContainText('ready to tell')
  await tabTo(button(page, `More for ${day.lock.title}`))
  await press('Enter')
  await expect(page.getByRole('menuitem', { name: 'They have been told' })).toBeFocused()
  await press('Enter')
  await tabTo(gaps(page).getByRole('radio', { name: 'No', exact: true }))
  await press('Space')
  const words = gaps(page).getByRole('textbox', { name: `What they said to ${day.lock.title}` })
  await tabTo(words)
  await type(words, 'Fourteen days are enough')
  await press('Control+s')
  await expect(messages(page)).toContainText('Everything is saved.')
}
