/** A rehearsal from Prepare and one of a script alone: what is tried, asked and timed, and that none of it counts as live. */
import type { Page } from '@playwright/test'
import { standingMarks } from '@shared/domain/run'
import * as make from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { nextCall } from './pages/frame'
import * as live from './pages/live'
import { onlyOf, recordsOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

/** The scene's script, in the library and with a fallback at its first step. */
const script = make.aScript({
  name: 'Restore, for anybody',
  steps: [make.aStep({ title: 'Restore one file', minutes: 4, fallback: 'The recording of 12 May' })],
})
const answer = make.anAnswer({ question: 'Where are the keys kept?', variants: [] })

const records = readyToRun.map(record => {
  if (record.kind !== 'script-copy') return record
  const [first, ...rest] = record.steps
  if (first === undefined) throw new Error('The scene’s script has steps')
  return {
    ...record,
    scriptId: script.id,
    steps: [{ ...first, fallback: 'Three screenshots, slide 4' }, ...rest],
  }
})

const card = (page: Page) => page.getByRole('region', { name: 'Rehearsal', exact: true })
const endRehearsal = (page: Page) => button(page, 'End the rehearsal').click()
const formsOf = (running: RunningApp) =>
  recordsOf(running, 'run').map(run => [run.form, run.endedAt !== undefined])

test('a call is rehearsed: a break, a question, real minutes; nothing is owed, and all is there after a restart', async ({
  launch,
}) => {
  const on = await foldersWith([...records, script, answer])
  const running = await launch({ on, now: '2026-11-19T12:48:00.000Z+' })
  const { page } = running
  await nextCall(page).click()
  await button(page, 'Rehearse').click()
  await expect(page.getByRole('banner')).toContainText('Rehearsal')

  await live.nextStep(page)
  await expect(live.stepTitle(page)).toHaveText('Restore one batch record')
  await page.keyboard.press('Shift+B')
  await expect(card(page)).toContainText('Three screenshots, slide 4')
  await button(page, 'The fallback worked').click()
  await expect.poll(() => onlyOf(running, 'script-copy').steps[0]?.fallbackTriedOn).toBe('2026-11-19')

  await page.keyboard.press('Shift+Q')
  await expect(card(page)).toContainText('They ask: Where are the keys kept?')
  await page.keyboard.press('a')
  await expect(card(page)).not.toContainText('They ask')
  await live.nextStep(page)
  await expect(live.stepTitle(page)).toHaveText('A lock that holds')
  await endRehearsal(page)

  await expect(page.getByRole('heading', { level: 1, name: /^Rehearsal of Restore/ })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Questions/ })).toContainText('answered')
  await expect(page.getByRole('region', { name: /^Fallbacks/ })).toContainText('it worked')
  await button(page, 'Take 0.5 min for A lock that holds').click()
  await button(page, /^Take all/).click()
  const minutes = () => onlyOf(running, 'script-copy').steps.map(step => step.minutes)
  await expect.poll(minutes).toEqual([0.5, 0.5, 6])
  await page.keyboard.press('Control+z')
  await expect.poll(minutes).toEqual([8, 0.5, 6])

  const run = onlyOf(running, 'run')
  expect(standingMarks(run).find(mark => mark.form === 'question')).toMatchObject({
    ...{ answerId: answer.id, triage: 'answered', text: 'Where are the keys kept?' },
  })
  for (const kind of ['debrief', 'question', 'commitment', 'task'] as const)
    expect(recordsOf(running, kind), `no ${kind} comes of it`).toEqual([])
  expect(recordsOf(running, 'effort').map(({ phase, note }) => [phase, note])).toContainEqual([
    'prepare',
    'Rehearsal',
  ])
  await running.quit()

  const again = await launch({ on: running, now: '2026-11-19T12:55:00.000Z' })
  await nextCall(again.page).click()
  await button(again.page, /^Rehearsed /).click()
  await expect(button(again.page, 'Take 0.5 min for Restore one batch record')).toBeVisible()
  await expect(again.page.getByRole('region', { name: /^Fallbacks/ })).toContainText('it worked')
  // Started while a rehearsal goes on, the call ends it; its debrief is of the call alone.
  await button(again.page, 'Rehearse again').click()
  await expect(card(again.page)).toBeVisible()
  await again.page
    .getByRole('banner')
    .getByRole('button', { name: /^Back to Prepare/ })
    .click()
  await live.startRun(again.page)
  const isDisplayKept = () =>
    again.app.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3].some(id => powerSaveBlocker.isStarted(id)))
  expect(await isDisplayKept(), 'the display stays on').toBe(true)
  await live.endRun(again.page)
  await expect(again.page.getByRole('tab', { name: 'Debrief' })).toHaveAttribute('aria-selected', 'true')
  expect(await isDisplayKept(), 'and may sleep again').toBe(false)
  expect(formsOf(again).toSorted()).toEqual([
    ['live', true],
    ['rehearsal', true],
    ['rehearsal', true],
  ])
  await expect
    .poll(() => recordsOf(again, 'debrief').map(({ runId }) => runId))
    .toEqual(recordsOf(again, 'run').flatMap(({ id, form }) => (form === 'live' ? [id] : [])))

  // A colleague's marks of that call: shown, taken once, theirs, and one undo takes them back with what came of them.
  const theirs = [
    { presnapMarks: 1, by: 'Tom Reyes', call: 'Whole-room proof', startedAt: '2026-11-19T12:55:00.000Z' },
    {
      id: make.making.newId(),
      at: '2026-11-19T12:56:00.000Z',
      form: 'question',
      text: 'Per share?',
      who: ['Marcus'],
    },
  ].map(one => JSON.stringify(one))
  const liveRun = () => recordsOf(again, 'run').find(({ form }) => form === 'live')
  const takeIn = async (text: string) => {
    await button(again.page, 'Take in a colleague’s').click()
    await again.page.getByRole('textbox', { name: 'Their marks' }).fill(text)
  }
  await takeIn([...theirs, 'cut sho'].join('\n'))
  await expect(again.page.getByText('Line 3: cut short or damaged')).toBeVisible()
  await button(again.page, 'Take 1 mark').click()
  await expect
    .poll(() => liveRun()?.marks.filter(({ by }) => by === 'Tom Reyes'))
    .toMatchObject([{ form: 'question', text: 'Per share?', attendeeIds: [expect.any(String)] }])
  await expect(again.page.getByRole('textbox', { name: 'Question 1', exact: true })).toHaveValue('Per share?')
  await takeIn(theirs.join('\n'))
  await expect(again.page.getByText('already there')).toBeVisible()
  await expect(button(again.page, 'Take 0 marks')).toBeDisabled()
  await button(again.page, 'Cancel').click()
  await again.page.keyboard.press('Control+z')
  await expect.poll(() => liveRun()?.marks.filter(({ by }) => by !== undefined)).toEqual([])
  await expect.poll(() => recordsOf(again, 'question')).toEqual([])
})

