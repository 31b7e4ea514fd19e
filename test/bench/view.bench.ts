/** Going from screen to screen by key, opening the palette, and finding in it, with a career's data. */
import type { Page } from '@playwright/test'
import { expect, test } from './career-bench'
import { median, p95, report, wordSpread } from './figures'
import { timeKey } from './page-timing'

const rounds = 10

/** Each key, and what stands on screen once its view is usable. Loading lines are no view. */
const rows = (label: string) => `[role=grid][aria-label="${label}"] [role=row]`
const body = '#call-body > :not([role=status])'
const views = [
  ['Control+2', rows('Calls')],
  ['Control+3', rows('Prospects')],
  ['Control+4', rows('Scripts')],
  ['Control+5', rows('Answers')],
  ['Control+6', rows('Gaps')],
  ['Control+7', 'main h1'],
  ['Control+8', '#goal-rate'],
  ['Control+1', '[aria-label="Upcoming calls"] [data-row]'],
  ['Enter', `[data-pane=prepare]${body}`],
  ['Alt+3', `[data-pane=debrief]${body}`],
  ['Alt+2', '#we-are-live'],
  ['Alt+1', `[data-pane=prepare]${body}`],
] as const

test('view', async ({ page }, testInfo) => {
  const byKey = new Map<string, number[]>(views.map(([key]) => [key, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, shown] of views) byKey.get(key)?.push(await timeKey(page, key, shown))
  }
  const times = [...byKey.values()].flat()
  const slowest = [...byKey]
    .map(([key, ms]) => ({ key, ms: median(ms) }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ key, ms }) => `${key} ${ms.toFixed(0)}`)
  report(testInfo, {
    ...{ id: 'view.p95', value: p95(times), unit: 'ms', limit: 100, n: times.length },
    note: `${wordSpread(times)}; slowest medians ${slowest.join(', ')}; first visits included`,
  })
})

test('palette', async ({ page }, testInfo) => {
  const opening: number[] = []
  const finding: number[] = []
  for (let round = 0; round < 4 * rounds; round += 1) {
    opening.push(await timeKey(page, 'Control+k', '[role=dialog] [role=menuitem]'))
    for (const letter of 'pack') finding.push(await timeTyping(page, letter))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  report(testInfo, {
    ...{ id: 'palette.p95', value: p95(opening), unit: 'ms', limit: 50, n: opening.length },
    note: wordSpread(opening),
  })
  report(testInfo, {
    ...{ id: 'palette.type', value: p95(finding), unit: 'ms', limit: 16, n: finding.length },
    note: `${wordSpread(finding)}; a letter in the palette, to its paint; an empty frame counts 8 ms`,
  })
})

/** A letter in the palette, from its press to the painted results. */
async function timeTyping(page: Page, letter: string): Promise<number> {
  const typed = await page
    .getByRole('dialog')
    .getByRole('searchbox')
    .or(page.getByRole('dialog').getByRole('textbox'))
    .inputValue()
  return timeKey(page, letter, `[role=dialog] input[value="${typed}${letter}"]`)
}
