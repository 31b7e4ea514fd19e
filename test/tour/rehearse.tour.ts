/** The layouts of the live view, a rehearsal and what comes after it. */
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { foldersWith } from '../e2e/pages/scene'
import { expect } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { withCorvaneRun } from './corvane-run'
import { test } from './pictures'

const sample = sampleWorkspace({ now: '2026-11-19T13:48+01:00' })

test('both layouts of the live view', async ({ start }) => {
  const on = await foldersWith(withCorvaneRun(sample, '14:43:40'))
  const tour = await start({ now: '2026-11-19T14:43:40+01:00', on })
  const { page } = tour
  await button(page, 'Resume the run').click()
  await expect(page.getByRole('region', { name: 'Keep in sight' })).toBeVisible()
  await tour.picture('run-step-heavy')
  await page.keyboard.press('Shift+Y')
  await expect(page.getByRole('region', { name: 'Log' })).toHaveCount(0)
  await tour.picture('run-notes-heavy')
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+=')
  await tour.picture('run-notes-heavy-48')
})
