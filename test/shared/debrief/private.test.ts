/** Stakes, house rules, role reasons, the one change and what worked leave in no text (PRODUCT rule 8). */
import { type CrmSource, writeCrm } from '@shared/debrief/crm'
import { crmFacts, crmForms } from '@shared/debrief/crm-fields'
import { writeFollowUp } from '@shared/debrief/follow-up'
import type { MailTo } from '@shared/debrief/mail-facts'
import { offeredTemplates } from '@shared/debrief/mail-templates'
import { nextCall } from '@shared/debrief/next-call'
import { salespersonNote } from '@shared/debrief/salesperson-note'
import { newAfterthought } from '@shared/domain/debrief'
import { leaving, nothingChosen } from '@shared/output/leaving'
import { mailLink, writeMailFile } from '@shared/output/mail'
import { writeSlackText, writeTeamsText } from '@shared/output/write-chat'
import { writeHtmlFile, writeRichText } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import { writePlainText } from '@shared/output/write-plain'
import { expect, it } from 'vitest'
import {
  aCall,
  aColleague,
  aCommitment,
  aDeal,
  aDebrief,
  aGap,
  aHouseRule,
  aMe,
  aPerson,
  aProspect,
  aQuestion,
  making,
  testNow,
} from '../../helpers/builders'

const secret = 'for-my-eyes-only'
const me = aMe({ experience: 'new' })
const salesperson = aColleague({ experience: 'new' })
const prospect = aProspect({ houseRules: [aHouseRule({ text: secret })], notes: secret })
const call = aCall({
  myRoleReason: secret,
  notes: secret,
  description: secret,
  prospectId: prospect.id,
  overrides: [{ rule: 'R09', reason: secret, at: testNow }],
})
const person = {
  ...aPerson(),
  stake: secret,
  dignity: true,
  approach: secret,
  notes: secret,
  vouchesFor: [secret],
  caresAbout: [secret],
}
const debrief = aDebrief({
  whatWorked: secret,
  why: secret,
  oneChange: { text: secret, tries: [] },
  stepNotes: [{ stepId: 'a', why: secret }],
  afterthoughts: [{ ...newAfterthought('note', making.newId), text: secret }],
  followUp: { intro: secret, thanks: secret, lines: [{ forId: 'somebody else', text: secret }] },
})
const gap = aGap({ doNotSay: [secret], topics: [secret], proof: secret })
const deal = aDeal({ notes: secret, priceAnswer: secret, effortEstimateHours: 987_654 })
const alone = aQuestion({ words: secret, oneToOne: true, personId: person.id, callId: call.id })
const commitments = [aCommitment({ note: secret, callId: call.id })]
const dayWords = (day: string) => day
const formats = {
  'mail draft': (sheet: Parameters<typeof writeMarkdown>[0]) => writeMailFile(sheet, testNow),
  'mail link': (sheet: Parameters<typeof writeMarkdown>[0]) => JSON.stringify(mailLink(sheet)),
  'HTML file': writeHtmlFile,
  'rich text': writeRichText,
  Markdown: writeMarkdown,
  'plain text': writePlainText,
  Slack: writeSlackText,
  Teams: writeTeamsText,
}

const written = (template: ReturnType<typeof offeredTemplates>[number], to: MailTo) =>
  leaving(
    writeFollowUp(
      {
        people: [person],
        colleagues: [me, salesperson],
        me,
        salesperson,
        company: prospect.name,
        callKind: call.callKind,
        questions: [alone, aQuestion()],
        commitments,
        gaps: [gap],
        lines: debrief.followUp?.lines ?? [],
        own: { outcome: 'partly', goal: call.goal?.text, theirWords: debrief.howWeKnow?.words },
        heldOn: '2026-11-19',
        today: '2026-11-20',
        dayWords,
      },
      template,
      to,
    ).draft,
    nothingChosen,
  )

it.each(offeredTemplates([]).map(one => [one.id, one] as const))(
  'says nothing private in a follow-up by %s, in any format',
  (_, template) => {
    const sheet = written(template, { kind: 'all' })
    for (const [format, write] of Object.entries(formats))
      expect([format, write(sheet).replace(/=\r\n/g, '').includes(secret)]).toEqual([format, false])
    // What is asked one to one goes to that person alone.
    const own = written(template, { kind: 'alone', personId: person.id })
    expect(writeMarkdown(own)).toContain(secret)
    expect(own.letter?.to).toHaveLength(1)
  },
)

it('says nothing private in the note, nor in any field of the CRM', () => {
  const note = salespersonNote({
    title: [prospect.name, call.title].join(', '),
    debrief,
    goal: call.goal?.text,
    questions: [aQuestion()],
    commitments,
    dayWords,
  })
  expect(note).not.toContain(secret)
  const source: CrmSource = {
    ...{ call, prospect, deal, debrief, people: [person], salesperson, told: [gap], gaps: [gap] },
    ...{ questions: [alone], commitments, complaints: [], heldOn: undefined, nextOn: undefined },
    ...{ today: '2026-11-20', dayWords },
  }
  for (const form of crmForms) {
    const text = writeCrm(
      crmFacts.map(fact => ({ label: fact, fact })),
      form,
      source,
    )
    expect(text).toContain(gap.title)
    expect(text).not.toMatch(/for-my-eyes-only|987654|new/)
  }
})

it('carries no private reason into the next call', () => {
  const call = aCall({ myRoleReason: secret, notes: secret, pasted: [], tags: [secret] })
  const debrief = aDebrief({ nextGoal: { text: 'Sign' }, oneChange: { text: secret, tries: [] } })
  expect(JSON.stringify(nextCall({ call, debrief, today: '2026-11-19' }, making).next)).not.toContain(secret)
})
