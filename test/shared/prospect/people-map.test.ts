import { dot, layoutPeopleMap, type MapPerson, mostLabelled } from '@shared/prospect/people-map'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const width = 486
const person = fc.record({
  stance: fc.constantFrom(
    'for' as const,
    'neutral' as const,
    'against' as const,
    'unknown' as const,
    undefined,
  ),
  say: fc.integer({ min: 0, max: 5 }),
})
const crowd = (maxLength: number) =>
  fc
    .array(person, { maxLength })
    .map(people => people.map((one, at): MapPerson => ({ ...one, id: String(at) })))

/** A dot with its label to the right, or the dot alone. */
const boxes = (map: ReturnType<typeof layoutPeopleMap>) =>
  map.spots.map(({ x, y }) => ({
    left: x - dot.radius,
    right: x + dot.radius + (map.isLabelled ? dot.labelWidth - dot.radius * 2 : 0),
    top: y - (map.isLabelled ? dot.labelHeight / 2 : dot.radius),
    bottom: y + (map.isLabelled ? dot.labelHeight / 2 : dot.radius),
  }))

describe('the people map', () => {
  it.each([[mostLabelled], [60]])('lets nobody of up to %i meet another, or leave the map', most => {
    fc.assert(
      fc.property(crowd(most), people => {
        const map = layoutPeopleMap(people, width)
        const all = boxes(map)
        const meet = all.some((a, at) =>
          all
            .slice(at + 1)
            .some(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        )
        const leaves = all.some(
          ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > map.height,
        )
        return !meet && !leaves && map.spots.length + map.unplaced.length === people.length
      }),
    )
  })

  it('puts more say above less, and against before for', () => {
    fc.assert(
      fc.property(crowd(25), people => {
        const { spots } = layoutPeopleMap(people, width)
        const of = (id: string) => people.find(one => one.id === id) as MapPerson
        return spots.every(a =>
          spots.every(b => {
            const [one, other] = [of(a.id), of(b.id)]
            if (one.stance === other.stance) return one.say <= other.say || a.y <= b.y
            return !(one.stance === 'against' && other.stance === 'for') || a.x < b.x
          }),
        )
      }),
    )
  })

  it.each([
    [mostLabelled, true],
    [mostLabelled + 1, false],
  ])('with %i people has labels: %s', (count, isLabelled) => {
    const people = Array.from({ length: count }, (_, id) => ({
      id: String(id),
      stance: 'for' as const,
      say: 3,
    }))
    expect(layoutPeopleMap(people, width).isLabelled).toBe(isLabelled)
  })

  it('places nobody whose attitude or say is not known', () => {
    const people: readonly MapPerson[] = [
      { id: 'no-stance', stance: undefined, say: 5 },
      { id: 'unknown', stance: 'unknown', say: 5 },
      { id: 'no-say', stance: 'for', say: 0 },
      { id: 'placed', stance: 'for', say: 1 },
    ]
    const map = layoutPeopleMap(people, width)
    expect(map.unplaced).toEqual(['no-stance', 'unknown', 'no-say'])
    expect(map.spots.map(({ id }) => id)).toEqual(['placed'])
  })
})
