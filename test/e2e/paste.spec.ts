/** From a paste to a usable call, and from a salesperson's reply to its fields, by keyboard; all of it is there after a new start. */
import { join } from 'node:path'
import { demoWithNotes, replyBelow } from '../fixtures/paste/stories'
import { expect, fictionNow, type RunningApp, test } from '../helpers/launch-app'
import { button, pasteBox } from '../helpers/screens'
import { messages, saved } from './pages/frame'
import { handsOnKeys, type Keys } from './pages/keys'
import { onlyOf, recordsOf } from './pages/on-disk'
import { pagesOf, pdfText, saveTo } from './pages/papers'
import { goalField } from './pages/prepare'
import * as story from './pages/story'
import { clipboardText, putOnClipboard, youQuestion } from './pages/ways-in'

/** A tenth more than first measured is the most. */
const ceilings = { usable: { fields: 1, keys: 17 }, brief: { fields: 1, keys: 23 } }

test('a paste becomes a usable call and a reply fills its fields; after a new start all of it is there', async ({
  launch,
}) => {
  const running = await launch({ now: `${fictionNow}+` })
  const keys = await handsOnKeys(running.page)
  await test.step('paste to usable call', () => pasteToCall(running, keys))
  await test.step('ask, and paste the reply', () => askAndReply(running, keys))
  await test.step('hand over the brief', () => toBrief(running, keys))
  expect(await keys.pointerEvents(), 'no mouse was used').toBe(0)
  await test.step('one undo takes the whole reply back', () => undoAndRedo(running, keys))
  await saved(running.page)
  await running.quit()
  const { page } = await launch({ on: running, now: `${fictionNow}+` })
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane')
  expectOnDisk(running)
})

async function pasteToCall(running: RunningApp, keys: Keys): Promise<void> {
  const { page } = running
  const { press, type, tabTo } = keys
  await expect(pasteBox(page)).toBeFocused()
  await putOnClipboard(running, demoWithNotes)
  await press('Control+v')
  await expect(youQuestion(page)).toBeVisible()
  await press('1', 'F6')
  const rows = page.getByRole('list', { name: 'Sentences' })
  await expect(rows.getByRole('button', { name: /nobody has tested/ }).first()).toBeFocused()
  await press('Space', 'ArrowDown', 'ArrowDown', 'e')
  await expect(rows.getByRole('button', { name: /^need: The freezer log/ })).toBeFocused()
  await press('ArrowDown', 'Space')
  await expect(rows.getByRole('button', { name: /^due Tue 17 Nov 2026/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await press('Control+Enter')
  await type(goalField(page), story.goal.text)
  await tabTo(page.getByRole('button', { name: 'own steps' }))
  await press('Enter')
  await expect(page.getByText(/are enough to run this call/)).toBeVisible()
  expectWithin('usable', 'a usable call', keys)
}

function expectWithin(name: keyof typeof ceilings, what: string, keys: Keys): void {
  const { fields, characters, keys: pressed } = keys.tally()
  console.log(
    `    paste to ${what}: ${fields} fields typed (${characters} characters), ${pressed} other keys`,
  )
  expect(fields).toBeLessThanOrEqual(ceilings[name].fields)
  expect(pressed).toBeLessThanOrEqual(ceilings[name].keys)
}

async function toBrief(running: RunningApp, keys: Keys): Promise<void> {
  const { page, home } = running
  const brief = join(home, 'brief.pdf')
  await saveTo(running, brief)
  await keys.press('Control+p')
  await expect(page.getByRole('region', { name: 'As it leaves' })).toContainText(story.goal.text)
  await keys.press('Control+Enter')
  await expect(page.getByText(`Saved to ${brief}, 1 page.`)).toBeVisible()
  expectWithin('brief', 'the brief', keys)
  expect(pagesOf(brief)).toBe(1)
  const text = pdfText(brief).replace(/\s+/g, ' ')
  for (const words of ['Huddle brief', 'Corvane', story.goal.text, 'The freezer log is on paper.'])
    expect(text).toContain(words)
  await keys.press('Alt+ArrowLeft')
  await expect(button(page, 'Start the run')).toBeVisible()
}

async function askAndReply(running: RunningApp, { press }: Keys): Promise<void> {
  const { page } = running
  await press('Control+Shift+a')
  await expect(messages(page)).toContainText('Five questions for Tom Okafor')
  const asked = await clipboardText(running)
  expect(asked).toMatch(/^Hi Tom,\n\nFive quick questions before Corvane, Demo of the restore test/)
  expect(asked).toContain('5. What is my part in this call?')
  await press('F6')
  // A paste in a field is the field's own.
  await expect(page.locator('input:focus, textarea:focus')).toHaveCount(0)
  await putOnClipboard(running, replyBelow)
  await press('Control+v')
  const fills = page.getByRole('list', { name: 'What the reply fills' })
  await expect(fills.getByRole('listitem')).toHaveCount(6)
  await expect(page.getByRole('button', { name: /Goes to/ })).toContainText('Demo of the restore test')
  await expect(fills.getByRole('checkbox', { name: /^Take My part: lead/ })).toBeChecked()
  await press('Control+Enter')
  await expect(button(page, 'Start the run')).toBeVisible()
  await expect(
    page.getByRole('radiogroup', { name: 'My role' }).getByRole('radio', { name: 'Lead' }),
  ).toBeChecked()
  await saved(page)
  expectOnDisk(running)
}

async function undoAndRedo(running: RunningApp, { press }: Keys): Promise<void> {
  const { page } = running
  await press('Control+z')
  await expect.poll(() => onlyOf(running, 'call').myRole).toBe(undefined)
  await expect.poll(() => recordsOf(running, 'deal')).toEqual([])
  expect(onlyOf(running, 'prospect').needs).toHaveLength(2)
  await press('Control+Shift+z')
  await saved(page)
  await expect.poll(() => onlyOf(running, 'call').myRole).toBe('lead')
}

function expectOnDisk(running: RunningApp): void {
  const call = onlyOf(running, 'call')
  const prospect = onlyOf(running, 'prospect')
  const people = recordsOf(running, 'person')
  const marcus = people.find(person => person.name === 'Marcus Oyelaran')
  const helen = people.find(person => person.name === 'Helen Brandt')
  expect(call).toMatchObject({ myRole: 'lead', callKind: 'demo' })
  expect(call.goal?.text).toBe(story.goal.text)
  expect(call.askedSalespersonAt).toBeDefined()
  expect(call.pasted).toHaveLength(2)
  expect(prospect.needs).toMatchObject([
    { personId: marcus?.id, on: '2026-11-16', source: expect.stringContaining('invite from Tom Okafor') },
    { words: 'The freezer log is on paper.' },
    { source: 'reply of Tom Okafor' },
  ])
  expect(onlyOf(running, 'commitment').dueOn).toBe('2026-11-17')
  expect(onlyOf(running, 'deal').competitors.map(one => one.name)).toEqual(['Veeam', 'Acronis'])
  const claims = call.attendees.find(one => one.personId === helen?.id)?.parts ?? []
  const ofDeal = onlyOf(running, 'deal').people.find(one => one.personId === helen?.id)?.parts ?? []
  expect([...claims, ...ofDeal]).toContainEqual(
    expect.objectContaining({ part: 'signs', basis: 'suggested' }),
  )
  expect(recordsOf(running, 'question').find(one => one.state === 'answered')?.answer).toBe(
    'Yes, in two rooms.',
  )
}
