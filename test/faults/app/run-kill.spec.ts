/** The program killed at random moments of one run, while keys are pressed: each start goes on at the right step. */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { type Page, test } from '@playwright/test'
import { standingMarks } from '@shared/domain/run'
import { nextCall } from '../../e2e/pages/frame'
import * as live from '../../e2e/pages/live'
import { onlyOf } from '../../e2e/pages/on-disk'
import { foldersWith, readyToRun } from '../../e2e/pages/scene'
import { expect, launchApp, type RunningApp } from '../../helpers/launch-app'
import { inShort, seed } from '../length'

const firstNow = '2026-11-19T13:30:00.000Z'
const kills = inShort(3, 20)
const longestMs = 1_500
/** Two marks and a step, again and again; Escape leaves the box of a mark. */
const keys = ['n', 'Escape', '+', 'Escape', 'Space'] as const

test(`P1: a run killed ${kills} times at random moments goes on at the right step with every mark (seed ${seed})`, async () => {
  test.setTimeout(kills * 90_000)
  let running = await launchApp({ on: await foldersWith(readyToRun), now: `${firstNow}+` })
  await nextCall(running.page).click()
  await live.startRun(running.page)
  const told: string[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    const acknowledged = await acknowledgedBy(running.page)
    const pressing = pressKeys(running.page)
    await pass(momentOf(kill))
    await running.kill()
    await pressing
    const { marks } = onlyOf(running, 'run')
    for (const id of acknowledged)
      expect(
        marks.some(mark => mark.id === id),
        `kill ${kill}`,
      ).toBe(true)
    told.push(`${marks.length}`)
    const last = marks.at(-1)?.at ?? firstNow
    running = await launchApp({ on: running, now: `${last}+` })
    await running.page.getByRole('button', { name: 'Resume the run' }).click()
    await expect(live.stepTitle(running.page)).toHaveText(await titleOnDisk(running))
    await expect(live.log(running.page).getByRole('listitem')).toHaveCount(
      standingMarks(onlyOf(running, 'run')).length + 1,
    )
  }
  console.log(`marks on disk after each kill: ${told.join(', ')}`)
  expect(Number(told.at(-1))).toBeGreaterThan(0)
  await running.quit()
  rmSync(dirname(running.home), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

/** The marks whose file is on disk, as the page is told of them; the list grows until the page is gone. */
async function acknowledgedBy(page: Page): Promise<readonly string[]> {
  const ids: string[] = []
  await page.exposeFunction('acknowledge', (more: readonly string[]) => void ids.push(...more))
  await page.evaluate(() => {
    window.presnap.onRunChanged(({ run }) =>
      Reflect.get(window, 'acknowledge')((run?.marks ?? []).map(({ id }) => id)),
    )
  })
  return ids
}

/** Until the program dies under it. */
async function pressKeys(page: Page): Promise<void> {
  try {
    for (let at = 0; ; at += 1) await page.keyboard.press(keys[at % keys.length] ?? 'n')
  } catch {
    // It died.
  }
}

/** Milliseconds, other ones for each kill. */
const momentOf = (kill: number): number => (((seed + kill * 7_919) % 65_521) * 40_503) % longestMs

/** Where the marks on disk say the run stands. */
async function titleOnDisk(running: RunningApp): Promise<string> {
  const begun = standingMarks(onlyOf(running, 'run')).findLast(({ form }) => form === 'step-begun')
  const step = onlyOf(running, 'script-copy').steps.find(({ id }) => id === begun?.stepId)
  if (step !== undefined) return step.title
  const reserves: Readonly<Record<string, string>> = { questions: 'Questions', 'next-steps': 'Next steps' }
  return reserves[begun?.stepId ?? ''] ?? 'Hello'
}
