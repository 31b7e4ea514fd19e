/** The library's lists and forms: a script, a checklist and a gap of one's own. */
import { expect, type Page } from '@playwright/test'
import { button, field } from '../../helpers/screens'
import { choose, goTo } from './frame'
import * as story from './story'

export async function makeScript(page: Page): Promise<void> {
  await goTo(page, 'Scripts')
  await button(page, 'New script').first().click()
  await page.getByRole('treeitem', { name: 'About' }).click()
  await field(page, /^Name$/).fill(story.script.name)
  await page.getByRole('treeitem', { name: /^1 ?, / }).click()
  const [first, second] = story.script.steps
  await field(page, 'Title of step 1').fill(first.title)
  await field(page, 'Tell').fill(first.tell)
  await addRow(page, 1, 'Click', first.row)
  await addRow(page, 2, 'Copy text', 'The record’s number')
  await field(page, 'Copy text for row 2').fill(first.copied)
  await field(page, 'Topics').fill('restore')
  await button(page, 'Add a step').click()
  await field(page, 'Title of step 2').fill(second.title)
  await field(page, 'Tell').fill(second.tell)
}

async function addRow(page: Page, at: number, form: string, text: string): Promise<void> {
  await button(page, 'Add a row').click()
  if (form !== 'Click') {
    await button(page, `Row ${at}: Click`).click()
    await page.getByRole('menuitem', { name: form }).click()
  }
  await page.getByRole('textbox', { name: `Row ${at}`, exact: true }).fill(text)
}

export async function makeChecklist(page: Page): Promise<void> {
  await goTo(page, 'Checklists')
  await button(page, 'New checklist').first().click()
  await field(page, /^Name$/).fill(story.checklist.name)
  await button(page, 'Add an item').click()
  await field(page, /^Item 1$/).fill(story.checklist.tick)
  await button(page, 'Add an item').click()
  await field(page, /^Item 2$/).fill(story.checklist.value)
  await choose(page, new RegExp(`What ${story.checklist.value} wants$`), 'Value')
}

export async function makeGap(page: Page): Promise<void> {
  await goTo(page, 'Gaps')
  await button(page, 'New gap').first().click()
  await field(page, /^Gap$/).fill(story.gap.title)
  await field(page, /^It does$/).fill(story.gap.does)
  await field(page, 'It does not').fill(story.gap.doesNot)
  await field(page, 'Workaround').fill(story.gap.workaround)
  await expect(page.getByText('Not ready to tell: proof missing.')).toBeVisible()
  await field(page, /^Proof$/).fill(story.gap.proof)
  await expect(page.getByText('Ready to tell.')).toBeVisible()
  await field(page, 'Topics').fill('restore')
}
