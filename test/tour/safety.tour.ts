/** What keeps data safe, where it shows in the day's work: history, revisions, search, what is not saved, and the last question. */

import { messages, saved } from '../e2e/pages/frame'
import { freeze } from '../e2e/pages/freeze'
import { foldersWith } from '../e2e/pages/scene'
import { openRow } from '../e2e/pages/steps'
import { aGap, aMe, aScript, aStep } from '../helpers/builders'
import { expect } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { test } from './pictures'

const gap = aGap({
  title: 'A set lock cannot be shortened before it has run out',
  does: 'A lock holds whatever the administrator does, also against us.',
  doesNot: 'Nobody can shorten it, not even with both keys.',
  topics: ['lock', 'compliance'],
})
const script = aScript({
  name: 'Restore, whole room',
  result: 'They name who signs the monthly test.',
  steps: [
    aStep({ title: 'Restore one batch record', minutes: 8 }),
    aStep({ title: 'A lock that holds', minutes: 7 }),
  ],
})
const records = [gap, script, aMe()]

test('earlier versions, revisions and the palette', async ({ start }) => {
  const tour = await start({ on: await foldersWith(records), now: '2026-11-19T12:48:00.000Z+' })
  const { page } = tour
  await openRow(page, 'Gaps', gap.title)
  await field(page, 'Workaround').fill('Set shorter locks and renew them; a script renews them every night.')
  await saved(page)
  await field(page, 'It does not').fill('Nobody can shorten it, not even with both keys, and not even by us.')
  await saved(page)
  await tour.picture('gap-saved')
  await button(page, 'Save revision').click()
  await field(page, 'What is new in it').fill('The workaround that Ravi found')
  await tour.picture('revision-save')
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText('Revision 1 saved.')
  await field(page, 'Plain answer').fill(
    'It is what makes a lock a lock. Ask who could be forced to shorten it.',
  )
  await saved(page)
  await button(page, 'History').click()
  await page
    .getByRole('dialog', { name: /^History of/ })
    .getByRole('row')
    .last()
    .click()
  await tour.picture('history')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('shortn')
  await expect(page.getByRole('menuitem', { name: /A set lock/ }).first()).toBeVisible()
  await tour.picture('palette-search')
})

test('what no disk takes', async ({ start }) => {
  const tour = await start({ on: await foldersWith(records), now: '2026-11-19T12:48:00.000Z+' })
  const { page } = tour
  await openRow(page, 'Gaps', gap.title)
  const thaw = freeze(tour, 'gap')
  await field(page, 'Workaround').fill('Set shorter locks and renew them.')
  await expect(page.getByRole('banner')).toContainText('Not saved:')
  await tour.picture('not-saved')
  await tour.app.evaluate(({ app }) => app.quit())
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await tour.picture('quit-held')
  thaw()
})
