/** Where links land and what is edited there: the score's list, sizes for one customer, a comparison, a refused paste, a person's companies. */

import { nameCriterion, newComparison, writeCell } from '@shared/answer/comparison'
import type { Id } from '@shared/domain/schema'
import { nextCall } from '../e2e/pages/frame'
import { findings } from '../e2e/pages/prepare'
import { foldersWith } from '../e2e/pages/scene'
import {
  aCall,
  aDeal,
  aGap,
  aNeed,
  anAttendee,
  anExposure,
  aPerson,
  aProspect,
  aScriptCopy,
  aStep,
  making,
} from '../helpers/builders'
import { expect } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { test } from './pictures'
import { answer } from './staged'

const need = aNeed({ words: 'Nobody may delete a backup', quoted: true })
const prospect = aProspect({ name: 'Corvane Packaging', needs: [need] })
const prospectId = prospect.id as Id<'prospect'>
const helen = aPerson({
  name: 'Helen Brandt',
  affiliations: [
    { form: 'auditor', company: 'Harrow Audit', title: 'Lead auditor' },
    { form: 'prospect', prospectId, title: 'Finance Director' },
  ],
})
const lock = aGap({ title: 'A set lock cannot be shortened' })
const bare = aGap({ title: 'No agent for Server 2008 R2', proof: undefined })
const deal = aDeal({
  ...{ prospectId, competitors: [{ name: 'Tapewise' }] },
  exposures: [anExposure({ gapId: lock.id, needId: need.id })],
})
const call = aCall({
  ...{ prospectId, dealId: deal.id as Id<'deal'>, play: 'whole-room' },
  start: '2026-11-20T09:00:00.000Z',
  attendees: [anAttendee({ personId: helen.id as Id<'person'> })],
})
const kestrel = aProspect({ name: 'Kestrel Freight' })
const first = aCall({
  ...{ prospectId: kestrel.id as Id<'prospect'>, title: 'First talk', callKind: 'discovery' },
  start: '2026-11-20T13:00:00.000Z',
  attendees: [],
})
const questions = aScriptCopy({
  ...{ callId: first.id, name: 'Own questions', form: 'questions' },
  steps: [
    aStep({ title: 'What happens today?', minutes: 9 }),
    aStep({ title: 'Who would notice?', minutes: 9 }),
  ],
})
const watchOut = {
  id: making.newId() as Id<'watch-out'>,
  form: 'gap' as const,
  title: bare.title,
  gapId: bare.id,
}
const copy = aScriptCopy({
  callId: call.id,
  steps: [aStep({ title: 'Back this shift', watchOuts: [watchOut] })],
})
const sheet = writeCell(
  nameCriterion(newComparison('Tapewise', making), 0, 'Time until a record is back'),
  0,
  'us',
  { text: 'Minutes, by the page' },
  '2026-11-19',
)

test('where links land', async ({ start }) => {
  const records = [
    prospect,
    helen,
    lock,
    bare,
    deal,
    { ...call, scriptCopyId: copy.id },
    copy,
    sheet,
    kestrel,
    { ...first, scriptCopyId: questions.id },
    questions,
  ]
  const tour = await start({ now: '2026-11-19T13:48+01:00', on: await foldersWith(records) })
  const { page } = tour
  await nextCall(page).click()
  await button(page, 'Their facts').click()
  await tour.picture('fields-score')
  await page.getByRole('button', { name: /^Why: The agenda/ }).click()
  await button(page, /^Other sizes for/).click()
  await button(page, /^Keep for/).scrollIntoViewIfNeeded()
  await tour.picture('fields-sizes')
  await page.keyboard.press('Control+1')
  await button(page, /Kestrel Freight/)
    .first()
    .click()
  await expect(page.getByRole('spinbutton', { name: 'Minutes of Next steps' })).toBeVisible()
  await tour.picture('fields-calm-plan')
  await page.keyboard.press('Control+1')
  await nextCall(page).click()
  const narrow = page.getByRole('tab', { name: /could hurt you/ })
  if (await narrow.isVisible()) await narrow.click()
  await findings(page)
    .getByRole('button', { name: /comparison with Tapewise/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Comparison' })).toBeVisible()
  await tour.picture('fields-comparison')
  await nextCall(page).click()
  await page.getByRole('list', { name: 'Who is invited' }).getByRole('button').first().click()
  await button(page, 'Their page').click()
  await button(page, 'Edit Harrow Audit').click()
  await tour.picture('fields-person-companies')
  await page.keyboard.press('Alt+ArrowLeft')
  await answer(tour, {
    readText: { kind: 'refused', message: 'Reading it took too long.', safe: 'Nothing was changed.' },
  })
  await page.evaluate(() => window.presnap.copyText({ text: 'Helen: the auditor waits.\nCall me at ten.' }))
  await page.locator('body').click({ position: { x: 500, y: 5 } })
  await page.keyboard.press('Control+v')
  await expect(button(page, 'Try again')).toBeVisible()
  await tour.picture('fields-refused')
})
