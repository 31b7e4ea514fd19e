/** A whole call of thirty minutes, sixty times as fast: 120 marks, half of them while another program has the keyboard. */
import type { Page } from '@playwright/test'
import { type MarkForm, standingMarks } from '@shared/domain/run'
import { expect, fictionNow, type RunningApp, test } from '../helpers/launch-app'
import { type OtherWindow, openOtherWindow } from '../helpers/other-window'
import * as cue from './pages/cue'
import { nextCall } from './pages/frame'
import * as live from './pages/live'
import { onlyOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

const keys = [
  ['n', 'note'],
  ['plus', 'lands-well'],
  ['q', 'question'],
  ['minus', 'falls-flat'],
  ['c', 'commitment'],
  ['space', 'step-begun'],
] as const satisfies readonly (readonly [key: string, form: MarkForm])[]
/** The same keys as a page hears them. */
const inPage: Readonly<Record<string, string>> = { plus: '+', minus: '-', space: ' ' }
const half = 60
const stepsAhead = 5

let other: OtherWindow
test.beforeEach(async () => {
  other = await openOtherWindow()
})
test.afterEach(() => other.close())

test('a call of 30 minutes with 120 marks: nothing lost, no focus moved, every window equal', async ({
  launch,
}) => {
  test.setTimeout(600_000)
  const running = await launch({ on: await foldersWith(readyToRun), now: `${fictionNow}+60` })
  const { page } = running
  await nextCall(page).click()
  await live.startRun(page)
  const expected: MarkForm[] = []
  const next = (): (typeof keys)[number] => {
    const left = expected.filter(form => form === 'step-begun').length < stepsAhead
    const usable = left ? keys : keys.slice(0, -1)
    const chosen = usable[expected.length % usable.length] ?? keys[0]
    expected.push(chosen[1])
    return chosen
  }

  await page.keyboard.press('w')
  const small = await cue.cuePage(running)
  await other.focus()
  let typed = ''
  for (let at = 0; at < half; at += 1) {
    other.press('ctrl+shift+space')
    await expect.poll(() => isWaiting(small)).toBe(true)
    other.press(next()[0])
    await expect.poll(() => formsOnDisk(running).length).toBe(expected.length)
    expect(other.focused()).toBe('Another program')
    if (at % 12 !== 11) continue
    other.type('quince ')
    typed += 'quince '
    await expect.poll(other.typed).toBe(typed)
    await expectEqual(page, small)
    if (at === 23) await page.evaluate(() => window.presnap.showCue({ size: 'strip' }))
  }
  expect(formsOnDisk(running)).toEqual(expected)

  await page.evaluate(() => window.presnap.showCue({ size: 'full' }))
  await page.bringToFront()
  for (let at = 0; at < half; at += 1) {
    const [key, form] = next()
    await afterPause(page)
    await page.keyboard.press(inPage[key] ?? key)
    if (form !== 'step-begun') await live.markBox(page).press('Escape')
    await expect.poll(() => formsOnDisk(running).length).toBe(expected.length)
    if (at % 20 === 19) await expectEqual(page, small)
  }
  expect(formsOnDisk(running)).toEqual(expected)
  await live.endRun(page)
  await expect(page.getByRole('tab', { name: 'Debrief' })).toBeVisible()
  const { marks, startedAt, endedAt } = onlyOf(running, 'run')
  expect(marks.filter(({ undoneAt }) => undoneAt !== undefined)).toEqual([])
  expect(Date.parse(String(endedAt)) - Date.parse(startedAt)).toBeGreaterThan(30 * 60_000)
})

const formsOnDisk = (running: RunningApp): readonly MarkForm[] =>
  standingMarks(onlyOf(running, 'run'))
    .map(({ form }) => form)
    .filter(form => form !== 'ended')

/** Three letters within 0.6 s would be a word meant for another window. */
async function afterPause(page: Page): Promise<void> {
  const now = () => page.evaluate(() => performance.now())
  const until = (await now()) + 320
  await expect.poll(now).toBeGreaterThan(until)
}

/** The leader has been heard and a key is awaited. */
const isWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const answer = await window.presnap.hearLeader({ as: 'none' })
    return answer.ok && answer.value.kind === 'waiting'
  })

async function expectEqual(full: Page, small: Page): Promise<void> {
  await expect.poll(() => cue.shownInCue(small)).toEqual(await cue.shownInFull(full))
}
