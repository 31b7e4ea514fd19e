import type { AnyRecord, RecordKind } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { mostOwed, mostUpcoming, selectToday } from '@shared/domain/today'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { aCall, aCommitment, aDebrief, aQuestion, aTask, testNow } from '../../helpers/builders'

const dayStart = '2026-11-18T23:00:00.000Z'
const lookupOf = (records: readonly AnyRecord[]) => {
  const lists = new Map<RecordKind, readonly Summary[]>()
  return createLookup(kind => {
    const list =
      lists.get(kind) ?? records.filter(one => one.kind === kind).map(one => summarize(one) as Summary)
    lists.set(kind, list)
    return list
  })
}
const today = (records: readonly AnyRecord[]) => selectToday(lookupOf(records), testNow, dayStart)
const many = <R>(count: number, make: (at: number) => R) => Array.from({ length: count }, (_, at) => make(at))
const plus = (minutes: number) => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()

describe('the calls of Today', () => {
  it.each([
    ['starts in a minute', { start: plus(1) }, 'upcoming'],
    ['has a minute left', { start: plus(-29) }, 'upcoming'],
    ['has just ended', { start: plus(-30) }, 'undebriefed'],
    ['has no time yet', { start: undefined }, 'upcoming'],
    ['was held, though planned for later', { start: plus(60), status: 'held' }, 'neither'],
    ['was held and has ended', { start: plus(-60), status: 'held' }, 'undebriefed'],
    ['was cancelled', { start: plus(60), status: 'cancelled' }, 'neither'],
    ['nobody came to', { start: plus(-60), status: 'no-show' }, 'neither'],
    ['ended a minute short of five days ago', { start: plus(-5 * 1_440 - 29) }, 'undebriefed'],
    ['ended five days ago', { start: plus(-5 * 1_440 - 30) }, 'neither'],
    [
      'lasted a whole day and ended within five',
      { start: plus(-6 * 1_440 + 1), minutes: 1_440 },
      'undebriefed',
    ],
    ['began yesterday and goes on', { start: plus(-900), minutes: 1_000 }, 'neither'],
  ] as const)('one that %s', (_, fields, where) => {
    const { upcoming, undebriefed } = today([aCall(fields)])
    expect([upcoming.length, undebriefed.length]).toEqual([
      where === 'upcoming' ? 1 : 0,
      where === 'undebriefed' ? 1 : 0,
    ])
  })

  it.each([
    ['closed', { closedAt: testNow }, 0],
    ['filed by itself', { filedAt: testNow }, 0],
    ['only begun', {}, 1],
  ] as const)('ask for no debrief once it is %s', (_, fields, count) => {
    const call = aCall({ start: plus(-60) })
    expect(today([call, aDebrief({ callId: call.id, ...fields })]).undebriefed).toHaveLength(count)
  })

  it('come soonest first, those without a time last, and say how many more there are', () => {
    const calls = many(mostUpcoming + 3, at => aCall({ start: plus(60 * (20 - at)) }))
    const { upcoming, totals } = today([aCall({ start: undefined }), ...calls])
    const starts = upcoming.map(({ start }) => start ?? '~')
    expect(starts).toEqual(starts.toSorted())
    expect([upcoming.length, totals.upcoming]).toEqual([mostUpcoming, mostUpcoming + 4])
  })
})

describe('what is owed', () => {
  it('is the first of each list, and how many there are', () => {
    const { owedQuestions, commitments, tasks, totals } = today([
      ...many(500, () => aQuestion({ state: 'owed' })),
      ...many(mostOwed + 1, () => aCommitment()),
      ...many(mostOwed, () => aTask()),
    ])
    expect([owedQuestions.length, commitments.length, tasks.length]).toEqual([mostOwed, mostOwed, mostOwed])
    expect(totals).toMatchObject({ owedQuestions: 500, commitments: mostOwed + 1, tasks: mostOwed })
  })

  it('leads with the most overdue, then with what was asked longest ago', () => {
    const questions = [
      aQuestion({ words: 'new', askedAt: '2026-11-18T09:00:00.000Z' }),
      aQuestion({ words: 'old', askedAt: '2026-11-02T09:00:00.000Z' }),
      aQuestion({ words: 'due', state: 'owed', dueOn: '2026-11-20' }),
      aQuestion({ words: 'late', state: 'parked', dueOn: '2026-11-16' }),
      aQuestion({ words: 'done', state: 'answered' }),
    ]
    expect(today(questions).owedQuestions.map(one => one.title)).toEqual(['late', 'due', 'old', 'new'])
  })

  it('has no commitment that is documented and undated, and no task that is done', () => {
    const said = { stage: 'said' as const, at: testNow }
    const documented = [said, { stage: 'documented' as const, at: testNow }]
    const { commitments, tasks } = today([
      aCommitment({ words: 'only said' }),
      aCommitment({ words: 'written', stages: documented }),
      aCommitment({ words: 'to be shown', stages: documented, dueOn: '2026-11-20' }),
      aCommitment({ words: 'late', stages: documented, dueOn: '2026-11-16' }),
      aCommitment({
        words: 'shown',
        stages: [...documented, { stage: 'shown', at: testNow }],
        dueOn: '2026-11-16',
      }),
      aTask({ title: 'later', due: plus(60) }),
      aTask({ title: 'some day' }),
      aTask({ doneAt: testNow }),
    ])
    expect(commitments.map(one => one.title)).toEqual(['late', 'to be shown', 'only said'])
    expect(tasks.map(one => one.title)).toEqual(['later', 'some day'])
  })
})
