/** The layouts of the live view, a rehearsal and what comes after it. */
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { nextCall } from '../e2e/pages/frame'
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

test('a rehearsal, and what it showed', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T14:00:00+01:00', on: await foldersWith(sample) })
  const { page } = tour
  await nextCall(page).click()
  await expect(button(page, 'Rehearse')).toBeVisible()
  await tour.picture('rehearse-prepare')
  await button(page, 'Rehearse').click()
  const card = page.getByRole('region', { name: 'Rehearsal', exact: true })
  await expect(card).toBeVisible()
  await page.keyboard.press('Space')
  await tour.picture('rehearse-step')
  await page.keyboard.press('Shift+Q')
  await expect(card).toContainText('They ask')
  await tour.picture('rehearse-question')
  await page.keyboard.press('a')
  await page.keyboard.press('Shift+B')
  await expect(card).toContainText('It broke')
  await tour.picture('rehearse-broken')
  await button(page, 'End the rehearsal').click()
  await expect(page.getByRole('heading', { level: 1, name: /^Rehearsal of/ })).toBeVisible()
  await tour.picture('rehearse-after')
})
