/** The script editor: a step, a chapter and what is said about the script, beside topics and revisions. */
import { goTo } from '../e2e/pages/frame'
import { expect } from '../helpers/launch-app'
import { button, field, openSample } from '../helpers/screens'
import { test } from './pictures'

test('the script editor', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T13:48+01:00' })
  const { page } = tour
  await openSample(page)
  await goTo(page, 'Scripts')
  await page.getByRole('row', { name: /Recovery workflow, whole room/ }).click()
  const outline = page.getByRole('tree', { name: 'Outline' })
  await expect(outline).toBeVisible()
  await outline.getByRole('treeitem', { name: /^2 ?, / }).click()
  await expect(page.getByRole('region', { name: 'Step 2' })).toBeVisible()
  await tour.picture('script-step')
  await outline.focus()
  await page.keyboard.press('ArrowUp')
  await tour.picture('script-chapter')
  await page.getByRole('treeitem', { name: 'About' }).click()
  await tour.picture('script-about')
  await outline.getByRole('treeitem', { name: /^3 ?, / }).click()
  for (const name of ['if it breaks', 'before this step', 'if asked', 'least minutes', 'skip when']) {
    const chip = button(page, name)
    if (await chip.isVisible()) await chip.click()
  }
  await field(page, 'Tell').click()
  await tour.picture('script-all')
})
