import { closeUnopened } from '@shared/debrief/close-unopened'
import type { AnyRecord } from '@shared/domain/records'
import { describe, expect, it } from 'vitest'
import {
  aCall,
  aCommitment,
  aDebrief,
  aMark,
  aMe,
  aQuestion,
  aRun,
  making,
  testNow,
} from '../../helpers/builders'

const me = aMe()
const call = aCall()
const run = aRun({
  callId: call.id,
  endedAt: testNow,
  marks: [
    aMark({ form: 'question', text: 'Which ports?' }),
    aMark({ form: 'question', text: 'Answered', triage: 'answered' }),
    aMark({ form: 'commitment', text: 'The port list' }),
  ],
})
const close = (o: Partial<Parameters<typeof closeUnopened>[0]> = {}) =>
  closeUnopened(
    {
      ...{ call, run, me, outcome: 'partly', today: '2026-11-20' },
      ...{ questions: [], commitments: [], deals: [], ...o },
    },
    making,
  )
const ofKind = <K extends AnyRecord['kind']>(records: readonly AnyRecord[], kind: K) =>
  records.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind)

describe('a debrief closed from a list', () => {
  it('is filled from the run and closed with the defaults, each record once', () => {
    const records = close()
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
    expect(ofKind(records, 'debrief')).toMatchObject([
      { callId: call.id, outcome: 'partly', closedAt: testNow, runId: run.id, marksTaken: 3 },
    ])
    expect(ofKind(records, 'question').map(({ words, state, dueOn }) => [words, state, dueOn])).toEqual([
      ['Which ports?', 'owed', '2026-11-23'],
      ['Answered', 'answered-live', undefined],
    ])
    expect(ofKind(records, 'commitment')).toHaveLength(1)
    expect(ofKind(records, 'call')).toMatchObject([{ status: 'held' }])
  })

  it('goes on with one that was begun, and keeps what is in it', () => {
    const begun = aDebrief({ callId: call.id, why: 'An audit', runId: run.id, marksTaken: 3 })
    const questions = [aQuestion({ callId: call.id, words: 'And tape?' })]
    const records = close({ debrief: begun, questions, commitments: [aCommitment()] })
    expect(ofKind(records, 'debrief')).toMatchObject([{ id: begun.id, why: 'An audit', outcome: 'partly' }])
    expect(ofKind(records, 'question')).toMatchObject([{ words: 'And tape?', state: 'owed', ownerId: me.id }])
  })

  it('owes nothing where the call did not happen', () => {
    const records = close({ run: undefined, outcome: 'did-not-happen' })
    expect(ofKind(records, 'debrief')).toMatchObject([{ completedAt: testNow, outcome: 'did-not-happen' }])
    expect(ofKind(records, 'call')).toMatchObject([{ status: 'no-show' }])
    expect(records).toHaveLength(2)
  })
})
