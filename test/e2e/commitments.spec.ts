/** What was promised, from the run to the signature; and a complaint that comes first until both sides said yes. */
import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/launch-app'
import { button, field, heading } from '../helpers/screens'
import { goTo, nextCall, openTab, saved } from './pages/frame'
import * as live from './pages/live'
import { onlyOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

const promise = 'Restore drill on your own data by 4 December'
const complaint = 'You said in September that tape would work.'
const fixFirst = (page: Page) => page.getByRole('region', { name: 'Fix first' })
const tick = (page: Page, name: string) =>
  page.locator('label').filter({ has: page.getByRole('checkbox', { name }) })
const stages = (page: Page) => page.getByRole('list', { name: 'Stages of commitment 1' })

async function takeOn(page: Page, stage: string, evidence: string): Promise<void> {
  await button(page, `Mark ${stage}`).click()
  await field(page, `What shows that commitment 1 was ${stage}`).fill(evidence)
}

test('a promise from a run goes through all four stages, with its scope, a change order and the page to sign', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun) })
  const { page } = running
  await nextCall(page).click()
  await live.startRun(page)
  await live.mark(page, 'Commitment', promise, 'Helen')
  await live.endRun(page)
  await expect(field(page, /^Commitment 1$/)).toHaveValue(promise)
  await takeOn(page, 'documented', 'https://corvane.example/minutes')
  await expect(button(page, 'Open what shows it was documented')).toBeVisible()
  await takeOn(page, 'shown', 'Helen saw it run')
  await takeOn(page, 'signed off', 'Mail of 4 December')
  await expect(stages(page)).toContainText('signed off')
  await expect
    .poll(() => onlyOf(running, 'commitment').stages.map(({ stage, evidence }) => [stage, evidence]))
    .toEqual([
      ['said', undefined],
      ['documented', 'https://corvane.example/minutes'],
      ['shown', 'Helen saw it run'],
      ['signed-off', 'Mail of 4 December'],
    ])

  await button(page, 'Scope and sign-off').click()
  await expect(page.getByRole('tab', { name: 'Commitments', selected: true })).toBeVisible()
  await button(page, 'In scope').click()
  await page.keyboard.type('One share, every night')
  await button(page, 'Out of scope').click()
  await page.keyboard.type('Tape')
  await tick(page, 'Disputed: line 2').click()
  await expect(page.getByRole('region', { name: 'Scope', exact: true })).toContainText(
    '1 of 2 lines disputed',
  )
  await button(page, 'Add a change order').click()
  await page.keyboard.type('A second site')
  await saved(page)
  await expect
    .poll(() => onlyOf(running, 'commitment').changeOrders)
    .toMatchObject([{ number: 1, text: 'A second site' }])
  await expect.poll(() => onlyOf(running, 'deal').lastChangeOrder).toBe(1)

  await button(page, 'Sign-off page').click()
  const paper = page.getByRole('article')
  await expect(paper).toContainText('1 of 2 lines disputed')
  await expect(paper).toContainText('1 of 1 promises signed off')
  await expect(paper).toContainText('A second site')
  await page.getByRole('tab', { name: 'Day one after go-live' }).click()
  await expect(paper).toContainText('One share, every night')
})

test('a complaint comes first in the next call and on Today, over a restart, until both sides said yes', async ({
  launch,
}) => {
  const first = await launch({ on: await foldersWith(readyToRun) })
  const { page } = first
  await nextCall(page).click()
  await live.startRun(page)
  await page.keyboard.press('x')
  await expect(live.markBox(page)).toBeFocused()
  await live.markBox(page).fill(complaint)
  await live.markBox(page).press('Enter')
  await expect(live.lineOf(page, complaint)).toBeVisible()
  await live.endRun(page)
  await expect(field(page, /^Complaint 1$/)).toHaveValue(complaint)
  await expect(field(page, /^What we offer/)).toHaveCount(0)
  await field(page, /^What they ask for/).fill('Say it on the first day.')
  await field(page, /^What we offer/).fill('Our notes of the visit')
  await tick(page, 'Fix first: complaint 1').click()
  await page.getByRole('textbox', { name: 'Next goal', exact: true }).fill('Helen agrees to a drill')
  await button(page, 'Create next call').click()
  await expect(fixFirst(page)).toContainText(complaint)
  await saved(page)
  await first.quit()

  const again = await launch({ on: first })
  await goTo(again.page, 'Today')
  await expect(fixFirst(again.page)).toContainText(complaint)
  await button(again.page, `Open the complaint: ${complaint}`).click()
  await openTab(again.page, 'Debrief')
  await expect(heading(again.page, 'Complaints')).toBeVisible()
  await tick(again.page, 'They said yes: complaint 1').click()
  await tick(again.page, 'We said yes: complaint 1').click()
  await expect
    .poll(() => onlyOf(again, 'complaint'))
    .toMatchObject({ theirYes: true, ourYes: true, theirAsk: 'Say it on the first day.' })
  await goTo(again.page, 'Today')
  await expect(heading(again.page, /^Thursday/)).toBeVisible()
  await expect(fixFirst(again.page)).toHaveCount(0)
})
