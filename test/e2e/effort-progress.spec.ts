/** Hours and milestones: a deal over its line is decided on and looked back at; a debrief moves its progress. */
import type { Page } from '@playwright/test'
import * as make from '../helpers/builders'
import { expect, fictionNow, test } from '../helpers/launch-app'
import { button, field, heading } from '../helpers/screens'
import * as debrief from './pages/debrief'
import { choose, goTo, messages } from './pages/frame'
import { recordsOf } from './pages/on-disk'
import { foldersWith } from './pages/scene'

const corvane = make.aProspect()
const me = make.aMe()
const helen = make.aPerson()
const vault = make.aDeal({
  ...{ name: 'Vault for Roermond', prospectId: corvane.id, sizeBand: 'medium' },
  people: [{ personId: helen.id, parts: [{ part: 'champion', basis: 'confirmed' }] }],
})
/** Two entries: one holds a day at most. */
const spent = (dealId: typeof vault.id, hours: number, on = '2026-11-12') =>
  [1, 2].map(() =>
    make.anEffort({
      ...{ dealId, callId: undefined, prospectId: undefined, byItself: false },
      ...{ minutes: hours * 30, on },
    }),
  )
/** Five won deals of its size: 30 h is the median, 45 h the line at which it is asked. */
const won = [20, 25, 30, 35, 40].flatMap(hours => {
  const outcome = { is: 'won', on: '2026-09-30' } as const
  const deal = make.aDeal({ name: `Won at ${hours} h`, prospectId: corvane.id, sizeBand: 'medium', outcome })
  return [deal, ...spent(deal.id, hours, '2026-09-01')]
})
const goal = { text: 'Helen agrees to a monthly restore test.', milestoneId: vault.milestones[3]?.id }
const call = make.aCall({
  ...{ title: 'Whole-room proof', prospectId: corvane.id, dealId: vault.id, goal },
  attendees: [make.anAttendee({ personId: helen.id })],
})

const part = (page: Page, name: RegExp) => page.getByRole('tab', { name })

async function openDeal(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).getByLabel('Search actions and records').fill(vault.name)
  await page
    .getByRole('menuitem', { name: new RegExp(vault.name) })
    .first()
    .click()
  await expect(heading(page, vault.name)).toBeVisible()
}

test('a deal that crosses 150 % is decided on, one thing is mended, and the decision is looked back at once it is lost', async ({
  launch,
}) => {
  const on = await foldersWith([corvane, me, helen, vault, ...won, ...spent(vault.id, 44)])
  const running = await launch({ on, now: `${fictionNow}+` })
  const { page } = running
  await openDeal(page)
  await part(page, /^Effort/).click()
  await expect(page.getByText(/^44 h is 147 % of the usual 30 h, median of 5 won/)).toBeVisible()
  await page.keyboard.press('Control+l')
  await page.getByRole('textbox', { name: 'How long', exact: true }).fill('2h')
  await page.keyboard.press('Enter')
  const form = page.getByRole('region', { name: 'Go on, or stop?' })
  await expect(form).toContainText(/^Go on, or stop\?.*46 h is 153 % of the usual 30 h/)
  await expect(form.getByRole('region', { name: 'It fits' })).toContainText('Helen Brandt')
  await expect(form.getByRole('region', { name: 'It drags' })).toContainText('nobody named')
  await form.locator('label').filter({ hasText: 'Mend one thing' }).click()
  await expect(field(page, 'The one thing')).toHaveValue('Find out who signs')
  await field(page, 'Because').fill('They are slow, and Helen wants it.')
  await button(page, 'Keep the decision').click()
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Find out who signs')
  await expect
    .poll(() => recordsOf(running, 'task'))
    .toMatchObject([{ title: 'Find out who signs', dealId: vault.id }])

  await goTo(page, 'Today')
  await expect(page.getByRole('region', { name: 'Tasks' })).toContainText('Find out who signs')
  await expect(page.getByRole('region', { name: 'Hours to look at' })).toHaveCount(0)
  await openDeal(page)
  await choose(page.getByRole('region', { name: 'Outcome' }), /It is/, 'Lost')
  await goTo(page, 'Today')
  const line = page.getByRole('region', { name: 'Hours to look at' })
  await expect(line).toContainText('You decided to mend one thing at 46 h on 19 Nov: lost on 19 Nov')
  await running.quit()

  const again = await launch({ on, now: `${fictionNow}+` })
  await goTo(again.page, 'Today')
  await again.page.getByRole('region', { name: 'Hours to look at' }).getByRole('button').click()
  const back = again.page.getByRole('radiogroup', { name: 'Was it right?' })
  await back.getByRole('radio', { name: 'No', exact: true }).click()
  await expect
    .poll(() => recordsOf(again, 'deal').find(({ id }) => id === vault.id)?.cutOrGo?.[0])
    .toMatchObject({ is: 'mend', lookedBack: { is: 'wrong' } })
  await goTo(again.page, 'Today')
  await expect(again.page.getByRole('region', { name: 'Hours to look at' })).toHaveCount(0)
})

test('the debrief says what was reached, progress follows, typed hours stand, and all of it is there after a restart', async ({
  launch,
}) => {
  const on = await foldersWith([corvane, me, helen, vault, call, ...spent(vault.id, 4)])
  const running = await launch({ on, now: '2026-11-19T15:15:00.000Z+' })
  const { page } = running
  await page
    .getByRole('region', { name: 'Debriefs to finish' })
    .getByRole('button', { name: /Whole-room proof/ })
    .click()
  await debrief.outcome(page, 'Goal reached').click()
  await button(page, 'Proof was reached').click()
  await expect(messages(page)).toContainText('Proof reached')
  const hours = page.getByRole('region', { name: 'Hours', exact: true })
  await hours.getByLabel('Hours, prepare').fill('3.5')
  await page.keyboard.press('Enter')
  await expect(hours).toContainText('Prepare as typed')
  await expect(hours).toContainText('7.5 h')
  await expect.poll(() => recordsOf(running, 'debrief')[0]?.milestoneId).toBe(goal.milestoneId)
  await running.quit()

  const again = await launch({ on, now: '2026-11-19T15:20:00.000Z+' })
  await goTo(again.page, 'Prospects')
  await again.page.getByText(corvane.name).first().click()
  const progress = again.page.getByRole('region', { name: 'Progress' })
  await expect(progress.getByRole('img')).toHaveAccessibleName(
    'Progress: 1 call, 1 goal reached. Now at Proof',
  )
  await progress.getByRole('button', { name: 'As a table' }).click()
  await expect(progress.getByRole('row', { name: /Whole-room proof/ })).toContainText('goal reached')
  await expect(progress.getByRole('row', { name: /Whole-room proof/ })).toContainText('Proof')
  await expect
    .poll(() => recordsOf(again, 'effort').find(({ callId }) => callId === call.id))
    .toMatchObject({ phase: 'prepare', minutes: 210, byItself: false, isTotal: true })
})
