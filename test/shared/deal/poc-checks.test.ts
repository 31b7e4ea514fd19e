import { daysBetween } from '@shared/deal/days'
import { mostWeeks, noteCheck, type WeeklyCheck, weeklyChecks } from '@shared/deal/poc-checks'
import { addDays } from '@shared/debrief/working-days'
import type { Poc } from '@shared/domain/poc'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPoc } from '../../helpers/builders'

const three = { startsOn: '2026-11-09', endsOn: '2026-11-27' }

function checksOf(fields: Partial<Poc>, today = '2026-11-19'): readonly WeeklyCheck[] {
  const list = weeklyChecks(aPoc({ ...three, ...fields }), today)
  if (list.kind !== 'dated') throw new Error(`Not dated: ${list.kind}`)
  return list.checks
}
const days = (checks: readonly WeeklyCheck[]) => checks.map(({ dueOn }) => dueOn)

describe('the weekly checks of a proof of concept', () => {
  it('are due a week after the start, every week on, and on the end', () => {
    expect(days(checksOf({}))).toEqual(['2026-11-16', '2026-11-23', '2026-11-27'])
    expect(checksOf({}).map(check => check.isLast)).toEqual([false, false, true])
  })

  it.each([
    ['the same day', '2026-11-09', ['2026-11-09']],
    ['six days later', '2026-11-15', ['2026-11-15']],
    ['a week later', '2026-11-16', ['2026-11-16']],
    ['eight days later: the week ends with it', '2026-11-17', ['2026-11-17']],
    ['nine days later', '2026-11-18', ['2026-11-16', '2026-11-18']],
    ['two weeks later', '2026-11-23', ['2026-11-16', '2026-11-23']],
  ])('ending %s', (_when, endsOn, due) => {
    expect(days(checksOf({ endsOn }))).toEqual(due)
  })

  it.each([
    ['2026-11-15', 'ahead', 0],
    ['2026-11-16', 'due', 0],
    ['2026-11-17', 'late', 1],
    ['2026-11-19', 'late', 3],
  ])('on %s the first one is %s', (today, state, daysLate) => {
    expect(checksOf({}, today)[0]).toMatchObject({ state, daysLate })
  })

  it('is done when it was noted in its week, early or late', () => {
    const early = checksOf({ weeklyChecks: [{ on: '2026-11-13', note: 'Well' }] })
    expect(early[0]).toMatchObject({ state: 'done', note: 'Well', at: 0 })
    const late = checksOf({ weeklyChecks: [{ on: '2026-11-17', note: 'Well', dueOn: '2026-11-16' }] })
    expect(late[0]?.state).toBe('done')
    expect(late[1]?.state).toBe('ahead')
  })

  it('owes nothing more once the exit is decided', () => {
    const exitDecision = { is: 'go', on: '2026-11-18' } as const
    expect(checksOf({ exitDecision }, '2026-12-24').map(check => check.state)).toEqual(
      Array(3).fill('not-needed'),
    )
  })

  it('takes what was noted after the end as that of the end', () => {
    expect(checksOf({ weeklyChecks: [{ on: '2026-12-02', note: 'Signed' }] })[2]).toMatchObject({
      state: 'done',
    })
  })

  it('keeps a check whose due day has gone by its own day', () => {
    const moved = checksOf({ weeklyChecks: [{ on: '2026-11-26', note: 'Last', dueOn: '2026-11-25' }] })
    expect(moved[2]).toMatchObject({ state: 'done', note: 'Last' })
  })

  it.each([
    ['without a start', { startsOn: undefined }, 'undated'],
    ['without an end', { endsOn: undefined }, 'undated'],
    ['ending before it starts', { endsOn: '2026-11-08' }, 'backwards'],
    ['of a year', { endsOn: addDays('2026-11-09', mostWeeks * 7) }, 'dated'],
    ['longer than a year', { endsOn: addDays('2026-11-09', mostWeeks * 7 + 1) }, 'too-long'],
    ['until the year 9999', { endsOn: '9999-12-31' }, 'too-long'],
  ])('%s it is %3$s', (_what, fields, kind) => {
    expect(weeklyChecks(aPoc({ ...three, ...fields }), '2026-11-19').kind).toBe(kind)
  })

  it('loses no check that was noted, and shows none twice', () => {
    const day = fc.integer({ min: -30, max: 90 }).map(n => addDays('2026-11-09', n))
    fc.assert(
      fc.property(fc.array(day), fc.nat(80), (noted, length) => {
        const poc = aPoc({
          startsOn: '2026-11-09',
          endsOn: addDays('2026-11-09', length),
          weeklyChecks: noted.map(on => ({ on, note: on })),
        })
        const list = weeklyChecks(poc, '2026-11-19')
        if (list.kind !== 'dated') throw new Error(list.kind)
        const shown = [...list.checks.flatMap(({ at }) => (at === undefined ? [] : [at])), ...list.others]
        expect(shown.toSorted((a, b) => a - b)).toEqual(noted.map((_, at) => at))
        expect(days(list.checks)).toEqual(days(list.checks).toSorted())
        expect(days(list.checks).at(-1)).toBe(poc.endsOn)
      }),
    )
  })
})

describe('noting a check', () => {
  const poc = aPoc(three)
  const [first] = checksOf({})
  if (first === undefined) throw new Error('No check')

  it('writes it for its due day, edits it, and owes it again when emptied', () => {
    const noted = noteCheck(poc, first, 'One criterion met', '2026-11-19')
    expect(noted.weeklyChecks).toEqual([{ on: '2026-11-19', note: 'One criterion met', dueOn: '2026-11-16' }])
    const [done] = checksOf(noted)
    if (done === undefined) throw new Error('No check')
    expect(noteCheck(noted, done, 'Two met', '2026-11-20').weeklyChecks).toMatchObject([
      { on: '2026-11-19', note: 'Two met' },
    ])
    expect(noteCheck(noted, done, ' ', '2026-11-20').weeklyChecks).toEqual([])
  })

  it('writes nothing for an empty note', () => {
    expect(noteCheck(poc, first, '', '2026-11-19')).toBe(poc)
  })
})

describe('days', () => {
  it('count across months, years and the change of the clock', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-11-19', '2026-11-09')).toBe(-10)
  })
})
