import { hasAsk, mayOffer, nextPart, togglePart, withOffer, withYes } from '@shared/complaint/parts'
import { type Complaint, comesFirst, isResolved } from '@shared/domain/complaint'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aComplaint, testNow } from '../../helpers/builders'

const complaint = aComplaint({ words: 'You promised it in September.' })

describe('an offer', () => {
  it('waits for what they ask for', () => {
    expect(mayOffer(complaint)).toBe(false)
    expect(mayOffer({ ...complaint, theirAsk: ' ' })).toBe(false)
    expect(mayOffer({ ...complaint, theirAsk: 'Say it on the first day.' })).toBe(true)
  })

  it('may be written before it, and then says so for good', () => {
    const offered = withOffer({ ...complaint, offerFirst: true }, 'Our notes')
    expect(offered).toMatchObject({ offer: 'Our notes', offerFirst: true })
    expect(withOffer({ ...offered, theirAsk: 'Say it.' }, 'Our notes, all of them').offerFirst).toBe(true)
    expect(withOffer({ ...complaint, theirAsk: 'Say it.' }, 'Our notes').offerFirst).toBeUndefined()
    expect(withOffer(complaint, 'Our notes').offerFirst).toBe(true)
  })
})

describe('the four parts', () => {
  it('come in their order, the last with both sides’ yes', () => {
    const heard = togglePart(complaint, 'listen', testNow)
    expect([nextPart(complaint), nextPart(heard)]).toEqual(['listen', 'acknowledge'])
    const asked = { ...togglePart(heard, 'acknowledge', testNow), theirAsk: 'Say it.' }
    expect([hasAsk(asked), nextPart(asked)]).toEqual([true, 'resolve'])
    const theirs = withYes(asked, 'theirYes', true, testNow)
    expect([nextPart(theirs), theirs.resolvedAt]).toEqual(['resolve', undefined])
    const both = withYes(theirs, 'ourYes', true, testNow)
    expect([nextPart(both), both.resolvedAt]).toEqual([undefined, testNow])
    expect(withYes(both, 'theirYes', false, testNow).resolvedAt).toBeUndefined()
    expect(togglePart(heard, 'listen', testNow).listenedAt).toBeUndefined()
  })

  it('are resolved exactly while both say yes, and come first only until then', () => {
    const yes = fc.record({
      side: fc.constantFrom('theirYes' as const, 'ourYes' as const),
      isYes: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(yes, { maxLength: 12 }), answers => {
        const end = answers.reduce<Complaint>((one, { side, isYes }) => withYes(one, side, isYes, testNow), {
          ...complaint,
          fixFirst: true,
        })
        const last = (side: string) => answers.findLast(one => one.side === side)?.isYes === true
        const isOver = last('theirYes') && last('ourYes')
        expect(isResolved(end)).toBe(isOver)
        expect(end.resolvedAt !== undefined).toBe(isOver)
        expect(comesFirst(end)).toBe(!isOver)
      }),
    )
  })
})
