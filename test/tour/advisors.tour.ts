/** What the advisors ask for in Prepare, and the rules in the settings. */
import { expect } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { test } from './pictures'

const now = '2026-11-19T13:48+01:00'

test('findings, their ways out and the fields that mend them', async ({ start }) => {
  const tour = await start({ now })
  const { page } = tour
  await button(page, 'Open the sample').click()
  const upcoming = page.getByRole('region', { name: 'Upcoming calls' })
  await upcoming.getByRole('button', { name: 'Corvane Packaging' }).first().click()
  await expect(page.getByRole('list', { name: 'What could hurt' })).toContainText('worked without telling it')
  // A narrow window folds this column, and what was open in it with it.
  const ask = async () => {
    await page.getByRole('button', { name: /^Why: .*15 h worked/ }).click()
    await button(page, 'Not for Corvane Packaging').click()
    await page.keyboard.type('Marcus has heard it on the phone')
  }
  await ask()
  await tour.picture('advisors-why')
  await ask()
  await button(page, 'Switch off for Corvane Packaging').click()
  await tour.picture('advisors-off-here')
  await page.keyboard.press('Control+1')
  await upcoming.getByRole('button', { name: 'Tessamine Foods' }).first().click()
  await expect(page.getByRole('list', { name: 'Their questions' })).toBeVisible()
  await tour.picture('advisors-questions')
  await page.keyboard.press('Control+,')
  await button(page, /^The room/).click()
  await button(page, /^Sizes: Close to home/).click()
  await tour.picture('advisors-settings')
})

test('five minutes before, going in with one of them', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T14:25+01:00' })
  const { page } = tour
  await button(page, 'Open the sample').click()
  const upcoming = page.getByRole('region', { name: 'Upcoming calls' })
  await upcoming.getByRole('button', { name: 'Corvane Packaging' }).first().click()
  await expect(page.getByRole('list', { name: 'What could hurt' })).toContainText('worked without telling it')
  await tour.picture('five-minutes-before')
  await page.getByRole('button', { name: /^Why: .*15 h worked/ }).click()
  await button(page, 'Go in with it anyway').click()
  await page.keyboard.type('Marcus has heard it on the phone')
  await expect(page.getByText(/going in with 1/).first()).toBeVisible()
  await tour.picture('gate-overridden')
})
