/** Debrief: filled from the run, closed in half a minute, with the mail and the next call. */
import { expect, type Locator, type Page } from '@playwright/test'
import { button, field } from '../../helpers/screens'
import * as story from './story'

export const outcome = (page: Page, name: string): Locator =>
  page.getByRole('radiogroup', { name: 'Was the goal reached?' }).locator('label').filter({ hasText: name })

export const questionField = (page: Page, at: number): Locator =>
  page.getByRole('textbox', { name: `Question ${at}`, exact: true })

export const gapsTold = (page: Page): Locator => page.getByRole('list', { name: 'Gaps told' })

export async function isFilledFromTheRun(page: Page): Promise<void> {
  await expect(questionField(page, 1)).toHaveValue(story.question)
  await expect(page.getByRole('list', { name: 'Questions' })).toContainText('Helen Brandt')
  await expect(page.getByRole('textbox', { name: 'Commitment 1', exact: true })).toHaveValue(story.promise)
  await expect(gapsTold(page)).toContainText(story.gap.title)
  await expect(gapsTold(page)).toContainText(/told \d\d:\d\d/)
  const steps = page.getByRole('list', { name: 'Planned against actual minutes per step' })
  for (const { title } of story.script.steps) await expect(steps).toContainText(title)
  await expect(page.getByRole('list', { name: 'Reactions along the call' })).toContainText(story.landed)
  await expect(page.getByRole('main')).not.toContainText(story.mistaken)
}

export async function giveVerdict(page: Page): Promise<void> {
  await field(page, `What they said to ${story.gap.title}`).fill(story.verdict)
  const killer = page.getByRole('radiogroup', { name: `Is ${story.gap.title} a deal killer?` })
  await killer.getByRole('radio', { name: 'No' }).click()
}

/** The next call, made from its goal; its Prepare is then on screen. */
export async function makeNextCall(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Next goal', exact: true }).fill(story.nextGoal)
  await button(page, 'Create next call').click()
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue(story.nextGoal)
}

/** Their questions first, then what was promised, then each gap as today, workaround and date. */
export function expectFollowUp(markdown: string): void {
  expect(markdown).toMatch(/^# Your question from Thursday 19 November\n/)
  const headings = markdown.split('\n').filter(line => line.startsWith('## '))
  expect(headings).toEqual(['## Your questions', '## What you were promised', '## Where it stands today'])
  expect(markdown.split('## ')[1]).toContain(story.question)
  expect(markdown).toContain(story.promise)
  expect(markdown).toContain('| Today | Workaround | Date |')
  const cells = markdown
    .split('\n')
    .find(line => line.includes(story.gap.does))
    ?.split(' | ')
  expect(cells, 'today, workaround, date').toHaveLength(3)
  expect(cells?.[0]).toContain(story.gap.doesNot)
  expect(cells?.slice(1)).toEqual([story.gap.workaround, 'no date yet |'])
  expect(markdown).not.toContain(story.mistaken)
}
