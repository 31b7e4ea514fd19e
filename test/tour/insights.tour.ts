/** Insights over a season: all figures, the rest below the fold, a filter, a table, and the records behind a figure. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insightNow, insightScene } from '../helpers/insight-scene'
import { expect } from '../helpers/launch-app'
import { button, heading, place } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { test } from './pictures'

test('insights over a season', async ({ start }) => {
  const folder = join(tmpdir(), 'presnap-tour-insights')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, insightScene())
  const tour = await start({ now: insightNow, on: folders })
  const { page } = tour
  await place(page, 'Insights').click()
  await expect(heading(page, 'Insights, 2026')).toBeVisible()
  await expect(page.getByRole('main').getByRole('status')).toHaveCount(0)
  await tour.picture('insights')
  await page.getByRole('region', { name: /gap met a need/ }).scrollIntoViewIfNeeded()
  await tour.picture('insights-more')
  await button(page, 'Filter').click()
  await button(page, 'Table: Goals reached').click()
  await page.getByRole('region', { name: /reached the goal|Goals reached went/ }).scrollIntoViewIfNeeded()
  await tour.picture('insights-table')
  await button(page, /reached the goal/)
    .first()
    .click()
  await expect(button(page, /Back to the figures/)).toBeVisible()
  await tour.picture('insights-behind')
})