test('a script is rehearsed alone: its own step keeps what was tried, and its quiet rules speak', async ({
  launch,
}) => {
  const on = await foldersWith([...records, script, answer])
  const running = await launch({ on, now: '2026-11-19T12:48:00.000Z+' })
  const { page } = running
  await page.keyboard.press('Control+4')
  await page.getByRole('row', { name: /Restore, for anybody/ }).dblclick()
  await button(page, 'Rehearse').click()
  await live.nextStep(page)
  await expect(live.stepTitle(page)).toHaveText('Restore one file')
  await button(page, /^Break it now/).click()
  await button(page, 'The fallback worked').click()
  await expect.poll(() => onlyOf(running, 'script').steps[0]?.fallbackTriedOn).toBe('2026-11-19')
  await running.kill()

  const again = await launch({ on: running, now: '2026-11-19T12:50:00.000Z' })
  await button(again.page, 'Resume the rehearsal').click()
  await expect(live.stepTitle(again.page)).toHaveText('Restore one file')
  await endRehearsal(again.page)
  await button(again.page, /^Take \d.* for Restore one file$/).click()
  await expect.poll(() => onlyOf(again, 'script').steps[0]?.minutes).toBeLessThan(4)
  await button(again.page, 'The script').click()
  await expect(again.page.getByText('more rules come with the first rehearsal')).toHaveCount(0)
  expect(onlyOf(again, 'run')).toMatchObject({ scriptId: script.id, form: 'rehearsal' })
  expect(onlyOf(again, 'run').callId).toBeUndefined()
  expect(recordsOf(again, 'effort')).toEqual([])
})
