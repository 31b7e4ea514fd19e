/** Prepare: what the huddle agreed, what is told, what could hurt. */
import { expect, type Locator, type Page } from '@playwright/test'
import { button, field } from '../../helpers/screens'
import { choose } from './frame'
import * as story from './story'

export const startButton = (page: Page): Locator => button(page, 'Start the run')
export const goalField = (page: Page): Locator => page.getByRole('textbox', { name: 'Goal', exact: true })
export const add = (page: Page, word: string): Promise<void> => button(page, `Add: ${word}`).click()

export async function writeGoal(page: Page): Promise<void> {
  await goalField(page).fill(story.goal.text)
  await field(page, /^Heard when$/).fill(story.goal.heardWhen)
}

export async function choosePlayAndRole(page: Page): Promise<void> {
  await add(page, 'play')
  await cardOf(page, 'The play', 'Workflow for the whole room').click()
  await add(page, 'my role')
  await page.getByRole('radiogroup', { name: 'My role' }).getByRole('radio', { name: 'Lead' }).click()
}

const cardOf = (page: Page, group: string, words: string): Locator =>
  page.getByRole('radiogroup', { name: group }).locator('label').filter({ hasText: words })

/** What a title only suggests is confirmed by one press. */
export async function confirmPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('list', { name: 'Who is invited' }).getByRole('button', { name }).click()
  const dialog = page.getByRole('dialog', { name })
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog.getByText('Suggested by the title')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Done' }).click()
}

export async function takeChecklist(page: Page): Promise<void> {
  await add(page, 'checklist')
  const huddle = page.getByRole('region', { name: 'Huddle checklist' })
  await huddle.getByRole('button', { name: 'Choose a checklist' }).click()
  await page.getByRole('menuitem', { name: new RegExp(story.checklist.name) }).click()
  await huddle.locator('label').filter({ hasText: story.checklist.tick }).click()
  await huddle.getByRole('textbox', { name: story.checklist.value }).fill('Tom')
  await expect(huddle).toContainText('2 of 2')
}

export async function takeScript(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Script' }).pressSequentially('Restore')
  await page.getByRole('option', { name: new RegExp(story.script.name) }).click()
}

/** A need in their words, said by Helen, on a topic that the script and the gap speak of too. */
export async function writeNeed(page: Page): Promise<void> {
  await add(page, 'need')
  await page.getByRole('textbox', { name: 'N1, in their words' }).fill(story.need)
  await button(page, 'Details of N1').click()
  await choose(page, /Who said it$/, 'Helen Brandt')
  const quoted = page.getByRole('checkbox', { name: 'Their own words' })
  if (!(await quoted.isChecked())) await page.locator('label').filter({ hasText: 'Their own words' }).click()
  await field(page, 'Topics of N1').fill('restore')
}

/** The gap that shares a topic with the need is suggested; a press says that it touches, another where it is told. */
export async function planGap(page: Page): Promise<void> {
  const gaps = page.getByRole('region', { name: 'Gaps that touch their needs' })
  if (!(await gaps.isVisible())) await add(page, 'gap')
  await gaps.getByRole('button', { name: `Confirm that ${story.gap.title} touches N1` }).click()
  await choose(gaps, new RegExp(`When ${story.gap.title} is told$`), /^told at step 2/)
  await expect(gaps).toContainText(story.gap.workaround)
}

export const findings = (page: Page): Locator => page.getByRole('list', { name: 'What could hurt' })

/** Why a finding speaks: what it rests on and the card it comes from. */
export async function openWhy(page: Page, title: string | RegExp): Promise<Locator> {
  const finding = findings(page).getByRole('listitem').filter({ hasText: title })
  await finding.getByRole('button', { name: /^Why/ }).click()
  return finding
}

/** The title of a call just made. Its start takes the focus by itself; typed sooner, the title would land there. */
export async function nameNewCall(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Starts', exact: true })).toBeFocused()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title)
}
