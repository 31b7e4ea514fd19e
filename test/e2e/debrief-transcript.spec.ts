/** A transcript in the debrief: what it says that the marks do not, taken line by line; and an answer for the library. */
import type { AnyRecord } from '@shared/domain/records'
import * as make from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import * as debrief from './pages/debrief'
import { messages, saved } from './pages/frame'
import { onlyOf, recordsOf } from './pages/on-disk'
import * as scene from './pages/scene'
import { putOnClipboard } from './pages/ways-in'

/** An hour after the call. */
const afterwards = '2026-11-19T15:15:00.000Z'
const at = (minute: number) => new Date(Date.parse(make.testStart) + minute * 60_000).toISOString()

const run = make.aRun({
  callId: scene.call.id,
  startedAt: at(0),
  plannedEnd: at(45),
  endedAt: at(40),
  marks: [
    make.aMark({ form: 'question', at: at(4), text: 'How long must a lock hold?' }),
    make.aMark({ form: 'question', at: at(12) }),
    make.aMark({ form: 'ended', at: at(40) }),
  ],
})
const held: readonly AnyRecord[] = [...scene.readyToRun, run]

/** Its recording began 20 s into the run. */
const vtt = `WEBVTT

00:03:35.000 --> 00:03:39.000
<v Marcus Oyelaran>How long must a lock hold?

00:11:32.000 --> 00:11:36.000
<v Helen Brandt>What does Leiden add to the price?

00:14:00.000 --> 00:14:04.000
<v Marcus Oyelaran>Does the agent need a reboot?

00:20:00.000 --> 00:20:04.000
<v ${scene.me.name}>I will send you the report of the restore test by Tuesday.

00:22:00.000 --> 00:22:04.000
<v Helen Brandt>Is there a print of the menu?

00:31:00.000 --> 00:31:04.000
Lost: no time here --> 12
`
const leiden = 'What does Leiden add to the price?'
const reboot = 'Does the agent need a reboot?'
const report = 'I will send you the report of the restore test by Tuesday.'
const menu = 'Is there a print of the menu?'

const row = ({ page }: RunningApp, words: string) => button(page, `Take ${words}`)
const wordsOf = (running: RunningApp, kind: 'question' | 'commitment') => () =>
  recordsOf(running, kind)
    .map(({ words }) => words)
    .toSorted()

async function openDebrief({ page }: RunningApp): Promise<void> {
  await page
    .getByRole('region', { name: 'Debriefs to finish' })
    .getByRole('button', { name: /Corvane Packaging/ })
    .click()
  await expect(debrief.questionField(page, 1)).toHaveValue('How long must a lock hold?')
}

test('what a transcript says is suggested, and taken line by line by key; it all is there after a new start', async ({
  launch,
}) => {
  const running = await launch({ on: await scene.foldersWith(held), now: afterwards })
  const { page } = running
  await openDebrief(running)
  await putOnClipboard(running, vtt)
  await page.keyboard.press('Control+v')
  await expect(page.getByText('Its 0:00 is 14:30:')).toContainText('as 2 of 2 marks agree')
  await expect(row(running, leiden)).toBeFocused()
  await expect(row(running, leiden)).toContainText('Fills “Question 12:00 into the call”.')

  await page.keyboard.press('Enter')
  await expect(row(running, reboot)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(row(running, report)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(row(running, menu)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Nothing in it that is not here already.')).toBeVisible()
  await expect(messages(page)).toContainText('Question dismissed')
  await page.keyboard.press('Control+z')
  await expect(row(running, menu)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row(running, report)).toBeVisible()
  await row(running, report).press('Enter')
  await expect(row(running, report)).toHaveCount(0)
  await saved(page)
  await expect.poll(wordsOf(running, 'question')).toEqual([reboot, 'How long must a lock hold?', leiden])
  await expect.poll(wordsOf(running, 'commitment')).toEqual([report])
  expect(onlyOf(running, 'commitment')).toMatchObject({ dueOn: '2026-11-24', ownerId: scene.me.id })
  expect(recordsOf(running, 'question').find(({ words }) => words === leiden)?.personId).toBe(scene.helen.id)
  expect(onlyOf(running, 'debrief').transcript?.text).toBeUndefined()

  await running.quit()
  const again = await launch({ on: running, now: afterwards })
  await openDebrief(again)
  await expect(debrief.questionField(again.page, 2)).toHaveValue(leiden)
  await expect(again.page.getByRole('textbox', { name: 'Commitment 1', exact: true })).toHaveValue(report)
})

test('a good answer goes to the library in one press, and can be taken back', async ({ launch }) => {
  const running = await launch({ on: await scene.foldersWith(held), now: afterwards })
  const { page } = running
  await openDebrief(running)
  await button(page, 'Answer question 1').click()
  await field(page, 'Answer to question 1').fill('A lock holds seven years.')
  await expect(page.getByText('“seven” has no proof')).toHaveCount(0)
  await button(page, 'Answer 1 to the library').click()
  await expect(messages(page)).toContainText('Answer added to the library')
  await expect(page.getByText('in the library: How long must a lock hold?')).toBeVisible()
  await expect
    .poll(() => recordsOf(running, 'answer').map(({ short }) => short))
    .toEqual(['A lock holds seven years.'])
  const { id } = onlyOf(running, 'answer')
  await expect
    .poll(() => recordsOf(running, 'question').find(({ answer }) => answer !== undefined)?.answerId)
    .toBe(id)
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => recordsOf(running, 'answer')).toEqual([])
  await expect(button(page, 'Answer 1 to the library')).toBeVisible()
})
