import { collectFacts } from '@shared/advisor/facts'
import { type Call, type CallKind, callKinds, newAttendee, type Play } from '@shared/domain/call'
import { mixedFromLevels, playTitles, rankPlays } from '@shared/prepare/plays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  callOf,
  dealOf,
  dieter,
  exposureOf,
  helen,
  marcus,
  n1,
  newId,
  now,
  readyGap,
  worldOf,
} from '../advisor/world'

type Around = Parameters<typeof worldOf>[0]
const advise = (call: Partial<Call> = {}, around: Around = {}) =>
  rankPlays(collectFacts(worldOf({ ...around, call: callOf(call) }), now))
const order = (...of: Parameters<typeof advise>) => advise(...of).ranked.map(one => one.play)
const whyOf = (play: Play, ...of: Parameters<typeof advise>) =>
  advise(...of)
    .ranked.find(one => one.play === play)
    ?.why.join(' ')

const attendees = (...people: readonly { readonly id: (typeof helen)['id'] }[]) =>
  people.map(({ id }) => newAttendee({ personId: id, attendance: 'accepted' }, newId))
const gap = readyGap()
const due = { gaps: [gap], deal: dealOf({ exposures: [exposureOf(gap, n1)] }) }

describe('the ranking of plays', () => {
  it.each<{ name: string; first: Play; call: Partial<Call>; around?: Around }>([
    { name: 'a first discovery', first: 'question-plan', call: { callKind: 'discovery' } },
    {
      name: 'a demo before three of theirs',
      first: 'whole-room',
      call: { callKind: 'demo', attendees: attendees(helen, marcus, dieter) },
    },
    { name: 'a deep dive', first: 'technical-team-first', call: { callKind: 'deep-dive' } },
    {
      name: 'a closing with a gap untold',
      first: 'gap-on-the-table',
      call: { callKind: 'closing' },
      around: due,
    },
    {
      name: 'a closing without its signer',
      first: 'reschedule',
      call: { callKind: 'closing', attendees: attendees(marcus) },
    },
  ])('begins with $first for $name', ({ first, call, around }) => {
    expect(order(call, around)[0]).toBe(first)
  })

  it('never puts a gap on the table where none is due', () => {
    const told = exposureOf(gap, n1, { told: { at: now, personIds: [] } })
    expect(order({}, due)).toContain('gap-on-the-table')
    expect(order({}, { ...due, deal: dealOf({ exposures: [told] }) })).not.toContain('gap-on-the-table')
  })

  it('says what the gaps cost in minutes', () => {
    expect(whyOf('gap-on-the-table', {}, due)).toContain('costs 3 min')
  })

  it.each([
    { level: 4 - mixedFromLevels + 1, speaks: false },
    { level: 4 - mixedFromLevels, speaks: true },
  ])('speaks of a mixed room at levels $level and 4: $speaks', ({ level, speaks }) => {
    const mixed = { ...helen, level: { value: level, basis: 'confirmed' as const } }
    const why = whyOf('technical-team-first', { callKind: 'deep-dive' }, { people: [mixed, marcus] })
    expect(why?.includes('in one room')).toBe(speaks)
  })

  it('says that somebody is only suggested', () => {
    const guessed = { ...marcus, level: { value: 5, basis: 'suggested' as const } }
    const why = whyOf('technical-team-first', { callKind: 'deep-dive' }, { people: [helen, guessed] })
    expect(why).toContain('Marcus (suggested by the title)')
  })

  it('names the inputs that are not known, and none that is', () => {
    const bare = { attendees: attendees(dieter), myRole: undefined, callKind: 'other' as const, minutes: 0 }
    expect(advise(bare, { deal: undefined }).missing).toEqual([
      'what kind of call it is',
      'how technical Dieter Vance is',
      'who signs',
      'your part',
      'how long it is',
    ])
    expect(advise({ attendees: [] }).missing).toEqual(['who attends'])
    expect(advise().missing).toEqual([])
  })

  it('gives two or three plays, best first, each with a reason, for any call', () => {
    const kind = fc.constantFrom<CallKind>(...callKinds)
    fc.assert(
      fc.property(kind, fc.boolean(), fc.boolean(), fc.nat(90), (callKind, isEmpty, hasGap, minutes) => {
        const call = { callKind, minutes, ...(isEmpty ? { attendees: [] } : {}) }
        const { ranked } = advise(call, hasGap ? due : {})
        expect([2, 3]).toContain(ranked.length)
        expect(new Set(ranked.map(one => one.play)).size).toBe(ranked.length)
        expect(ranked.every(one => one.why.length > 0 && one.why.every(words => words !== ''))).toBe(true)
        expect(ranked.every((one, at) => at === 0 || one.points <= (ranked[at - 1]?.points ?? 0))).toBe(true)
        expect(ranked.every(one => playTitles[one.play] !== '')).toBe(true)
      }),
    )
  })
})
