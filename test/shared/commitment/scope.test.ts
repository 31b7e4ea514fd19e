import {
  addScopeLine,
  changeScopeLine,
  countScope,
  disputedWords,
  lacksOf,
  removeScopeLine,
} from '@shared/commitment/scope'
import type { ScopeLine } from '@shared/domain/commitment'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCommitment, aMe, making } from '../../helpers/builders'

const me = aMe()
const line = (fields: Partial<ScopeLine>) =>
  addScopeLine(aCommitment(), { inScope: true, ...fields }, making).scope[0] as ScopeLine

describe('a line of scope', () => {
  it.each([
    [{ text: 'Nightly restore' }, ['who', 'when', 'proof']],
    [{ text: 'Nightly restore', ownerId: me.id }, ['when', 'proof']],
    [{ text: 'Nightly restore', ownerId: me.id, dueOn: '2026-12-04' }, ['proof']],
    [{ text: 'Nightly restore', ownerId: me.id, dueOn: '2026-12-04', proof: ' ' }, ['proof']],
    [{ text: 'Nightly restore', ownerId: me.id, dueOn: '2026-12-04', proof: 'Done in Halden' }, []],
    [{ text: 'Tape', inScope: false }, []],
    [{ text: ' ' }, []],
  ])('%j lacks %j', (fields, expected) => {
    expect(lacksOf(line(fields))).toEqual(expected)
  })

  it('is changed and removed alone', () => {
    const two = addScopeLine(
      addScopeLine(aCommitment(), { inScope: true, text: 'a' }, making),
      { inScope: false, text: 'b' },
      making,
    )
    const [first, second] = two.scope
    if (first === undefined || second === undefined) throw new Error('no lines')
    expect(changeScopeLine(two, first.id, { disputed: true }).scope).toEqual([
      { ...first, disputed: true },
      second,
    ])
    expect(removeScopeLine(two, first.id).scope).toEqual([second])
    expect(removeScopeLine(removeScopeLine(two, first.id), first.id).scope).toEqual([second])
  })
})

describe('the count of disputed lines', () => {
  it('is told of all lines with words', () => {
    expect(disputedWords(countScope([]))).toBe('no line of scope is written down')
    const one = addScopeLine(aCommitment(), { inScope: true, text: 'a' }, making)
    expect(disputedWords(countScope([one]))).toBe('none of 1 line disputed')
    const two = addScopeLine(one, { inScope: false, text: 'b', disputed: true }, making)
    expect(disputedWords(countScope([two]))).toBe('1 of 2 lines disputed')
  })

  it('equals a count by hand, in scope and out', () => {
    const lines = fc.record({
      text: fc.constantFrom('', ' ', 'a', 'b'),
      inScope: fc.boolean(),
      disputed: fc.option(fc.boolean(), { nil: undefined }),
      done: fc.option(fc.boolean(), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(fc.array(lines, { maxLength: 6 }), { maxLength: 4 }), sheets => {
        const commitments = sheets.map(sheet =>
          sheet.reduce((one, fields) => addScopeLine(one, fields, making), aCommitment()),
        )
        const all = sheets.flat().filter(({ text }) => text.trim() !== '')
        const count = countScope(commitments)
        expect(count.lines).toBe(all.length)
        expect(count.disputed).toBe(all.filter(({ disputed }) => disputed === true).length)
        expect(count.done).toBe(all.filter(({ done, inScope }) => done === true && inScope).length)
        expect(count.inScope).toBe(all.filter(({ inScope }) => inScope).length)
      }),
    )
  })
})
