/** A script of twelve steps is fitted to a mixed room by keyboard: one proposal declined, the rest taken, undone, redone, kept. */
import type { Page } from '@playwright/test'
import type { AnyRecord } from '@shared/domain/records'
import * as make from '../helpers/builders'
import { expect, fictionNow, test } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { handsOnKeys } from './pages/keys'
import { onlyOf } from './pages/on-disk'
import { foldersWith, me, need, prospect, salesperson } from './pages/scene'

const inDepartment = (department: string) => [
  { form: 'prospect' as const, prospectId: prospect.id, department },
]
const signs = make.aPerson({
  name: 'Helen Brandt',
  level: { value: 1, basis: 'confirmed' },
  affiliations: inDepartment('Finance'),
})
const expert = make.aPerson({
  name: 'Sofia Reyes',
  emails: ['sofia.reyes@corvane.example'],
  level: { value: 5, basis: 'confirmed' },
  affiliations: inDepartment('IT'),
})
const steps = Array.from({ length: 12 }, (_, at) =>
  make.aStep({
    title: `Part ${at + 1}`,
    minutes: 3,
    must: at % 4 === 0,
    isResult: at === 11,
    level: at === 5 ? 5 : undefined,
    needIds: at % 2 === 0 || at === 5 ? [need.id] : [],
    layers: at === 0 ? [{ audience: 'executive', tell: 'Two days become minutes.' }] : [],
  }),
)
const planned = make.aCall({
  prospectId: prospect.id,
  salespersonId: salesperson.id,
  play: 'technical-team-first',
  attendees: [
    make.anAttendee({ personId: signs.id, parts: [make.aPart('signs')] }),
    make.anAttendee({ personId: expert.id, parts: [make.aPart('technical-evaluator')] }),
  ],
})
const copy = make.aScriptCopy({ callId: planned.id, steps, questionsMinutes: 9 })
const call = { ...planned, scriptCopyId: copy.id }
const records: readonly AnyRecord[] = [me, salesperson, signs, expert, prospect, call, copy]

const review = (page: Page) => page.getByRole('region', { name: 'Fit to this room' })
const proposals = (page: Page) => review(page).locator('[data-row]')

test('a script of twelve steps is fitted to a mixed room by keyboard alone', async ({ launch }) => {
  const running = await launch({ on: await foldersWith(records), now: `${fictionNow}+` })
  const { page } = running
  const { press, tabTo, pointerEvents } = await handsOnKeys(page)
  await expect(button(page, 'Prepare')).toBeFocused()
  await press('Enter')
  await expect(page.getByText(/^\d+ proposals$/)).toBeVisible()
  await press('F7')
  await expect(proposals(page).first()).toBeFocused()
  await expect(review(page).getByRole('region', { name: 'A mixed room' })).toContainText('4 levels apart')
  await expect(review(page).getByRole('status')).toHaveText('52 of 30 min now, 29.5 with all of these')

  const first = await proposals(page).first().getAttribute('data-row')
  await press('ArrowRight')
  await expect(review(page).getByText(/^P28/)).toBeVisible()
  await press('Delete')
  await expect(review(page)).toContainText('1 declined for this room.')
  await expect(proposals(page).filter({ has: page.locator(`[data-row="${first}"]`) })).toHaveCount(0)
  await tabTo(review(page).getByRole('button', { name: /^Take all/ }), true)
  await press('Enter')
  await expect(review(page)).toContainText('It fits as it is')
  await expect(review(page).getByRole('status')).toHaveText('29.5 of 30 min now')

  await press('Control+z')
  await expect(review(page).getByRole('status')).toContainText('52 of 30 min now')
  await press('Control+Shift+z')
  await expect(review(page)).toContainText('It fits as it is')
  expect(await pointerEvents(), 'no mouse was used').toBe(0)
  await running.quit()

  const kept = onlyOf(running, 'script-copy')
  const ids = kept.steps.map(({ id }) => id)
  expect(ids).toEqual(steps.map(({ id }) => id).filter(id => ids.includes(id)))
  for (const step of steps) if (step.must || step.isResult) expect(ids).toContain(step.id)
  expect(kept.steps.find(({ id }) => id === steps[5]?.id)?.watchOuts[0]?.title).toBe(
    'One-to-one with Sofia Reyes',
  )
  expect(kept.steps[0]).toMatchObject({ minutes: 3, toldAs: 'executive', tell: 'Two days become minutes.' })
  expect(onlyOf(running, 'call').fitted?.declined).toEqual([first])

  const later = await launch({ on: running, now: `${fictionNow}+` })
  await expect(button(later.page, 'Prepare')).toBeFocused()
  await later.page.keyboard.press('Enter')
  await expect(later.page.getByRole('button', { name: 'Fit to this room' })).toBeVisible()
  await later.page.keyboard.press('F7')
  await expect(review(later.page)).toContainText('It fits as it is')
  await expect(review(later.page)).toContainText('1 declined for this room.')
})
