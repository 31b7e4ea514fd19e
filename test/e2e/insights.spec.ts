/** Insights on a season with known figures: they are what was seeded, lead to their records, and leave as files. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readDelimited } from '@shared/formats/table/delimited'
import { expected, insightNow, insightScene } from '../helpers/insight-scene'
import { expect, type Launch, type RunningApp, test } from '../helpers/launch-app'
import { button, heading } from '../helpers/screens'
import { goTo, messages } from './pages/frame'
import { saveTo } from './pages/papers'
import { foldersWith } from './pages/scene'

const keyFigures = (page: Page) => page.getByRole('region', { name: 'Key figures' }).getByRole('button')

async function openInsights(launch: Launch): Promise<RunningApp> {
  const running = await launch({ on: await foldersWith(insightScene()), now: insightNow })
  await goTo(running.page, 'Insights')
  await expect(heading(running.page, 'Insights, 2026')).toBeVisible()
  await expect(running.page.getByRole('main').getByRole('status')).toHaveCount(0)
  return running
}

test('the figures are those of the records, and follow the range by keyboard', async ({ launch }) => {
  const { page } = await openInsights(launch)
  await expect(keyFigures(page)).toHaveText([
    new RegExp(`^${expected.reached} of ${expected.debriefed} calls`),
    /^25 h median.*n\s=\s5, baseline 24 h$/,
    /^16\.5 days median.*n\s=\s10$/,
    /^\+1:34 median.*n\s=\s15$/,
    new RegExp(`^${expected.debriefed} of ${expected.calls} calls.*${expected.sameDay} the same day$`),
  ])
  await expect(heading(page, 'Every deal lost ran at least 5 h over its baseline')).toBeVisible()
  await expect(heading(page, '8 of 12 promises due kept on time, 67%')).toBeVisible()
  await page.getByRole('radio', { name: '2026' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect(heading(page, 'Insights, quarter 4 of 2026')).toBeVisible()
  await expect(keyFigures(page).last()).toHaveText(/^8 of 9 calls/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(heading(page, 'Insights, all years')).toBeVisible()
  await expect(keyFigures(page).last()).toHaveText(new RegExp(`of ${expected.calls} calls`))
})

test('a figure leads to its records and back, a point of a plot to its own', async ({ launch }) => {
  const { page } = await openInsights(launch)
  await keyFigures(page).last().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid').getByRole('row').first()).toBeVisible()
  await expect(heading(page, /^45 of 50 calls/)).toContainText(String(expected.calls))
  await page.keyboard.press('Escape')
  await expect(heading(page, 'Insights, 2026')).toBeVisible()
  const plot = page.getByRole('group', { name: /^Hours per deal against baseline/ })
  await plot.getByRole('button', { name: /^Garrow Steel, lost: 71 h/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(plot.getByRole('button', { name: /^Norrland Freight/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Norrland Freight').first()).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading(page, 'Insights, 2026')).toBeVisible()
})

test('a plot leaves as CSV, SVG and PNG', async ({ launch }) => {
  const running = await openInsights(launch)
  const { page } = running
  const save = async (as: 'CSV' | 'SVG' | 'PNG'): Promise<Buffer> => {
    const path = join(running.home, `goals.${as.toLowerCase()}`)
    await saveTo(running, path)
    await button(page, 'Export: Goals reached').click()
    await page.getByRole('menuitem', { name: `Save as ${as}` }).click()
    await expect(messages(page)).toContainText(path)
    await expect.poll(() => existsSync(path)).toBe(true)
    return readFileSync(path)
  }
  const rows = readDelimited((await save('CSV')).toString('utf8'), ',')
  expect(rows[0]).toEqual(['Period', 'Goal reached', 'Partly', 'No decision', 'Lost ground', 'Calls'])
  expect(rows.slice(1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(expected.reached)
  const svg = (await save('SVG')).toString('utf8')
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).toContain(`${expected.reached} of ${expected.debriefed} calls reached the goal`)
  expect(svg.match(/<rect/g)?.length).toBeGreaterThan(expected.debriefed)
  expect(svg, 'no style of the page is missed').not.toContain('var(')
  const png = await save('PNG')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.length).toBeGreaterThan(2_000)
})
