/** What is known of a company: facts that age, what is missing, people who move, notes that stay hidden. */
import { aFact, aPart, aPerson, aProspect, making } from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button, field, heading } from '../helpers/screens'
import { goTo, messages, nextCall, saved } from './pages/frame'
import { onlyOf, recordsOf } from './pages/on-disk'
import { call, prospect as corvane, foldersWith, readyToRun } from './pages/scene'
import { undo } from './pages/steps'

const old = aFact({ on: '2026-05-12', value: '240, of whom 6 in IT' })
const prospect = {
  ...corvane,
  facts: [old],
  burnHistory: [{ id: making.newId() as never, what: 'Nine days without an answer' }],
}
const dunmore = aProspect({ name: 'Dunmore Freight' })
const dieter = aPerson({
  name: 'Dieter Vance',
  stance: 'for',
  stake: 'Wants the plant manager’s job',
  suggestedParts: [aPart('end-user', { basis: 'suggested' })],
  affiliations: [{ form: 'prospect', prospectId: prospect.id, title: 'QA Lead' }],
})
const records = [...readyToRun.filter(record => record.id !== corvane.id), ...[prospect, dunmore, dieter]]

async function openProspect({ page }: RunningApp, name: string): Promise<void> {
  await goTo(page, 'Prospects')
  await page.getByRole('grid', { name: 'Prospects' }).getByRole('row', { name }).click()
  await expect(heading(page, name)).toBeVisible()
}
const prospectOn = (running: RunningApp) =>
  recordsOf(running, 'prospect').find(({ id }) => id === prospect.id)

test('a fact is renewed by key, an unknown becomes a question of the next call and is there after a restart; a mover shows at both companies; private notes show only when switched on', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(records) })
  const { page } = running
  await openProspect(running, prospect.name)

  // A fact older than 90 days asks for a check; Space on its line says that it still holds.
  await expect(page.getByText('Older than 90 days.')).toBeVisible()
  await button(page, /^People 240/).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Older than 90 days.')).toHaveCount(0)
  await expect.poll(() => prospectOn(running)?.facts[0]?.on).toBe('2026-11-19')

  // What is missing is asked in the next call, by one key; undone, and asked again.
  await page.keyboard.press('ArrowDown')
  await expect(button(page, /^Industry/)).toBeFocused()
  await page.keyboard.press('q')
  await expect(button(page, /^Industry/)).toContainText(`To ask in ${call.title}`)
  await undo(page)
  await expect(button(page, /^Industry/)).toContainText('not known yet')
  await button(page, /^Industry/).focus()
  await page.keyboard.press('q')
  await expect.poll(() => recordsOf(running, 'question').map(({ askIn }) => askIn)).toEqual([call.id])
  await saved(page)
  await running.quit()

  const again = await launch({ on: running })
  await nextCall(again.page).click()
  const toAsk = again.page.getByRole('region', { name: 'To ask in this call' })
  await expect(toAsk).toContainText('Industry')
  await toAsk.getByRole('button', { name: 'Heard' }).click()
  await field(again.page, 'What they said: Industry').fill('Pharmaceutical packaging')
  await again.page.keyboard.press('Enter')
  await expect(toAsk).toHaveCount(0)
  await expect.poll(() => onlyOf(again, 'question').state).toBe('answered')
  await openProspect(again, prospect.name)
  await expect(button(again.page, /^Industry/)).toContainText('Pharmaceutical packaging')

  // He moves: gone from the one, there at the other, with his history.
  await button(again.page, /^Dieter Vance/).click()
  await expect(heading(again.page, 'Dieter Vance')).toBeVisible()
  await expect(again.page.getByText('What is at stake for them')).toHaveCount(0)
  await button(again.page, 'Moved to another').click()
  await again.page.getByRole('combobox', { name: 'Company' }).fill('Dunmore')
  await again.page.getByRole('option', { name: 'Dunmore Freight' }).click()
  await field(again.page, 'New title').fill('Plant manager')
  await button(again.page, /^Move$/).click()
  await expect(messages(again.page)).toContainText('Dieter Vance is now at Dunmore Freight')
  await openProspect(again, 'Dunmore Freight')
  await expect(again.page.getByRole('region', { name: 'People' })).toContainText('Dieter Vance')
  await openProspect(again, prospect.name)
  await expect(again.page.getByRole('list', { name: 'Were here' })).toContainText('now at Dunmore Freight')

  // Private notes are hidden until switched on; nothing of them is lost.
  await expect(again.page.getByRole('region', { name: 'Burnt before' })).toHaveCount(0)
  await again.page.keyboard.press('Control+,')
  await again.page.getByText('Who was burnt before').click()
  await again.page.getByText('What is at stake for a person').click()
  await openProspect(again, prospect.name)
  await expect(field(again.page, 'What happened, 1')).toHaveValue('Nine days without an answer')
  await button(again.page, /^Dieter Vance/).click()
  await expect(field(again.page, 'What is at stake for them')).toHaveValue('Wants the plant manager’s job')
})
