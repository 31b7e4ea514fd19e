/** What comes after a call: tasks, the next call, the one change in its three tries, lines that worked. */
import { newWorkedLine } from '@shared/domain/worked-line'
import { goTo, nextCall, openTab } from '../e2e/pages/frame'
import * as live from '../e2e/pages/live'
import { change, scene, script } from '../e2e/pages/next-scene'
import { foldersWith } from '../e2e/pages/scene'
import { aRun, making } from '../helpers/builders'
import { expect } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { test } from './pictures'

const line = newWorkedLine(
  {
    ...{ text: 'This is your Tuesday, back before the shift ends.', stepId: script.steps[0]?.id },
    ...{ customerKind: 'Packaging', region: 'Europe' },
    tries: [true, true, false, true].map(worked => ({ runId: aRun().id, worked })),
  },
  making,
)

test('after the call', async ({ start }) => {
  const on = await foldersWith(scene.map(one => (one.id === script.id ? { ...script, lines: [line] } : one)))
  const tour = await start({ now: '2026-11-19T14:28+01:00', on })
  const { page } = tour
  const riding = page.getByRole('list', { name: 'One change to try' })
  await nextCall(page).click()
  await expect(riding).toContainText(change)
  await tour.picture('next-prepare')
  await openTab(page, 'Run')
  await expect(riding).toContainText(change)
  await tour.picture('next-we-are-live')
  await live.startNow(page)
  await live.nextStep(page)
  await expect(riding).toContainText(change)
  await tour.picture('next-run')
  await live.endRun(page)
  await field(page, 'One thing to do now').fill('Send Marcus the sheet')
  await page.keyboard.press('Enter')
  await field(page, 'Add a task').fill('Ask Tom for the price of Leiden')
  await page.keyboard.press('Enter')
  await button(page, 'Yes').click()
  await field(page, 'What worked').fill('Their own record on screen in the first minute.')
  await button(page, 'It did not work: This is your Tuesday, back before the shift ends.').click()
  await page
    .getByRole('textbox', { name: 'Next goal', exact: true })
    .fill('Marcus restores one of their records.')
  await expect(page.getByRole('list', { name: 'Free hours' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Next goal', exact: true }).blur()
  await tour.picture('next-debrief')
  for (const last of ['What worked', 'Heard when']) {
    await field(page, last).scrollIntoViewIfNeeded()
    await tour.picture(`next-debrief-${last === 'What worked' ? 'change' : 'goal'}`)
  }
  await goTo(page, 'Today')
  await expect(page.getByRole('region', { name: 'Changes to decide' })).toBeVisible()
  await tour.picture('next-today')
  await goTo(page, 'Scripts')
  await page.getByRole('row', { name: /Restore, whole room/ }).click()
  await page
    .getByRole('tree', { name: 'Outline' })
    .getByRole('treeitem', { name: /^1 ?, / })
    .click()
  await expect(page.getByRole('list', { name: 'Lines that worked' })).toBeVisible()
  await tour.picture('next-script')
})
