/**
 * The live run on the career-sized workspace: from the key to the next step painted; a mark by leader while another
 * program has the keyboard, from the key to its file; and an hour of it, sixty times as fast, for its frames and memory.
 */
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { appFolder, type Folders, fictionNow } from '../helpers/launch-app'
import { openOtherWindow } from '../helpers/other-window'
import { benchEnvironment, electronWords, expect, test } from './career-bench'
import { p95, report, wordSpread } from './figures'
import { startRun } from './live-run'
import { betweenKeys, timeKey } from './page-timing'

const hourAt60Ms = 60_000
const rounds = 30

const endRun = async (page: Page): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: 'End the run' }).click()
  await expect(page.getByRole('tab', { name: 'Debrief' })).toBeVisible()
}

test('steps', async ({ page }, testInfo) => {
  await startRun(page)
  await page.evaluate(countTitles)
  const times: number[] = []
  for (let at = 0; at < rounds; at += 1) {
    times.push(await timeKey(page, 'Space', `html[data-bench-step="${at + 1}"]`))
  }
  await endRun(page)
  report(testInfo, {
    ...{ id: 'step.p95', value: p95(times), unit: 'ms', limit: 50, n: times.length },
    note: `${wordSpread(times)}; key to the next step painted, its mark on disk before`,
  })
})

/** Counts the titles the stage has shown, where a selector can see it. */
function countTitles(): void {
  const stage = document.querySelector('[aria-label="Current step"]')
  const root = document.documentElement
  if (stage === null) throw new Error('No step is on screen.')
  let shown = stage.querySelector('h1')?.textContent
  const watcher = new MutationObserver(() => {
    const now = stage.querySelector('h1')?.textContent
    if (now === shown) return
    shown = now
    root.dataset.benchStep = String(Number(root.dataset.benchStep ?? 0) + 1)
  })
  watcher.observe(stage, { subtree: true, childList: true, characterData: true })
}

test('marks by leader', async ({ page }, testInfo) => {
  const other = await openOtherWindow()
  try {
    await startRun(page, 1)
    await other.focus()
    const times: number[] = []
    for (let at = 0; at < rounds; at += 1) {
      const onDisk = page.evaluate(
        () =>
          new Promise<number>(resolve => {
            const hush = window.presnap.onRunChanged(() => {
              hush()
              resolve(Date.now())
            })
          }),
      )
      other.press('ctrl+shift+space')
      await expect(page.getByRole('status').filter({ hasText: /waiting for a key/i })).toBeVisible()
      const pressedAt = Date.now()
      other.press(at % 2 === 0 ? 'n' : 'plus')
      times.push((await onDisk) - pressedAt)
      await expect(page.getByRole('status').filter({ hasText: /waiting for a key/i })).toHaveCount(0)
    }
    await endRun(page)
    report(testInfo, {
      ...{ id: 'mark.leader.p95', value: p95(times), unit: 'ms', limit: 50, n: times.length },
      note: `${wordSpread(times)}; key of another program to on disk, the start of xdotool counted in`,
    })
  } finally {
    await other.close()
  }
})

test('the neutral page', async ({ page }, testInfo) => {
  await startRun(page, 2)
  const times: number[] = []
  for (let at = 0; at < rounds; at += 1) {
    times.push(await timeKey(page, 'h', 'html[data-neutral]'))
    await betweenKeys(page)
    await page.keyboard.press('h')
    await betweenKeys(page)
    await expect(page.locator('html[data-neutral]')).toHaveCount(0)
  }
  await endRun(page)
  report(testInfo, {
    ...{ id: 'neutral.p95', value: p95(times), unit: 'ms', limit: 100, n: times.length },
    note: `${wordSpread(times)}; key to nothing of the customer painted, by way of the main process`,
  })
})

test('an hour of it', async ({ folders }, testInfo) => {
  test.setTimeout(300_000)
  const app = await launchFast(folders)
  const page = await app.firstWindow()
  await page.getByRole('region', { name: 'Upcoming calls' }).waitFor()
  await startRun(page, 3)
  await page.evaluate(watchFrames)
  const heapAtStart = await heapOf(page)
  const until = Date.now() + hourAt60Ms
  for (let at = 0; Date.now() < until; at += 1) {
    await page.keyboard.press(at % 6 === 5 ? 'Space' : (['n', '+', 'q', '-', 'c'][at % 5] ?? 'n'))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('list', { name: /what happened/i }).getByRole('listitem')).not.toHaveCount(0)
    await page.waitForTimeout(400)
  }
  const frames = await page.evaluate(
    () => Reflect.get(window, 'benchFrames') as { all: number; long: number[] },
  )
  const heap = await heapOf(page)
  const marks = await page
    .getByRole('list', { name: /what happened/i })
    .getByRole('listitem')
    .count()
  await app.close()
  report(testInfo, {
    ...{ id: 'run.longFrames', value: frames.long.length, unit: 'x', limit: 0, n: frames.all },
    note: `frames over 50 ms in an hour at 60x with ${marks} marks; the longest ${Math.round(Math.max(0, ...frames.long))} ms`,
  })
  report(testInfo, {
    ...{ id: 'run.memory', value: heap / heapAtStart, unit: 'x', limit: 1.5, n: marks },
    note: `heap of the page after the hour against its start: ${Math.round(heap / 1e6)} MB, ${Math.round(heapAtStart / 1e6)} MB`,
  })
})

function launchFast(folders: Folders): Promise<ElectronApplication> {
  const env = { ...benchEnvironment(folders), PRESNAP_NOW: `${fictionNow}+60` }
  return _electron.launch({
    args: [appFolder, ...electronWords],
    env: Object.fromEntries(Object.entries(env).flatMap(([k, v]) => (v ? [[k, v]] : []))),
  })
}

/** Bytes in use once garbage is collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

function watchFrames(): void {
  const frames = { all: 0, long: [] as number[] }
  Reflect.set(window, 'benchFrames', frames)
  let before = performance.now()
  const look = (now: number) => {
    frames.all += 1
    if (now - before > 50) frames.long.push(now - before)
    before = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
