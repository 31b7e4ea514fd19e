/** A mark in Run: from the key press to the moment it is both on disk and painted in the log. */
import type { Page } from '@playwright/test'
import { expect, test } from './career-bench'
import { p95, report, wordSpread } from './figures'
import { betweenKeys } from './page-timing'

const marks = 80
const warmUp = 5

test('mark', async ({ page }, testInfo) => {
  await page
    .getByRole('region', { name: 'Upcoming calls' })
    .getByRole('button', { name: 'Run', exact: true })
    .click()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByRole('list', { name: /what happened/i })).toBeVisible()
  const times: Marked[] = []
  for (let at = -warmUp; at < marks; at += 1) {
    const marked = await markOnce(page, at % 2 === 0 ? 'n' : 'q')
    if (at >= 0) times.push(marked)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await betweenKeys(page)
  }
  const whole = times.map(({ onDisk, painted }) => Math.max(onDisk, painted))
  report(testInfo, {
    ...{ id: 'mark.p95', value: p95(whole), unit: 'ms', limit: 50, n: marks },
    note: `${wordSpread(whole)}; on disk ${p95(times.map(one => one.onDisk)).toFixed(1)} ms (p95)`,
  })
})

interface Marked {
  readonly onDisk: number
  readonly painted: number
}

async function markOnce(page: Page, key: string): Promise<Marked> {
  await page.evaluate(watchMark)
  await page.keyboard.press(key)
  return page.evaluate(() => Reflect.get(window, 'benchMark'))
}

/** Main tells of a changed run once its file is on disk; the line in the log follows from that. */
function watchMark(): void {
  const log = document.querySelector('[aria-label^="What happened"]')
  if (log === null) throw new Error('The log of the run is not there.')
  let pressed = 0
  const onPress = (event: KeyboardEvent) => {
    pressed = event.timeStamp
  }
  window.addEventListener('keydown', onPress, { capture: true, once: true })
  const onDisk = new Promise<number>(resolve => {
    const hush = window.presnap.onRunChanged(() => {
      hush()
      resolve(performance.now() - pressed)
    })
  })
  const painted = new Promise<number>(resolve => {
    const watcher = new MutationObserver(() => {
      watcher.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
    })
    watcher.observe(log, { childList: true })
  })
  const both = Promise.all([onDisk, painted]).then(([onDisk, painted]) => ({ onDisk, painted }))
  Reflect.set(window, 'benchMark', both)
}
