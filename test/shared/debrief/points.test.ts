import {
  type DebriefShare,
  debriefPoints,
  type PointFacts,
  shareOf,
  shareWords,
} from '@shared/debrief/points'
import type { Debrief } from '@shared/domain/debrief'
import type { PlannedAndActual } from '@shared/run/to-debrief'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCommitment, aDebrief, aMe, aQuestion, making } from '../../helpers/builders'

const me = aMe()
const row = (o: Partial<PlannedAndActual> = {}): PlannedAndActual => ({
  ...{ id: 'one', kind: 'step', title: 'One', plannedMinutes: 3, actualMinutes: 3, lostMinutes: 0 },
  ...{ skipped: false, reached: true },
  ...o,
})
const facts = (o: Partial<PointFacts> = {}): PointFacts => ({
  ...{ debrief: aDebrief(), rows: [row()], questions: [], commitments: [], told: [] },
  ...o,
})
const full: Partial<Debrief> = {
  closedAt: '2026-11-19T14:10:00.000Z',
  outcome: 'partly',
  howWeKnow: { words: 'We start Monday.' },
  why: 'They had the numbers ready.',
  oneChange: { text: 'Ask first', tries: [] },
  nextGoal: { text: 'Sign' },
}
const open = (o: Partial<PointFacts>) => shareOf(facts(o)).open.map(({ id }) => id)
const markId = making.newId() as NonNullable<ReturnType<typeof aQuestion>['markId']>

describe('the points of a full debrief', () => {
  it('are ten, each once', () => {
    expect(debriefPoints).toHaveLength(10)
    expect(new Set(debriefPoints.map(({ id }) => id)).size).toBe(10)
  })

  it('are filled by the run as far as it can, and the rest is open', () => {
    const share = shareOf(facts())
    expect([share.ofRun, share.done, share.total]).toEqual([5, 5, 10])
    expect(share.open.map(({ id }) => id)).toEqual([
      'outcome',
      'how-we-know',
      'why',
      'one-change',
      'next-goal',
    ])
    expect(shareWords(share, true)).toBe('5 of 10 filled from the run')
  })

  it('are done when each is', () => {
    const share = shareOf(facts({ debrief: aDebrief(full) }))
    expect(share.open).toEqual([])
    expect(shareWords(share, true)).toBe('All 10 points done')
  })

  it.each<[string, Partial<PointFacts>, string]>([
    ['a step left out without a reason', { rows: [row({ skipped: true })] }, 'left-out'],
    ['a step never reached', { rows: [row({ reached: false })] }, 'left-out'],
    ['a question nobody owns', { questions: [aQuestion({ state: 'owed' })] }, 'questions'],
    ['a question without a day', { questions: [aQuestion({ state: 'owed', ownerId: me.id })] }, 'questions'],
    ['a promise not written down', { commitments: [aCommitment({ words: ' ' })] }, 'commitments'],
    ['a gap without a verdict', { told: [{}] }, 'verdicts'],
  ])('wait for %s', (_, fields, id) => {
    expect(open({ debrief: aDebrief(full), ...fields })).toEqual([id])
  })

  it.each<[string, Partial<PointFacts>]>([
    [
      'the reason is said',
      {
        rows: [row({ skipped: true })],
        debrief: aDebrief({ ...full, stepNotes: [{ stepId: 'one', why: 'no time' }] }),
      },
    ],
    ['only a reserve was left out', { rows: [row({ kind: 'questions', reached: false })] }],
    [
      'the question has owner and day',
      { questions: [aQuestion({ state: 'owed', ownerId: me.id, dueOn: '2026-11-20' })] },
    ],
    ['the question was answered', { questions: [aQuestion({ state: 'answered-live' })] }],
    ['an added question was never written', { questions: [aQuestion({ words: '' })] }],
    ['the gap has its verdict', { told: [{ verdict: { is: 'lives', on: '2026-11-19' } }] }],
  ])('are done when %s', (_, fields) => {
    expect(open({ debrief: aDebrief(full), ...fields })).toEqual([])
  })

  it('ask no minutes of a call that was not run here, and count nothing to a run', () => {
    const share = shareOf(facts({ rows: undefined }))
    expect([share.total, share.ofRun]).toEqual([8, 0])
    expect(shareWords(share, false)).toBe('3 of 8 points done')
  })

  it('are the user’s once they added to what the run wrote down', () => {
    const ofRun = (questions: PointFacts['questions']) => shareOf(facts({ questions })).ofRun
    expect(ofRun([aQuestion({ state: 'answered-live', markId })])).toBe(5)
    expect(ofRun([aQuestion({ state: 'answered-live', markId }), aQuestion({ state: 'answered' })])).toBe(4)
  })

  it('leave owner and day of a question to the close', () => {
    const questions = [aQuestion({ state: 'parked' })]
    expect(open({ debrief: aDebrief({ ...full, closedAt: undefined }), questions })).toEqual([])
    expect(open({ debrief: aDebrief(full), questions })).toEqual(['questions'])
  })

  it('add up for any debrief', () => {
    const flag = fc.boolean()
    fc.assert(
      fc.property(fc.record({ run: flag, skipped: flag, asked: flag, told: flag, full: flag }), o => {
        const share: DebriefShare = shareOf(
          facts({
            rows: o.run ? [row({ skipped: o.skipped })] : undefined,
            questions: o.asked ? [aQuestion()] : [],
            told: o.told ? [{}] : [],
            debrief: aDebrief(o.full ? full : {}),
          }),
        )
        expect(share.done + share.open.length).toBe(share.total)
        expect(share.ofRun).toBeLessThanOrEqual(share.done)
        if (!o.run) expect(share.ofRun).toBe(0)
      }),
    )
  })
})
