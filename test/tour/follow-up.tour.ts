/** The follow-up beside mockup call-debrief: in the debrief, its template open, and each form it leaves in. */
import type { AnyRecord } from '@shared/domain/records'
import { call, foldersWith, helen, marcus, prospect, readyToRun } from '../e2e/pages/scene'
import * as make from '../helpers/builders'
import { expect } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { test } from './pictures'

const asked = { callId: call.id, prospectId: prospect.id }
const held: readonly AnyRecord[] = [
  ...readyToRun.map((record): AnyRecord => {
    if (record.kind === 'prospect')
      return { ...record, houseRules: [make.aHouseRule({ text: 'Nobody phones on Fridays' })] }
    if (record.kind !== 'deal') return record
    const told = { at: '2026-11-19T13:50:00.000Z', callId: call.id, personIds: [helen.id] }
    return { ...record, exposures: record.exposures.map(one => ({ ...one, told })) }
  }),
  make.aDebrief({
    callId: call.id,
    outcome: 'goal-reached',
    howWeKnow: { words: 'Yes, a monthly test closes finding 7.' },
    nextGoal: { text: 'You restore a batch record on 26 November.' },
    followUp: { lines: [{ forId: helen.id, text: 'Finding 7 is closed on page 4 of the report.' }] },
  }),
  make.aQuestion({
    ...asked,
    words: 'Can the lock differ per share?',
    personId: marcus.id,
    dueOn: '2026-11-20',
  }),
  make.aQuestion({
    ...asked,
    words: 'Does the agent need a reboot?',
    personId: helen.id,
    dueOn: '2026-11-20',
  }),
  make.aQuestion({
    ...asked,
    words: 'Does a restored file keep its timestamp?',
    answer: 'Yes. You saw it on batch record 4471.',
  }),
  make.aQuestion({ ...asked, words: 'Is my job safe?', personId: marcus.id, oneToOne: true }),
  make.aCommitment({ ...asked, words: 'A restore drill on your own data', dueOn: '2026-12-04' }),
  make.aCommitment({ ...asked, words: 'A sample test report', dueOn: '2026-11-20' }),
]

test('the follow-up in the debrief and as it leaves', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T15:15:00.000Z', on: await foldersWith(held) })
  const { page } = tour
  await page
    .getByRole('region', { name: 'Debriefs to finish' })
    .getByRole('button', { name: /Corvane Packaging/ })
    .click()
  const mail = page.getByRole('article', { name: 'Follow-up mail' })
  await expect(mail).toContainText('Hello Marcus and Helen,')
  await tour.picture('follow-up')
  await page.getByLabel('A line only Helen Brandt could get').scrollIntoViewIfNeeded()
  await tour.picture('follow-up-ways-out')
  await button(page, 'Edit the template').click()
  await expect(page.getByRole('region', { name: 'The template' })).toBeVisible()
  await tour.picture('follow-up-template')
  await button(page, 'Slack, Teams, PDF').click()
  await expect(page.getByRole('region', { name: /^As it leaves/ })).toContainText('Your questions')
  await tour.picture('follow-up-output')
  await page.getByRole('tab', { name: 'Hand-off pack' }).click()
  await expect(page.getByRole('region', { name: /^As it leaves/ })).toContainText('Where it ended')
  await tour.picture('hand-off')
})
