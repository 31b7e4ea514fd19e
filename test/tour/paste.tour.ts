/** The preview of a paste: an invite with notes, a reply to the five questions, a long transcript, and what goes wrong. */

import { messages } from '../e2e/pages/frame'
import { putOnClipboard } from '../e2e/pages/ways-in'
import { longTranscript, notesWithInvite, replyBelow, serviceText } from '../fixtures/paste/stories'
import { expect, makeReadOnly } from '../helpers/launch-app'
import { button, openSample, pasteBox } from '../helpers/screens'
import { type Tour, test } from './pictures'

const now = '2026-11-19T13:48+01:00'

async function pasteInto(tour: Tour, text: string): Promise<void> {
  await putOnClipboard(tour, text)
  await tour.page.keyboard.press('Control+v')
  await expect(tour.page.getByRole('heading', { name: 'From what you pasted' })).toBeVisible()
}

test('a first paste, and one that holds nothing', async ({ start }) => {
  const tour = await start({ now })
  const { page } = tour
  await expect(pasteBox(page)).toBeFocused()
  await pasteInto(tour, notesWithInvite)
  const list = page.getByRole('list', { name: 'Sentences' })
  await list
    .getByRole('button', { name: /A second plant opens/ })
    .first()
    .click()
  await tour.picture('paste-preview')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await pasteInto(tour, serviceText)
  await tour.picture('paste-nothing')
})

test('pasted while a call is open', async ({ start }) => {
  const tour = await start({ now })
  const { page } = tour
  await openSample(page)
  await page
    .getByRole('region', { name: 'Upcoming calls' })
    .getByRole('button', { name: 'Prepare' })
    .first()
    .click()
  await expect(page.getByRole('tab', { name: 'Prepare' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Shift+a')
  await expect(messages(page)).toContainText('Five questions for Tom Okafor')
  await tour.picture('paste-asked')
  await pasteInto(tour, replyBelow)
  await expect(button(page, 'Add to the call')).toBeVisible()
  await tour.picture('paste-reply')
  await page.keyboard.press('Escape')
  await pasteInto(tour, longTranscript(200))
  await expect(page.getByRole('list', { name: 'Sentences' }).getByRole('listitem')).toHaveCount(200)
  await tour.picture('paste-long')
})

test('a workspace that cannot be written', async ({ start }) => {
  const first = await start({ now })
  await openSample(first.page)
  await first.quit()
  const tour = await start({ now, on: first, prepare: makeReadOnly })
  await expect(tour.page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await pasteInto(tour, notesWithInvite)
  await tour.picture('paste-read-only')
})
