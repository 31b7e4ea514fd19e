import { type NoteFacts, salespersonMail, salespersonNote } from '@shared/debrief/salesperson-note'
import { describe, expect, it } from 'vitest'
import { aCommitment, aDebrief, aQuestion } from '../../helpers/builders'

const note = (o: Partial<NoteFacts> = {}) =>
  salespersonNote({
    title: 'Corvane Packaging, Whole-room proof',
    debrief: aDebrief(),
    questions: [],
    commitments: [],
    dayWords: day => day.slice(5),
    ...o,
  })

describe('the note for the salesperson', () => {
  it('says outcome, what they said, what is owed, what was promised and what comes next', () => {
    const written = note({
      goal: 'Name the\npilot share',
      debrief: aDebrief({
        outcome: 'goal-reached',
        howWeKnow: { words: 'We start\n  Monday.' },
        nextGoal: { text: 'Sign the pilot' },
      }),
      questions: [
        aQuestion({ state: 'owed', dueOn: '2026-11-23' }),
        aQuestion({ words: 'And tape?' }),
        aQuestion({ words: 'Settled?', state: 'answered-live' }),
      ],
      commitments: [aCommitment({ dueOn: '2026-11-27' }), aCommitment({ words: 'A price sheet' })],
    })
    expect(written.split('\n')).toEqual([
      'Corvane Packaging, Whole-room proof: goal reached (goal: Name the pilot share)',
      'They said: "We start Monday."',
      'Answers owed: Can the lock differ per share? (11-23); And tape?',
      'Promised: Restore drill on your own data (11-27); A price sheet',
      'Next: Sign the pilot',
    ])
  })

  it('says plainly what there is not', () => {
    const empty = { debrief: aDebrief({ howWeKnow: { words: ' ' }, nextGoal: { text: '' } }), goal: ' ' }
    expect(note(empty).split('\n')).toEqual([
      'Corvane Packaging, Whole-room proof: no decision',
      'Answers owed: none',
      'Promised: nothing',
      'Next: no next goal yet',
    ])
  })

  it('passes over lines that were never written', () => {
    const blank = note({ questions: [aQuestion({ words: '' })], commitments: [aCommitment({ words: ' ' })] })
    expect(blank).toContain('Answers owed: none\nPromised: nothing')
  })

  it('is one line for a call that did not happen', () => {
    expect(note({ debrief: aDebrief({ outcome: 'did-not-happen' }), questions: [aQuestion()] })).toBe(
      'Corvane Packaging, Whole-room proof: did not happen. I will propose a new time.',
    )
  })
})

describe('the same note as a mail', () => {
  const facts: NoteFacts = {
    ...{ title: 'Corvane Packaging, Whole-room proof', debrief: aDebrief({ outcome: 'partly' }) },
    ...{ questions: [], commitments: [aCommitment()], dayWords: day => day },
  }

  it('has the first line as its subject and the others below a greeting', () => {
    expect(salespersonMail(facts, { to: 'Tom Okafor', from: 'Mira' })).toEqual({
      subject: 'Corvane Packaging, Whole-room proof: partly',
      body: 'Hello Tom,\n\nAnswers owed: none\nPromised: Restore drill on your own data\nNext: no next goal yet\n\nMira',
    })
  })

  it('says the same as the chat text, nothing more and nothing less', () => {
    const { subject, body } = salespersonMail(facts)
    expect(`${subject}\n${body.replace('Hello,\n\n', '')}`).toBe(salespersonNote(facts))
  })
})
