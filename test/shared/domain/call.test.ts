import { type CallStatus, callEnd, callStatuses, didNotHappen, minutesUntil } from '@shared/domain/call'
import { copyChecklist, isChecked, newChecklistItem } from '@shared/domain/checklist'
import { describe, expect, it } from 'vitest'
import { aCall, aChecklist, aColleague, aMe, making, testNow, testStart } from '../../helpers/builders'

describe('a call’s time', () => {
  it.each([
    [30, '2026-11-19T14:00:00.000Z'],
    [0, testStart],
    [22.5, '2026-11-19T13:52:30.000Z'],
    [660, '2026-11-20T00:30:00.000Z'],
  ])('of %d minutes ends at %s', (minutes, end) => {
    expect(callEnd(aCall({ minutes }))).toBe(end)
  })

  it.each([
    ['42 minutes before', testNow, 42],
    ['a second later', '2026-11-19T12:48:01.000Z', 41],
    ['at the start', testStart, 0],
    ['a second after it', '2026-11-19T13:30:01.000Z', -1],
    ['a minute after it', '2026-11-19T13:31:00.000Z', -1],
  ])('%s has %3$d whole minutes left', (_when, now, left) => {
    expect(minutesUntil(aCall(), now)).toBe(left)
  })

  it('is unknown while nobody has said when', () => {
    const call = aCall({ start: undefined })
    expect([callEnd(call), minutesUntil(call, testNow)]).toEqual([undefined, undefined])
  })
})

describe('a call that did not happen', () => {
  const not: readonly CallStatus[] = ['no-show', 'moved', 'cancelled']
  it.each(callStatuses.map(status => [status, not.includes(status)] as const))(
    '%s: %s',
    (status, expected) => {
      expect(didNotHappen(aCall({ status }))).toBe(expected)
    },
  )
})

describe('a checklist copied into a call', () => {
  const item = (fields: Parameters<typeof newChecklistItem>[0]) => newChecklistItem(fields, making.newId)
  const checklist = aChecklist({
    items: [
      item({ text: 'Agree the goal', dueBefore: 1440 }),
      item({ text: 'Send the agenda', owner: 'salesperson', dueBefore: 0 }),
      item({ text: 'Find one figure', owner: 'anyone', wants: 'value', valueLabel: 'The figure' }),
    ],
  })
  const [me, tom] = [aMe().id, aColleague().id]
  const checks = copyChecklist(checklist, testStart, { me, salesperson: tom }, making.newId)

  it('is due as long before the start as the template says', () => {
    expect(checks.map(check => check.due)).toEqual(['2026-11-18T13:30:00.000Z', testStart, undefined])
  })

  it('names the colleagues the template’s words stand for, and nobody for anyone', () => {
    expect(checks.map(check => check.ownerId)).toEqual([me, tom, undefined])
    expect(copyChecklist(checklist, testStart, {}, making.newId).map(check => check.ownerId)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('remembers the item, under an id of its own, with nothing done yet', () => {
    expect(checks.map(check => check.itemId)).toEqual(checklist.items.map(entry => entry.id))
    const items = new Set<string>(checklist.items.map(entry => entry.id))
    expect(checks.filter(check => items.has(check.id))).toEqual([])
    expect(checks.filter(isChecked)).toEqual([])
  })

  it.each([
    ['a tick with an instant', 'tick', { doneAt: testNow }, true],
    ['a tick with a value alone', 'tick', { value: '240' }, false],
    ['a value', 'value', { value: '240' }, true],
    ['a blank value', 'value', { value: '  ' }, false],
    ['a value that was only ticked', 'value', { doneAt: testNow }, false],
  ] as const)('%s counts as done: %4$s', (_what, wants, fields, done) => {
    const [check] = checks
    expect(check && isChecked({ ...check, wants, ...fields })).toBe(done)
  })
})
