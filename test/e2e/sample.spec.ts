/** The sample workspace: opened from the first start, labelled as what it is, gone in one step without the user's own. */
import { expect, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { goTo, messages, nextCall } from './pages/frame'
import { countsOf, recordsOf } from './pages/on-disk'
import { nameNewCall } from './pages/prepare'

test('opens, says that it is the sample, and goes in one step; what the user made stays', async ({
  launch,
}) => {
  const running = await launch()
  const { page } = running
  await button(page, 'Open the sample').click()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane Packaging')
  await expect(page.getByRole('banner')).toContainText('Sample workspace')
  const sample = countsOf(running)
  expect(sample.call).toBeGreaterThanOrEqual(14)
  expect(sample.prospect).toBeGreaterThanOrEqual(6)

  await button(page, 'New call').click()
  await nameNewCall(page, 'My own call')
  await expect.poll(() => recordsOf(running, 'call').map(call => call.title)).toContain('My own call')

  await page.keyboard.press('Control+,')
  await button(page, 'Remove the sample').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the sample' }).click()
  await expect(messages(page)).toContainText('The sample is gone')
  expect(countsOf(running)).toEqual({ call: 1 })
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('My own call')
  await expect(page.getByRole('banner')).not.toContainText('Sample workspace')

  await running.quit()
  const next = await launch({ on: running })
  await expect(next.page.getByRole('region', { name: 'Upcoming calls' })).toContainText('My own call')
  await expect(next.page.getByText('Corvane Packaging')).toHaveCount(0)
})

test('edited and half typed, the sample is removed all the same', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await button(page, 'Open the sample').click()
  await nextCall(page).click()
  await page.getByRole('textbox', { name: 'Goal', exact: true }).fill('Something else entirely')
  await page.keyboard.press('Control+,')
  await button(page, 'Remove the sample').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the sample' }).click()
  await expect(messages(page)).toContainText('The sample is gone')
  expect(countsOf(running)).toEqual({})
  await goTo(page, 'Calls')
  await expect(page.getByRole('main')).not.toContainText('Corvane Packaging')
  await running.quit()
  expect(countsOf(running), 'nothing comes back by a late write').toEqual({})
})

test('"Start empty" leads to an empty Today that is ready for the first call', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await button(page, 'Start empty').click()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('No calls ahead')
  await button(page, 'New call').click()
  await nameNewCall(page, 'The first one')
  await expect.poll(() => recordsOf(running, 'call').map(call => call.title)).toEqual(['The first one'])
})
