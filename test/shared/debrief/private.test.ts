/** Stakes, house rules, role reasons, the one change and what worked leave in no text (PRODUCT rule 8). */
import { writeFollowUp } from '@shared/debrief/follow-up'
import { nextCall } from '@shared/debrief/next-call'
import { salespersonNote } from '@shared/debrief/salesperson-note'
import { expect, it } from 'vitest'
import {
  aCall,
  aCommitment,
  aDebrief,
  aGap,
  aHouseRule,
  aMe,
  aPerson,
  aProspect,
  aQuestion,
  making,
} from '../../helpers/builders'

const secret = 'for my eyes only'

it('says nothing private in the follow-up or the note', () => {
  const me = aMe()
  const prospect = aProspect({ houseRules: [aHouseRule({ text: secret })], notes: secret })
  const call = aCall({ myRoleReason: secret, notes: secret, prospectId: prospect.id })
  const person = { ...aPerson(), stake: secret, approach: secret, notes: secret }
  const debrief = aDebrief({
    whatWorked: secret,
    why: secret,
    oneChange: { text: secret, tries: [] },
    stepNotes: [{ stepId: 'a', why: secret }],
    followUp: { intro: secret, thanks: secret },
  })
  const gaps = [aGap({ doNotSay: [secret], topics: [secret], proof: secret, title: secret })]
  const questions = [aQuestion({ words: secret, oneToOne: true })]
  const commitments = [aCommitment({ note: secret })]
  const dayWords = (day: string) => day
  const mail = writeFollowUp({
    people: [person],
    colleagues: [me],
    me,
    questions,
    commitments,
    gaps,
    heldOn: 'Thursday 19 November',
    today: '2026-11-20',
    dayWords,
  })
  const note = salespersonNote({
    title: [prospect.name, call.title].join(', '),
    debrief,
    goal: call.goal?.text,
    questions: [aQuestion()],
    commitments,
    dayWords,
  })
  expect([mail.subject, mail.markdown, note].join('\n')).not.toContain(secret)
})

it('carries no private reason into the next call', () => {
  const call = aCall({ myRoleReason: secret, notes: secret, pasted: [], tags: [secret] })
  const debrief = aDebrief({ nextGoal: { text: 'Sign' }, oneChange: { text: secret, tries: [] } })
  expect(JSON.stringify(nextCall({ call, debrief, today: '2026-11-19' }, making).next)).not.toContain(secret)
})
