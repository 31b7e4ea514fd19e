import { movePerson, partsIn, peopleAt, sayOf, withReportsTo } from '@shared/prospect/people'
import { describe, expect, it } from 'vitest'
import { aDeal, aPart, aPerson, aProspect } from '../../helpers/builders'

const [corvane, dunmore] = [aProspect({ name: 'Corvane' }), aProspect({ name: 'Dunmore' })]
const at = (prospectId: typeof corvane.id, o = {}) => ({ form: 'prospect' as const, prospectId, ...o })
const helen = aPerson({ name: 'Helen Brandt', affiliations: [at(corvane.id, { title: 'Finance Director' })] })
const today = '2026-11-19'

describe('somebody who moves', () => {
  const moved = movePerson(
    { ...helen, suggestedParts: [aPart('signs')], leftOn: '2026-11-01' },
    { on: '2026-11-10', prospectId: dunmore.id, title: 'CTO' },
  )

  it('keeps where they were, with the day it ended, and starts there that day', () => {
    expect(moved.affiliations).toMatchObject([
      { prospectId: corvane.id, title: 'Finance Director', to: '2026-11-10' },
      { prospectId: dunmore.id, title: 'CTO', from: '2026-11-10' },
    ])
    expect(moved.leftOn).toBeUndefined()
  })

  it('shows at both companies: gone from the one, come to the other', () => {
    const [was, is] = [corvane, dunmore].map(({ id }) => peopleAt(id, [moved], undefined, today))
    expect(was).toMatchObject({ here: [], gone: [{ on: '2026-11-10', nowAt: { prospectId: dunmore.id } }] })
    expect(is).toMatchObject({ here: [{ cameFrom: { prospectId: corvane.id } }], gone: [] })
  })

  it('has no parts guessed off the title they left', () => {
    const untitled = movePerson(
      { ...helen, suggestedParts: [aPart('signs')] },
      { on: '2026-11-10', company: 'Elsewhere' },
    )
    expect(untitled.suggestedParts).toEqual([])
    expect(peopleAt(corvane.id, [untitled], undefined, today).gone[0]?.nowAt?.company).toBe('Elsewhere')
  })
})

describe('people at a company', () => {
  it.each([
    ['today, they are gone', '2026-11-19', 0],
    ['tomorrow, they are still here', '2026-11-20', 1],
  ])('left on %s', (_what, leftOn, here) => {
    const people = peopleAt(corvane.id, [{ ...helen, leftOn }], undefined, today)
    expect([people.here.length, people.gone.length]).toEqual([here, 1 - here])
  })

  it('are none of other companies, of the trash, or merged into others', () => {
    const people = [
      aPerson({ affiliations: [at(dunmore.id)] }),
      { ...helen, deletedAt: '2026-11-01T00:00:00.000Z' },
      { ...helen, mergedInto: helen.id },
    ]
    expect(peopleAt(corvane.id, people, undefined, today)).toEqual({ here: [], gone: [] })
  })

  it('stand by their say, then by name', () => {
    const named = (name: string, say?: number) => aPerson({ name, say, affiliations: [at(corvane.id)] })
    const { here } = peopleAt(corvane.id, [named('Zoe'), named('Ann'), named('Paul', 5)], undefined, today)
    expect(here.map(({ person }) => person.name)).toEqual(['Paul', 'Ann', 'Zoe'])
  })
})

describe('part and say', () => {
  const guessed = { ...helen, suggestedParts: [aPart('signs')] }

  it('are the deal’s where it says so, else a suggestion of the title', () => {
    const deal = aDeal({ people: [{ personId: helen.id, parts: [aPart('champion')] }] })
    expect(partsIn(deal, guessed)).toEqual([aPart('champion')])
    expect(partsIn(undefined, guessed)).toEqual([{ part: 'signs', basis: 'suggested' }])
  })

  it('follow from the strongest part as a suggestion, unless told', () => {
    const parts = [aPart('end-user'), aPart('champion')]
    expect(sayOf({ person: helen, parts })).toEqual({ value: 3, isSuggested: true })
    expect(sayOf({ person: { ...helen, say: 1 }, parts })).toEqual({ value: 1, isSuggested: false })
    expect(sayOf({ person: helen, parts: [] })).toEqual({ value: 0, isSuggested: true })
  })

  it('let nobody report to themselves', () => {
    expect(withReportsTo(helen, helen.id)).toBe(helen)
  })
})
