import { type Closing, closeDebrief, dueOfAll, dueOnDay, withOwedDefaults } from '@shared/debrief/close'
import type { Call, CallStatus } from '@shared/domain/call'
import type { Debrief, Outcome } from '@shared/domain/debrief'
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { describe, expect, it } from 'vitest'
import { aCall, aColleague, aCommitment, aDebrief, aMe, aQuestion, testNow } from '../../helpers/builders'

const me = aMe()
const tom = aColleague()
const now = '2026-11-20T15:10:00.000Z'
const friday = '2026-11-20'
const monday = '2026-11-23'

const close = (o: Partial<Closing> = {}) =>
  closeDebrief({
    call: aCall(),
    debrief: aDebrief(),
    questions: [],
    commitments: [],
    me,
    now,
    today: friday,
    ...o,
  })
const ofKind = <K extends AnyRecord['kind']>(records: readonly AnyRecord[], kind: K) =>
  records.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind)

describe('closing', () => {
  it.each<[Outcome | undefined, CallStatus, Outcome, CallStatus]>([
    ['goal-reached', 'planned', 'goal-reached', 'held'],
    ['partly', 'planned', 'partly', 'held'],
    ['lost-ground', 'planned', 'lost-ground', 'held'],
    ['no-decision', 'planned', 'no-decision', 'held'],
    [undefined, 'planned', 'no-decision', 'held'],
    ['goal-reached', 'no-show', 'goal-reached', 'held'],
    ['did-not-happen', 'planned', 'did-not-happen', 'no-show'],
    ['did-not-happen', 'held', 'did-not-happen', 'no-show'],
    ['did-not-happen', 'moved', 'did-not-happen', 'moved'],
    ['did-not-happen', 'cancelled', 'did-not-happen', 'cancelled'],
  ])('with %s a %s call is %s and %s', (chosen, status, outcome, after) => {
    const records = close({ debrief: aDebrief({ outcome: chosen }), call: aCall({ status }) })
    expect(ofKind(records, 'debrief')).toMatchObject([{ outcome, closedAt: now, updatedAt: now }])
    expect(ofKind(records, 'call').map(call => call.status)).toEqual([after])
  })

  it('needs nothing filled in, and makes records that can be saved', () => {
    const questions = [aQuestion(), aQuestion({ words: '' })]
    for (const record of close({ questions, me: undefined, commitments: [aCommitment({ words: ' ' })] })) {
      expect(parseRecord(record.kind, record)).toMatchObject({ kind: 'ok' })
    }
  })

  it('does not say that the salesperson was told: copying the note says so', () => {
    expect(ofKind(close(), 'debrief')[0]?.toldSalespersonAt).toBeUndefined()
  })

  it('leaves a call that is held already as it is', () => {
    const call: Call = aCall({ status: 'held' })
    expect(ofKind(close({ call }), 'call')).toEqual([call])
  })

  it('keeps everything that was written into the debrief', () => {
    const debrief: Debrief = aDebrief({
      whatWorked: 'The drill',
      oneChange: { text: 'Ask first', tries: [] },
    })
    expect(ofKind(close({ debrief }), 'debrief')[0]).toMatchObject({
      whatWorked: 'The drill',
      oneChange: { text: 'Ask first' },
    })
  })
})

describe('what is owed after closing', () => {
  it.each(['open', 'parked', 'owed'] as const)(
    'is a question still %s: by me, the next working day',
    state => {
      const [question] = ofKind(close({ questions: [aQuestion({ state })] }), 'question')
      expect(question).toMatchObject({ state: 'owed', ownerId: me.id, dueOn: monday, updatedAt: now })
    },
  )

  it.each(['answered-live', 'answered'] as const)('is not a question that is %s', state => {
    expect(ofKind(close({ questions: [aQuestion({ state })] }), 'question')).toEqual([])
  })

  it('keeps the owner and the day that somebody chose', () => {
    const chosen = aQuestion({ ownerId: tom.id, dueOn: '2026-12-01' })
    expect(ofKind(close({ questions: [chosen] }), 'question')).toMatchObject([
      { state: 'owed', ownerId: tom.id, dueOn: '2026-12-01' },
    ])
  })

  it('has no owner where nobody has said who is me', () => {
    const [question] = ofKind(close({ questions: [aQuestion()], me: undefined }), 'question')
    expect([question?.ownerId, question?.dueOn]).toEqual([undefined, monday])
  })

  it('is nothing for a call that did not happen', () => {
    const questions = [aQuestion()]
    expect(
      ofKind(close({ questions, debrief: aDebrief({ outcome: 'did-not-happen' }) }), 'question'),
    ).toEqual([])
  })

  it.each(['no-decision', 'did-not-happen'] as const)(
    'is no line that was added and never written (%s)',
    outcome => {
      const blank = [aQuestion({ words: ' ' }), aQuestion({ words: '', answer: 'Yes' })]
      const records = close({
        questions: blank,
        commitments: [aCommitment({ words: '' }), aCommitment()],
        debrief: aDebrief({ outcome }),
      })
      const trashed = records.filter(record => record.deletedAt === now)
      expect(trashed.map(record => record.kind)).toEqual(['question', 'commitment'])
    },
  )

  it('is the same question when there is nothing to say of it', () => {
    const settled = aQuestion({ state: 'owed', ownerId: me.id, dueOn: '2026-11-30' })
    expect(withOwedDefaults(settled, me, friday)).toBe(settled)
    expect(close({ questions: [settled] })).not.toContain(settled)
  })

  it('does not depend on the order of its days: due tomorrow in mid-week', () => {
    expect(withOwedDefaults(aQuestion(), me, testNow.slice(0, 10)).dueOn).toBe('2026-11-20')
  })
})

describe('a call that did not happen', () => {
  it('leaves nothing to complete, and nothing of it stays filed', () => {
    const debrief = aDebrief({ outcome: 'did-not-happen', filedAt: now })
    const [closed] = ofKind(close({ debrief, questions: [aQuestion()] }), 'debrief')
    expect(closed).toMatchObject({ completedAt: now, closedAt: now, filedAt: undefined })
    expect(ofKind(close({ debrief, questions: [aQuestion()] }), 'question')).toEqual([])
  })

  it('is the only one that is complete by its close alone', () => {
    expect(ofKind(close(), 'debrief')[0]?.completedAt).toBeUndefined()
  })
})

describe('one day for all that is owed', () => {
  const owed = aQuestion({ state: 'owed', dueOn: '2026-11-24' })
  const open = aQuestion()

  it('is given to what is still ours to answer, and to nothing else', () => {
    const settled = aQuestion({ state: 'answered-live' })
    const changed = dueOnDay([owed, open, settled, aQuestion({ words: '' })], '2026-11-25', now)
    expect(changed.map(({ id, dueOn }) => [id, dueOn])).toEqual([
      [owed.id, '2026-11-25'],
      [open.id, '2026-11-25'],
    ])
    expect(dueOnDay(changed, '2026-11-25', now)).toEqual([])
  })

  it.each([
    ['nothing is owed', [], monday],
    ['nobody has said', [open, aQuestion()], monday],
    ['all have the same', [owed, { ...open, dueOn: '2026-11-24' }], '2026-11-24'],
    ['they differ', [owed, open], undefined],
  ])('is shown when %s', (_, questions, day) => {
    expect(dueOfAll(questions, friday)).toBe(day)
  })

  it('stands at the close', () => {
    const questions = dueOnDay([open], '2026-11-27', now)
    expect(ofKind(close({ questions }), 'question')).toMatchObject([
      { state: 'owed', ownerId: me.id, dueOn: '2026-11-27' },
    ])
  })
})
