/** The main job by mouse: from a first start to a closed debrief. Each part ends where the next begins. */
import { expect, type Page } from '@playwright/test'
import { type RunningApp, test } from '../../helpers/launch-app'
import { button, pasteBox } from '../../helpers/screens'
import * as debrief from './debrief'
import { goTo, messages, nextCall, openTab, saved } from './frame'
import { makeChecklist, makeGap, makeScript } from './library'
import * as live from './live'
import { onlyOf, recordsOf } from './on-disk'
import * as prepare from './prepare'
import * as story from './story'
import { clipboardText, create, putOnClipboard, sayWhoIsMe, youQuestion } from './ways-in'

export async function walkByMouse(running: RunningApp): Promise<void> {
  await test.step('paste an invite', () => pasteInvite(running))
  await test.step('Today', () => lookAtToday(running))
  await test.step('the library', () => fillLibrary(running))
  await test.step('Prepare', () => prepareCall(running))
  await test.step('Run', () => runCall(running))
  await test.step('Debrief', () => debriefCall(running))
}

async function pasteInvite(running: RunningApp): Promise<void> {
  const { page } = running
  await expect(pasteBox(page)).toBeFocused()
  await putOnClipboard(running, story.invite)
  await button(page, 'Paste').click()
  const facts = page.getByRole('region', { name: 'The call' })
  await expect(facts).toContainText('Thu 19 Nov, 14:30 to 15:15 your time')
  await expect(page.getByRole('textbox', { name: 'Company' })).toHaveValue('Corvane Packaging')
  await create(page)
  await expect(page.getByText('Say which one is you, or that none of them is.')).toBeVisible()
  await expect(youQuestion(page)).toHaveCount(1)
  await sayWhoIsMe(page, /Mira Lindqvist/)
  await create(page)
  await expect(prepare.startButton(page)).toBeEnabled()
  const invited = page.getByRole('list', { name: 'Who is invited' })
  await expect(invited).toContainText('technical evaluatorsuggested')
  await saved(page)
}

async function lookAtToday({ page }: RunningApp): Promise<void> {
  await goTo(page, 'Today')
  const agenda = page.getByRole('region', { name: 'Upcoming calls' })
  await expect(agenda.getByRole('heading', { level: 3 })).toHaveText(/Corvane Packaging\s*T−42/)
  await expect(agenda.getByRole('img', { name: /^ready \d+ percent$/ })).toBeVisible()
  await agenda.getByRole('button', { name: /^No goal/ }).click()
  await expect(prepare.goalField(page)).toBeFocused()
}

async function fillLibrary({ page }: RunningApp): Promise<void> {
  await makeScript(page)
  await makeChecklist(page)
  await makeGap(page)
  await saved(page)
}

async function prepareCall({ page }: RunningApp): Promise<void> {
  await nextCall(page).click()
  await prepare.writeGoal(page)
  await prepare.choosePlayAndRole(page)
  await prepare.takeChecklist(page)
  await prepare.writeNeed(page)
  await prepare.takeScript(page)
  await prepare.planGap(page)
  await lookAtFindings(page)
  await prepare.confirmPerson(page, 'Helen Brandt')
  await prepare.confirmPerson(page, 'Marcus Oyelaran')
  await expect(prepare.findings(page)).not.toContainText('Helen Brandt is only suggested')
  await expect(prepare.startButton(page)).toBeEnabled()
}

/** Coming back, all of it has its place in three columns, with the findings and what they rest on. */
async function lookAtFindings(page: Page): Promise<void> {
  await goTo(page, 'Today')
  await nextCall(page).click()
  const finding = await prepare.openWhy(page, 'Helen Brandt is only suggested to sign the check')
  await expect(finding).toContainText('guess')
  await expect(finding.getByRole('blockquote')).toContainText(/P\d\d /)
  await expect(page.getByRole('img', { name: /^ready \d+ percent$/ })).toBeVisible()
}

async function runCall(running: RunningApp): Promise<void> {
  const { page } = running
  await prepare.startButton(page).click()
  await live
    .weAreLive(page)
    .getByRole('button', { name: /Helen Brandt/ })
    .click()
  await expect(live.weAreLive(page)).toContainText(story.goal.text)
  await live.startNow(page)
  await live.nextStep(page)
  await workThroughRows(running)
  await live.mark(page, 'Question', story.question, 'Helen')
  await expect(live.lineOf(page, story.question)).toContainText('Helen')
  await live.mark(page, 'Note', story.mistaken)
  await live.mark(page, 'Lands well', story.landed)
  await page.getByRole('button', { name: `Undo: ${story.mistaken}` }).click()
  await expect(live.lineOf(page, story.mistaken)).toHaveCount(0)
  await live.nextStep(page)
  await expect(live.stepTitle(page)).toHaveText(story.script.steps[1].title)
  await live.mark(page, 'Gap told', 'Nobody objected')
  await expect(live.lineOf(page, 'Nobody objected')).toContainText(story.gap.title)
  await live.mark(page, 'Commitment', story.promise)
  await live.endRun(page)
  await expect(page.getByRole('tab', { name: 'Debrief' })).toHaveAttribute('aria-selected', 'true')
  expect(onlyOf(running, 'run').endedAt).toBeDefined()
}

async function workThroughRows(running: RunningApp): Promise<void> {
  const { page } = running
  const [first] = story.script.steps
  await expect(live.stepTitle(page)).toHaveText(first.title)
  await expect(live.stage(page)).toContainText(story.need)
  const rows = live.stage(page).getByRole('listitem').getByRole('button')
  await rows.nth(0).click()
  await rows.nth(1).click()
  await expect(live.stage(page).getByRole('button', { pressed: true })).toHaveCount(2)
  await expect.poll(() => clipboardText(running)).toBe(first.copied)
}

async function debriefCall(running: RunningApp): Promise<void> {
  const { page } = running
  await debrief.isFilledFromTheRun(page)
  await debrief.outcome(page, 'Partly').click()
  await debrief.giveVerdict(page)
  await page.getByRole('textbox', { name: 'One change for next time' }).fill(story.oneChange)
  await page
    .getByRole('region', { name: 'Follow-up mail' })
    .getByRole('button', { name: 'Copy as Markdown' })
    .click()
  await expect(messages(page)).toContainText('on the clipboard as Markdown')
  debrief.expectFollowUp(await clipboardText(running))
  await debrief.makeNextCall(page)
  await goTo(page, 'Today')
  await nextCall(page).click()
  await openTab(page, 'Debrief')
  await button(page, 'Close the debrief').click()
  await expect(messages(page)).toContainText('Debrief closed. The note for Tom Okafor is on the clipboard.')
  expect(await clipboardText(running)).toContain('Corvane Packaging, Demo of the restore test: partly')
  await expect(page.getByRole('region', { name: 'Answers owed' })).toContainText(story.question)
  await expect.poll(() => recordsOf(running, 'call').length).toBe(2)
  await saved(page)
}
