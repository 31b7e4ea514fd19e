import { newChecklistItem } from '@shared/domain/checklist'
import {
  addCheck,
  applyChecklist,
  dueBefore,
  editCheck,
  moveCheck,
  removeCheck,
  setDueBefore,
  tickCheck,
} from '@shared/prepare/checks'
import { describe, expect, it } from 'vitest'
import { aCall, aChecklist, aColleague, aMe, making, testNow, testStart } from '../../helpers/builders'

const me = aMe()
const tom = aColleague()
const template = aChecklist({
  items: [
    newChecklistItem({ text: 'Agree the goal', owner: 'me', dueBefore: 15 }, making.newId),
    newChecklistItem({ text: 'Send the agenda', owner: 'salesperson' }, making.newId),
    newChecklistItem({ text: 'Who takes notes', owner: 'anyone' }, making.newId),
  ],
})

const texts = (call: ReturnType<typeof aCall>) => call.checks.map(check => check.text)
const threeItems = () => ['A', 'B', 'C'].reduce((call, text) => addCheck(call, text, making.newId), aCall())

describe('a checklist in a call', () => {
  it('is a copy with our names and times of its own', () => {
    const call = applyChecklist(aCall({ salespersonId: tom.id }), template, [me, tom], making.newId)
    expect(call.checklistId).toBe(template.id)
    expect(call.checks.map(check => check.ownerId)).toEqual([me.id, tom.id, undefined])
    expect(call.checks[0]?.due).toBe('2026-11-19T13:15:00.000Z')
  })

  it('has no times while nobody has said when the call is', () => {
    const call = applyChecklist(aCall({ start: undefined }), template, [me], making.newId)
    expect(call.checks).toHaveLength(3)
    expect(call.checks.every(check => check.due === undefined)).toBe(true)
  })

  it('ticks and unticks', () => {
    const call = threeItems()
    const id = call.checks[1]?.id
    if (id === undefined) throw new Error('No item')
    const ticked = tickCheck(call, id, true, testNow)
    expect(ticked.checks[1]?.doneAt).toBe(testNow)
    expect(tickCheck(ticked, id, false, testNow).checks[1]?.doneAt).toBe(undefined)
  })

  it.each([
    { from: 0, to: 2, expected: ['B', 'C', 'A'] },
    { from: 2, to: 0, expected: ['C', 'A', 'B'] },
    { from: 0, to: -1, expected: ['A', 'B', 'C'] },
    { from: 2, to: 3, expected: ['A', 'B', 'C'] },
  ])('moves item $from to $to', ({ from, to, expected }) => {
    const call = threeItems()
    const id = call.checks[from]?.id
    if (id === undefined) throw new Error('No item')
    expect(texts(moveCheck(call, id, to))).toEqual(expected)
  })

  it('edits and removes one and leaves the others', () => {
    const call = threeItems()
    const [first, second] = call.checks
    if (first === undefined || second === undefined) throw new Error('No items')
    expect(texts(editCheck(call, first.id, { text: 'Z' }))).toEqual(['Z', 'B', 'C'])
    expect(texts(removeCheck(call, second.id))).toEqual(['A', 'C'])
  })

  it('counts due times in minutes before the start, both ways', () => {
    const call = { ...threeItems(), start: testStart }
    const id = call.checks[0]?.id
    if (id === undefined) throw new Error('No item')
    const due = setDueBefore(call, id, 20)
    expect(due.checks[0]?.due).toBe('2026-11-19T13:10:00.000Z')
    expect(dueBefore(due.checks[0] ?? fail(), due)).toBe(20)
    expect(setDueBefore(due, id, null).checks[0]?.due).toBe(undefined)
  })
})

function fail(): never {
  throw new Error('No item')
}
