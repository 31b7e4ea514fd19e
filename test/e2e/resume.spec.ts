/** A run that was going on when the app was killed: offered again, at the same step and clock, nothing lost. */
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { nextCall, openTab } from './pages/frame'
import * as live from './pages/live'
import { onlyOf, recordsOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

const start = '2026-11-19T13:30:00.000Z'
/** Two minutes and a half later, as a wall clock would show after a crash and a new start. */
const later = '2026-11-19T13:32:30.000Z'

async function secondsLeft(page: Page): Promise<number> {
  const [, minutes, seconds] =
    /^(\d+):(\d\d)\s*left in this step, of 8:00/.exec(await live.clockWords(page)) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test.describe('after SIGKILL in mid-run', () => {
  let killed: RunningApp

  test.beforeEach(async ({ launch }) => {
    killed = await launch({ on: await foldersWith(readyToRun), now: `${start}+` })
    const { page } = killed
    await nextCall(page).click()
    await live.startRun(page)
    await live.nextStep(page)
    await live.mark(page, 'Question', 'Can the lock differ per share?', 'Marcus')
    await live.mark(page, 'Lands well', 'the restore itself')
    // Set and not yet written: the box is open when the power goes.
    await page.keyboard.press('c')
    await expect.poll(() => onlyOf(killed, 'run').marks.at(-1)?.form).toBe('commitment')
    await killed.kill()
  })

  test('the next start offers the run; resumed, it is at the same step and clock with every mark', async ({
    launch,
  }) => {
    const before = onlyOf(killed, 'run')
    const running = await launch({ on: killed, now: `${later}+` })
    const { page } = running
    await expect(page.getByText(/^Your call of 14:30 is still here, with \d marks\.$/)).toBeVisible()
    await page.getByRole('button', { name: 'Resume the run' }).click()
    await expect(live.stepTitle(page)).toHaveText('Restore one batch record')
    await expect(live.lineOf(page, 'Can the lock differ per share?')).toContainText('Marcus')
    await expect(live.lineOf(page, 'the restore itself')).toBeVisible()
    await expect(live.lineOf(page, 'Commitment')).toBeVisible()
    // The clock is read off timestamps: the step's 8:00, less what has gone by since it was begun.
    const begun = before.marks.findLast(mark => mark.form === 'step-begun')?.at ?? ''
    const left = 480 - (Date.parse(later) - Date.parse(begun)) / 1_000
    const first = await secondsLeft(page)
    expect(first).toBeLessThanOrEqual(Math.ceil(left))
    expect(first, 'no more is gone than this start took').toBeGreaterThan(left - 20)
    await expect.poll(() => secondsLeft(page), 'the clock ticks').toBeLessThan(first)
    const after = onlyOf(running, 'run')
    expect({ ...after, rev: 0, updatedAt: '' }).toEqual({ ...before, rev: 0, updatedAt: '' })
    await live.mark(page, 'Note', 'After the crash')
    expect(onlyOf(running, 'run').marks).toHaveLength(before.marks.length + 1)
  })

  test('"End it" ends the run and opens its debrief with what was marked', async ({ launch }) => {
    const running = await launch({ on: killed, now: later })
    const { page } = running
    await page.getByRole('button', { name: 'End it' }).click()
    await expect(page.getByRole('tab', { name: 'Debrief' })).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toHaveValue(
      'Can the lock differ per share?',
    )
    expect(onlyOf(running, 'run').endedAt).toBe(later)
    await expect(page.getByText(/is still here/)).toHaveCount(0)
  })

  test('the offer stands on the call’s own Run as well, and the other call’s Start is not in its way', async ({
    launch,
  }) => {
    const { page, ...rest } = await launch({ on: killed, now: later })
    await nextCall(page).click()
    await openTab(page, 'Run')
    await expect(live.weAreLive(page)).toContainText('A run begun at 14:30 was never ended.')
    await page.getByRole('button', { name: 'Resume that run' }).click()
    await expect(live.stepTitle(page)).toHaveText('Restore one batch record')
    expect(recordsOf(rest, 'run')).toHaveLength(1)
  })
})
