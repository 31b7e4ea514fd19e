/** The advisors: a forbidden hour on their clock, a rule that does not fit one customer, and one that nobody wants. */
import type { Id } from '@shared/domain/schema'
import { aCall, aHouseRule, aProspect } from '../helpers/builders'
import { expect, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { nextCall } from './pages/frame'
import { onlyOf } from './pages/on-disk'
import { findings, openWhy } from './pages/prepare'
import { foldersWith } from './pages/scene'

const prospect = aProspect({
  name: 'Corvane Packaging',
  houseRules: [
    aHouseRule({
      form: 'hours',
      text: 'Nobody is free before ten',
      hours: { from: '06:00', to: '10:00', zone: 'America/New_York', weekdays: [] },
    }),
  ],
})
const call = aCall({
  prospectId: prospect.id as Id<'prospect'>,
  play: 'whole-room',
  start: '2026-11-19T14:30:00.000Z',
})
const early = /Held in their closed hours: 09:30 to 10:00 in New York/

test('a forbidden hour in another zone is flagged, leads to its field, and is switched off for one customer with a reason that survives', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([prospect, call]) })
  const { page } = running
  await nextCall(page).click()
  await findings(page).getByRole('button', { name: early }).first().click()
  await expect(field(page, /^Starts/)).toBeFocused()

  const finding = await openWhy(page, early)
  await expect(finding).toContainText('Nobody is free before ten')
  await button(page, 'Not for Corvane Packaging').click()
  await page.keyboard.type('They asked for this hour')
  await page.keyboard.press('Enter')
  await expect(findings(page)).not.toContainText('closed hours')
  await expect
    .poll(() => onlyOf(running, 'prospect').ruleChanges)
    .toMatchObject([{ rule: 'R36', off: true, reason: 'They asked for this hour' }])
  await running.quit()

  const next = await launch({ on: running })
  await nextCall(next.page).click()
  const otherwise = next.page.getByRole('list', { name: 'Otherwise for Corvane Packaging' })
  await expect(otherwise).toContainText(
    'House rules is switched off for Corvane Packaging: They asked for this hour',
  )
  await otherwise.getByRole('button', { name: 'As everywhere: House rules' }).click()
  await expect(findings(next.page)).toContainText(early)

  await next.page.keyboard.press('Control+,')
  await button(next.page, /^Their house/).click()
  await next.page
    .locator('label')
    .filter({ has: next.page.getByRole('switch', { name: 'House rules speaks' }) })
    .click()
  await next.page.keyboard.press('Alt+ArrowLeft')
  await expect(findings(next.page)).not.toContainText('closed hours')
})
