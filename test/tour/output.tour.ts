/** The documents of a call, each as it leaves, and the PDF itself. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nextCall } from '../e2e/pages/frame'
import { expect } from '../helpers/launch-app'
import { button, openSample } from '../helpers/screens'
import { test } from './pictures'

const out = fileURLToPath(new URL('../../out/tour', import.meta.url))
const now = '2026-11-19T13:48+01:00'

test('every document, private parts out and in, and as text', async ({ start }) => {
  const tour = await start({ now })
  const { page, app } = tour
  await openSample(page)
  await nextCall(page).click()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('region', { name: 'As it leaves' })).toContainText('Huddle brief')
  await tour.picture('output-brief')
  const boxes = page.getByRole('group', { name: /Private/ }).getByRole('checkbox')
  await expect(boxes.first()).not.toBeChecked()
  await page
    .getByRole('group', { name: /Private/ })
    .getByText('Why I play this part')
    .click()
  await tour.picture('output-brief-private')
  for (const [name, tab] of [
    ['agenda', 'Agenda'],
    ['note', 'Note for the salesperson'],
    ['cue-sheet', 'Cue sheet'],
    ['backup-pack', 'Backup pack'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('heading', { level: 1, name: tab }).first()).toBeVisible()
    await tour.picture(`output-${name}`)
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      },
      join(out, `${name}.pdf`),
    )
    await page.getByText('PDF', { exact: true }).click()
    await button(page, 'Save as PDF').click()
    await expect(page.getByText(/^Saved to/)).toBeVisible()
  }
  await page.getByRole('tab', { name: 'Huddle brief' }).click()
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(out, 'brief.pdf'),
  )
  await button(page, 'Save as PDF').click()
  await expect(page.getByText(/1 page\.$/)).toBeVisible()
  await page.getByText('Markdown', { exact: true }).click()
  await tour.picture('output-brief-markdown')
})
