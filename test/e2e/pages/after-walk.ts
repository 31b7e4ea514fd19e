/** What the walk leaves behind: on disk, and on screen after the next start. */
import { expect } from '@playwright/test'
import { type Launch, type RunningApp, test } from '../../helpers/launch-app'
import * as debrief from './debrief'
import { goTo, openTab } from './frame'
import { onlyOf, problemsOfFiles, recordsOf } from './on-disk'
import * as prepare from './prepare'
import * as story from './story'

/** The files of the walk, read without the app. */
export function expectWalkOnDisk(running: RunningApp): void {
  expect(problemsOfFiles(running)).toEqual([])
  const [call, next] = recordsOf(running, 'call').toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  const deal = onlyOf(running, 'deal')
  const prospect = onlyOf(running, 'prospect')
  expect(call).toMatchObject({
    ...{ title: 'Demo of the restore test', start: '2026-11-19T13:30:00Z', minutes: 45, status: 'held' },
    ...{ goal: story.goal, play: 'whole-room', myRole: 'lead', dealId: deal.id, prospectId: prospect.id },
  })
  expect(call?.checks.map(check => check.text)).toEqual([story.checklist.tick, story.checklist.value])
  expect(prospect.needs).toMatchObject([{ words: story.need, quoted: true, topics: ['restore'] }])
  expect(deal.exposures).toMatchObject([
    { told: { callId: call?.id }, verdict: { is: 'lives', words: story.verdict } },
  ])
  expect(onlyOf(running, 'question')).toMatchObject({
    ...{ words: story.question, state: 'owed', dueOn: '2026-11-20', callId: call?.id },
  })
  expect(onlyOf(running, 'commitment')).toMatchObject({ words: story.promise })
  expect(onlyOf(running, 'debrief')).toMatchObject({
    ...{ outcome: 'partly', oneChange: { text: story.oneChange }, nextCallId: next?.id },
  })
  expect(next).toMatchObject({ previousCallId: call?.id, dealId: deal.id, goal: { text: story.nextGoal } })
  expect(recordsOf(running, 'colleague').find(one => one.me)?.name).toBe('Mira Lindqvist')
}

/** Quits, starts again and looks at each part of the story. */
export async function expectWalkAfterStart(running: RunningApp, launch: Launch): Promise<void> {
  await test.step('quit and start', async () => {
    await running.quit()
    expectWalkOnDisk(running)
    const { page } = await launch({ on: running })
    await expect(page.getByRole('region', { name: 'Answers owed' })).toContainText(story.question)
    await goTo(page, 'Calls')
    await page
      .getByRole('grid', { name: 'Calls' })
      .getByRole('row', { name: /(?<!After )Demo of the restore test/ })
      .click()
    await openTab(page, 'Prepare')
    await expect(prepare.goalField(page)).toHaveValue(story.goal.text)
    await openTab(page, 'Debrief')
    await debrief.isFilledFromTheRun(page)
    await expect(page.getByRole('textbox', { name: 'One change for next time' })).toHaveValue(story.oneChange)
    for (const place of ['Scripts', 'Checklists', 'Gaps'] as const) {
      await goTo(page, place)
      await expect(page.getByRole('grid', { name: place }).getByRole('row')).toHaveCount(1)
    }
  })
}
