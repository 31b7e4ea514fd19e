import { basisOf, decline, declinedIn, newsOf, reconsider, reviewed } from '@shared/adapt/review'
import { callSchema } from '@shared/domain/call'
import { describe, expect, it } from 'vitest'
import { aCall, aQuestion } from '../../helpers/builders'
import { copyWith, expert, factsFor, signer } from './scene'

const facts = factsFor(copyWith([]), { guests: [signer, expert] })
const basis = basisOf(facts)

describe('what was turned down', () => {
  it('is remembered with the call while the room and the length stay', () => {
    const call = decline(decline(aCall(), basis, [{ key: 'a' }]), basis, [{ key: 'b' }, { key: 'a' }])
    expect([...declinedIn(call, basis)]).toEqual(['a', 'b'])
    expect(callSchema.parse(call).fitted).toEqual({ basis, declined: ['a', 'b'] })
  })

  it('is proposed again for another room, or when it is asked for', () => {
    const call = decline(aCall(), basis, [{ key: 'a' }])
    expect([...declinedIn(call, 'other')]).toEqual([])
    expect([...declinedIn(reconsider(call, basis), basis)]).toEqual([])
    expect(decline(call, 'other', [{ key: 'b' }]).fitted).toEqual({ basis: 'other', declined: ['b'] })
  })

  it('tells what is new from what was left lying', () => {
    const call = aCall()
    expect(newsOf(call, basis)).toBe('first')
    expect(newsOf(reviewed(call, basis), basis)).toBe('open')
    expect(newsOf(reviewed(call, basis), 'other')).toBe('new')
    const seen = reviewed(call, basis)
    expect(reviewed(seen, basis)).toBe(seen)
  })

  it.each([
    ['the length', { ...facts, slotMinutes: 45 }],
    ['my role', { ...facts, call: { ...facts.call, myRole: 'passive' as const } }],
    ['how the room is served', { ...facts, call: { ...facts.call, roomPlan: 'blocks' as const } }],
    ['who attends', { ...facts, room: facts.room.slice(1) }],
    [
      'somebody’s level',
      {
        ...facts,
        room: facts.room.map(one => ({ ...one, level: { value: 3, basis: 'confirmed' as const } })),
      },
    ],
    ['what they asked', { ...facts, questions: [{ question: aQuestion(), isElsewhere: false }] }],
  ])('%s makes it another room', (_, other) => {
    expect(basisOf(other)).not.toBe(basis)
  })

  it('a new title does not', () => {
    expect(basisOf({ ...facts, call: { ...facts.call, title: 'Another', notes: 'x' } })).toBe(basis)
  })
})
