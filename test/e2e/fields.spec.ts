/** Each finding's link lands on its field, seen in the real window: three columns, and the two of a narrow one. */

import type { Page } from '@playwright/test'
import type { Id } from '@shared/domain/schema'
import { aCall, aDeal, aHouseRule, aNeed, anAttendee, aPerson, aProspect } from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { nextCall } from './pages/frame'
import { findings } from './pages/prepare'
import { foldersWith } from './pages/scene'

const rule = aHouseRule({ form: 'hours', text: 'Never early' })
const prospect = aProspect({
  name: 'Corvane Packaging',
  houseRules: [aHouseRule({ form: 'other', text: 'Badges are worn' }), rule],
  needs: [aNeed({ words: 'Nobody may delete a backup', quoted: true })],
})
const prospectId = prospect.id as Id<'prospect'>
const helen = aPerson({ name: 'Helen Brandt', affiliations: [{ form: 'prospect', prospectId }] })
const deal = aDeal({ prospectId, competitors: [{ name: 'Tapewise' }], quotedOn: '2026-11-16' })
const call = aCall({
  ...{ prospectId, dealId: deal.id as Id<'deal'>, play: 'whole-room' },
  start: '2026-11-20T09:00:00.000Z',
  attendees: [anAttendee({ personId: helen.id as Id<'person'> })],
})

/** What says so, and the field it leads to. */
const expected: readonly (readonly [RegExp, string])[] = [
  [/^No goal yet/, 'goal'],
  [/^Which hours are closed/, `house-rule:${rule.id}`],
  [/^Not known of them/, 'prospect-facts:'],
  [/^No comparison with Tapewise/, 'comparison'],
  [/no estimate of the effort/, 'deal-field:effort-estimate'],
  [/^The agenda is not sent/, 'agenda'],
]

/** The names of the field that has the focus, once it is in sight and nothing lies over it. */
const landed = (page: Page) =>
  page.evaluate(() => {
    const input = document.activeElement
    // A tick or a choice is drawn by its label.
    const focused =
      input?.matches('[type="checkbox"], [type="radio"]') === true ? input.closest('label') : input
    const { left, top, width, height } = focused?.getBoundingClientRect() ?? new DOMRect()
    const at = document.elementFromPoint(left + width / 2, top + height / 2)
    const inSight = at !== null && (focused?.contains(at) === true || at.contains(focused))
    return inSight ? (focused?.closest('[data-field]')?.getAttribute('data-field') ?? '') : ''
  })

async function resize({ app, page }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await page.waitForFunction(wanted => window.innerWidth === wanted, width)
}

async function openFindings(page: Page): Promise<void> {
  await nextCall(page).click()
  const folded = page.getByRole('tab', { name: /could hurt you/ })
  await expect(findings(page).or(folded).first()).toBeVisible()
  if (await folded.isVisible()) await folded.click()
}

test('each finding leads to its field, in sight, in a wide window and in a narrow one', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([prospect, helen, deal, call]) })
  const { page } = running
  for (const [width, height] of [
    [1440, 900],
    [1100, 700],
  ] as const) {
    await resize(running, width, height)
    await openFindings(page)
    const titles = await findings(page).getByRole('listitem').locator('button b').allTextContents()
    expect(titles.length).toBeGreaterThan(expected.length)
    for (const title of titles) {
      await page.keyboard.press('Control+1')
      await openFindings(page)
      await findings(page).getByRole('button', { name: title }).first().click()
      const field = expected.find(([says]) => says.test(title))?.[1] ?? ''
      await expect.poll(() => landed(page), `${title}, ${width}`).toMatch(field === '' ? /./ : field)
    }
  }
})
