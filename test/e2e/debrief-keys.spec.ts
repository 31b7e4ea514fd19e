/** After a call with keys alone: closed at once, completed when there is time, the mail, the next call; how much of it is typing. */
import { expect, fictionNow, test } from '../helpers/launch-app'
import * as debrief from './pages/debrief'
import { messages, nextCall, saved } from './pages/frame'
import { handsOnKeys } from './pages/keys'
import * as live from './pages/live'
import { onlyOf, recordsOf } from './pages/on-disk'
import * as prepare from './pages/prepare'
import { call, foldersWith, gap, readyToRun } from './pages/scene'
import { clipboardText } from './pages/ways-in'

const question = 'How long must a lock hold?'
const promise = 'A drill on your own data by Friday.'
const goal = 'Marcus restores one of their own batch records.'

/** Keys to close, as promised; keys and typed fields of all of it, the first measured values and a tenth (DEFINITIONS, Store). */
const ceilings = { close: 6, keys: 84, fields: 5 }

test('a run is closed, debriefed in full, answered by mail and followed by the next call, by keyboard alone', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun), now: `${fictionNow}+` })
  const { page } = running
  await nextCall(page).click()
  await live.startRun(page)
  await live.mark(page, 'Question', question)
  await live.mark(page, 'Commitment', promise)
  for (let segment = 0; segment < 5; segment += 1) await live.nextStep(page)
  await expect(live.stepTitle(page)).toHaveText('Next steps')
  const began = Date.now()
  const keys = await handsOnKeys(page)
  const { press, tabTo, type } = keys
  const radio = (name: string) => page.getByRole('radio', { name, exact: true })
  const toFinish = page.getByRole('region', { name: 'Debriefs to finish' })

  await test.step('closed at once', async () => {
    await press('Control+Enter')
    await expect(debrief.questionField(page, 1)).toHaveValue(question)
    await press('1')
    await expect(radio('Goal reached')).toBeChecked()
    await press('Control+Enter')
    await expect(messages(page)).toContainText('Debrief closed.')
    expect(keys.tally().keys).toBeLessThanOrEqual(ceilings.close)
  })
  await test.step('in full, from Today', async () => {
    await tabTo(toFinish.getByRole('button', { name: /Corvane Packaging/ }))
    await press('Enter')
    await expect(debrief.questionField(page, 1)).toHaveValue(question)
    const said = page.getByRole('textbox', { name: 'The sentence that proves it' })
    await tabTo(said)
    await type(said, 'Yes, a monthly test closes finding 7.')
    const change = page.getByRole('textbox', { name: 'One change for next time' })
    await tabTo(change)
    await type(change, 'Show the batch record first')
    const why = page.getByRole('textbox', { name: 'Why it went that way' })
    await tabTo(why)
    await type(why, 'Marcus had prepared them')
  })
  await test.step('the mail', async () => {
    await press('Control+k')
    await type(
      page.getByRole('dialog').getByRole('searchbox').or(page.getByRole('dialog').getByRole('textbox')),
      'copy the follow-up as markdown',
    )
    await expect(page.getByRole('menuitem', { name: /Copy the follow-up as Markdown/ })).toBeVisible()
    await press('Enter')
    await expect(messages(page)).toContainText('on the clipboard as Markdown')
    const mail = await clipboardText(running)
    for (const words of [question, 'A drill on your own data by Friday'])
      expect(mail.split(words)).toHaveLength(2)
    expect(mail.indexOf(question)).toBeLessThan(mail.indexOf('A drill'))
  })
  await test.step('the next call', async () => {
    const next = page.getByRole('textbox', { name: 'Next goal', exact: true })
    await tabTo(next)
    await type(next, goal)
    await press('Control+n')
    await expect(prepare.goalField(page)).toHaveValue(goal)
    await saved(page)
  })

  const { fields, keys: pressed } = keys.tally()
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(
    `    after a call by keyboard: ${fields} fields typed, ${pressed} other keys, ${seconds} s here`,
  )
  expect(await keys.pointerEvents(), 'no mouse was used').toBe(0)
  expect(fields).toBeLessThanOrEqual(ceilings.fields)
  expect(pressed).toBeLessThanOrEqual(ceilings.keys)

  await running.quit()
  const made = recordsOf(running, 'call').find(({ id }) => id !== call.id)
  expect(made).toMatchObject({ previousCallId: call.id, goal: { text: goal } })
  expect(made?.attendees.map(({ personId }) => personId)).toEqual(
    call.attendees.map(({ personId }) => personId),
  )
  expect(onlyOf(running, 'deal').exposures).toMatchObject([{ gapId: gap.id, plannedCallId: made?.id }])
  expect(onlyOf(running, 'question')).toMatchObject({ state: 'owed', words: question })
})
