/** The live view on a call made beforehand: marks, who, undo of any mark, Show rows, steps; each on disk at once. */
import { standingMarks } from '@shared/domain/run'
import { expect, fictionNow, type Launch, type RunningApp, test } from '../helpers/launch-app'
import { nextCall } from './pages/frame'
import * as live from './pages/live'
import { onlyOf } from './pages/on-disk'
import { foldersWith, helen, marcus, readyToRun } from './pages/scene'

async function runOf(launch: Launch, now = fictionNow): Promise<RunningApp> {
  const running = await launch({ on: await foldersWith(readyToRun), now })
  await nextCall(running.page).click()
  await live.startRun(running.page)
  return running
}

/** Forms and texts of the marks that stand on disk, without those of steps. */
const marksOf = (running: RunningApp): readonly string[] =>
  standingMarks(onlyOf(running, 'run'))
    .filter(mark => !mark.form.startsWith('step-'))
    .map(mark => [mark.form, mark.text].filter(Boolean).join(': '))

test('a mark is on disk before its text is typed, and its text when it is kept', async ({ launch }) => {
  const running = await runOf(launch)
  const { page } = running
  await page.keyboard.press('q')
  await expect(live.markBox(page)).toBeFocused()
  await expect.poll(() => marksOf(running)).toEqual(['question'])
  await page.keyboard.type('Can the lock differ per share?')
  await page.keyboard.press('Enter')
  await expect.poll(() => marksOf(running)).toEqual(['question: Can the lock differ per share?'])
})

test('a digit right after a mark says who; the same digit again takes them off', async ({ launch }) => {
  const running = await runOf(launch)
  const { page } = running
  const named = () => {
    const [mark] = standingMarks(onlyOf(running, 'run')).filter(one => one.form === 'question')
    const room = onlyOf(running, 'call').attendees
    return mark?.attendeeIds.map(id => room.find(one => one.id === id)?.personId)
  }
  await page.keyboard.press('q')
  await page.keyboard.press('2')
  await expect.poll(named).toEqual([helen.id])
  await page.keyboard.press('1')
  await expect.poll(named).toEqual([helen.id, marcus.id])
  await page.keyboard.press('2')
  await expect.poll(named).toEqual([marcus.id])
})

test('any mark can be undone, not only the last; undone ones stay in the file with the time', async ({
  launch,
}) => {
  const running = await runOf(launch, `${fictionNow}+`)
  const { page } = running
  await live.mark(page, 'Question', 'How long must a lock hold?')
  await live.mark(page, 'Note', 'Helen looked at the clock')
  await live.mark(page, 'Commitment', 'The audit letter by Friday')
  await page.getByRole('button', { name: 'Undo: Helen looked at the clock' }).click()
  await expect(live.lineOf(page, 'Helen looked at the clock')).toHaveCount(0)
  await expect
    .poll(() => marksOf(running))
    .toEqual(['question: How long must a lock hold?', 'commitment: The audit letter by Friday'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => marksOf(running)).toEqual(['question: How long must a lock hold?'])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => marksOf(running)).toHaveLength(2)
  const undone = onlyOf(running, 'run').marks.filter(mark => mark.undoneAt !== undefined)
  expect(undone.map(mark => mark.text)).toEqual(['Helen looked at the clock'])
})

test('rows are acted on one after the other, a copy row fills the clipboard, steps follow each other', async ({
  launch,
}) => {
  const running = await runOf(launch)
  const { app, page } = running
  await expect(live.stepTitle(page)).toHaveText('Hello')
  await live.nextStep(page)
  await expect(live.stepTitle(page)).toHaveText('Restore one batch record')
  await expect(live.stage(page)).toContainText('I want the batch record back before the shift ends.')
  const rows = live.stage(page).getByRole('listitem')
  await expect(rows.nth(0)).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('Enter')
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('Enter')
  await expect(rows.getByRole('button', { pressed: true })).toHaveCount(2)
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('BR-2291')
  await page.keyboard.press('Space')
  await expect(live.stepTitle(page)).toHaveText('A lock that holds')
  await page.keyboard.press('Shift+Space')
  await expect(live.stepTitle(page)).toHaveText('Restore one batch record')
  await page.keyboard.press(':')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(live.stepTitle(page)).toHaveText('The monthly test')
})

test('leaving the live view does not end the run, and one press leads back', async ({ launch }) => {
  const running = await runOf(launch)
  const { page } = running
  await live.mark(page, 'Note', 'Said before leaving')
  await page.getByRole('button', { name: 'Back to Prepare, the run goes on' }).click()
  await expect(page.getByText('A run is going on.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the run' }).click()
  await expect(live.lineOf(page, 'Said before leaving')).toBeVisible()
  expect(onlyOf(running, 'run').endedAt).toBeUndefined()
})
