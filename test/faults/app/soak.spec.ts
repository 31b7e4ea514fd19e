/**
 * U2: the app is used without a pause, and nothing grows: memory, handles, listeners, time to answer. What grows shows
 * as a slope; the first third is warm-up. Memory is read after a forced collection, so that garbage is not growth.
 */
import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { goTo } from '../../e2e/pages/frame'
import { foldersWith, readyToRun } from '../../e2e/pages/scene'
import * as make from '../../helpers/builders'
import { expect, type RunningApp, test } from '../../helpers/launch-app'
import type { Place } from '../../helpers/screens'
import { inShort, isNightly } from '../length'

const minutes = inShort(3, 15)
/**
 * Of the memory after warm-up. In three minutes what has a bound of its own still grows towards it (200 steps of undo,
 * known versions, words of the search); a leak of a screen per visit is many times this.
 */
const mostGrowth = isNightly ? 0.05 : 0.1

const places: readonly Place[] = [
  'Today',
  'Calls',
  'Prospects',
  'Scripts',
  'Answers',
  'Checklists',
  'Insights',
]

interface Reading {
  readonly atMs: number
  readonly pageHeapMb: number
  readonly mainHeapMb: number
  readonly handles: number
  readonly listeners: number
}

test(`U2: ${minutes} minutes of use: memory, handles, listeners and time to answer stay flat`, async ({
  launch,
}) => {
  test.setTimeout(minutes * 60_000 + 120_000)
  const gaps = Array.from({ length: 40 }, (_, number) => make.aGap({ title: `Gap ${number}`, does: '' }))
  const running = await launch({
    on: await foldersWith([...readyToRun, ...gaps]),
    now: '2026-11-19T12:48:00.000Z+',
    words: ['--js-flags=--expose-gc'],
  })
  const readings: Reading[] = []
  const waits: { readonly atMs: number; readonly ms: number }[] = []
  const began = Date.now()
  const end = began + minutes * 60_000
  for (let round = 0; Date.now() < end; round += 1) {
    waits.push({ atMs: Date.now() - began, ms: await useApp(running.page, round) })
    if (round % 12 === 0) readings.push(await look(running, Date.now() - began))
  }
  const settled = readings.filter(({ atMs }) => atMs > (minutes * 60_000) / 3)
  const growth = (of: (reading: Reading) => number) =>
    growthOf(settled.map(one => ({ x: one.atMs, y: of(one) })))
  const [early, late] = halves(waits.map(({ ms }) => ms))
  const figures = {
    rounds: waits.length,
    pageHeap: growth(one => one.pageHeapMb),
    mainHeap: growth(one => one.mainHeapMb),
    handles: growth(one => one.handles),
    listeners: growth(one => one.listeners),
    waitP95: `${p95(early).toFixed(0)} ms, then ${p95(late).toFixed(0)} ms`,
  }
  console.log(
    `U2 over ${minutes} minutes: ${JSON.stringify(figures)}; last ${JSON.stringify(readings.at(-1))}`,
  )
  expect(settled.length, 'enough readings').toBeGreaterThan(5)
  expect(figures.pageHeap).toBeLessThan(mostGrowth)
  expect(figures.mainHeap).toBeLessThan(mostGrowth)
  // A few files are open at one moment and not at another.
  expect(figures.handles).toBeLessThan(2 * mostGrowth)
  expect(figures.listeners).toBeLessThan(mostGrowth)
  // Twice as slow would be felt; less than that is what else the machine does.
  expect(p95(late)).toBeLessThan(2 * p95(early) + 50)
})

/** A screen, an edit, an undo, the palette; answers how long the screen took. */
async function useApp(page: Page, round: number): Promise<number> {
  const place: Place = places[round % places.length] ?? 'Today'
  const began = performance.now()
  await goTo(page, place)
  await page.getByRole('main').waitFor()
  const ms = performance.now() - began
  await goTo(page, 'Gaps')
  await page.getByRole('row', { name: new RegExp(`^Gap ${round % 12}\\b`) }).click()
  await page.getByRole('textbox', { name: 'It does', exact: true }).fill(`Round ${round} of use.`)
  if (round % 3 === 0) {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByLabel(/Search actions/).fill('gap 7')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  return ms
}

async function look({ app, page, process: main }: RunningApp, atMs: number): Promise<Reading> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { jsEventListeners } = await domCounters(session)
  await session.detach()
  const mainHeap = await app.evaluate(() => {
    if (global.gc === undefined)
      throw new Error('Garbage cannot be collected, so nothing can be told of memory.')
    global.gc()
    return process.memoryUsage().heapUsed
  })
  return {
    atMs,
    pageHeapMb: usedSize / 2 ** 20,
    mainHeapMb: mainHeap / 2 ** 20,
    handles: readdirSync(`/proc/${main.pid}/fd`).length,
    listeners: jsEventListeners,
  }
}

async function domCounters(session: {
  send(method: 'Memory.getDOMCounters'): Promise<{ jsEventListeners: number }>
}) {
  return session.send('Memory.getDOMCounters')
}

/** The rise of a straight line through the points, over their whole span, as a share of where it begins. */
function growthOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const n = points.length
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n
  const over = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0)
  const under = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  const slope = over / under
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0]
  return (slope * (last - first)) / (meanY + slope * (first - meanX))
}

function halves(values: readonly number[]): readonly [readonly number[], readonly number[]] {
  const warm = values.slice(Math.floor(values.length / 3))
  const middle = Math.floor(warm.length / 2)
  return [warm.slice(0, middle), warm.slice(middle)]
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}
