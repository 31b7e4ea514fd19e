import { type FitItem, fitInto, type Treatment } from '@shared/adapt/fit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const item = (o: Partial<FitItem> = {}): FitItem => ({
  id: 'a',
  minutes: 4,
  least: 2,
  worth: 0,
  mustKeep: false,
  ...o,
})
const treat = (items: readonly Partial<FitItem>[], available: number) =>
  fitInto(items.map(item), available).treatments

describe('a plan is made to fit its minutes', () => {
  it('is left alone when it fits', () => {
    expect(fitInto([item(), item()], 8)).toEqual({ treatments: ['keep', 'keep'], minutes: 8, over: 0 })
  })

  it.each<[string, readonly Partial<FitItem>[], number, readonly Treatment[]]>([
    ['shortens before it drops', [{}, {}], 4, ['shorten', 'shorten']],
    ['drops what is worth least', [{ worth: 3 }, { worth: 1 }], 3, ['shorten', 'drop']],
    [
      'keeps more worth rather than fewer changes',
      [{ worth: 3 }, { worth: 1 }, { worth: 1 }],
      6,
      ['shorten', 'shorten', 'shorten'],
    ],
    [
      'makes the fewest changes',
      [
        { minutes: 2, least: 1 },
        { minutes: 6, least: 3 },
      ],
      5,
      ['keep', 'shorten'],
    ],
    [
      'takes the fewest minutes away',
      [
        { minutes: 10, least: 5 },
        { minutes: 10, least: 8 },
      ],
      18,
      ['keep', 'shorten'],
    ],
    ['drops the earlier of two that are worth the same', [{}, {}], 3, ['drop', 'shorten']],
    [
      'keeps what must stay, however little it is worth',
      [{ mustKeep: true }, { worth: 9 }],
      2,
      ['shorten', 'drop'],
    ],
    [
      'counts tenths exactly',
      [
        { minutes: 0.1, least: 0.1 },
        { minutes: 0.2, least: 0.2 },
      ],
      0.3,
      ['keep', 'keep'],
    ],
  ])('%s', (_, items, available, treatments) => {
    expect(treat(items, available)).toEqual(treatments)
  })

  it('says by how much even the shortest plan is too long, and gives that plan', () => {
    const fit = fitInto([item({ mustKeep: true }), item({ worth: 5 }), item({ mustKeep: true })], 1.5)
    expect(fit).toEqual({ treatments: ['shorten', 'drop', 'shorten'], minutes: 4, over: 2.5 })
  })

  it('is the best of all plans, as trying every one of them shows', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 7 }), fc.integer({ min: 0, max: 60 }), (items, halves) => {
        const available = halves / 2
        const fit = fitInto(items, available)
        const best = bestByTrying(items, available)
        if (best === undefined) {
          expect(fit.over).toBe(shortestOf(items) - available)
          return
        }
        expect(fit.over).toBe(0)
        expect(fit.minutes).toBeLessThanOrEqual(available)
        expect(fit.treatments).toEqual(best)
      }),
      { numRuns: 400 },
    )
  })

  it('never drops what must stay, and never takes less than the least', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 60 }), fc.integer({ min: 0, max: 400 }), (items, halves) => {
        const fit = fitInto(items, halves / 2)
        expect(fit.treatments).toHaveLength(items.length)
        items.forEach((one, at) => {
          if (one.mustKeep) expect(fit.treatments[at]).not.toBe('drop')
        })
        expect(minutesOf(items, fit.treatments)).toBe(fit.minutes)
      }),
    )
  })
})

const anyItem: fc.Arbitrary<FitItem> = fc
  .record({
    minutes: fc.integer({ min: 0, max: 20 }),
    share: fc.integer({ min: 0, max: 20 }),
    worth: fc.integer({ min: 0, max: 9 }),
    mustKeep: fc.boolean(),
  })
  .map(({ minutes, share, worth, mustKeep }) => ({
    id: 'x',
    minutes: minutes / 2,
    least: Math.min(minutes, share) / 2,
    worth,
    mustKeep,
  }))

const shortestOf = (items: readonly FitItem[]): number =>
  items.reduce((sum, one) => sum + (one.mustKeep ? one.least : 0), 0)

const minutesOf = (items: readonly FitItem[], treatments: readonly Treatment[]): number =>
  items.reduce((sum, one, at) => {
    if (treatments[at] === 'drop') return sum
    return sum + (treatments[at] === 'shorten' ? one.least : one.minutes)
  }, 0)

/** Every plan there is, weighed by the words of the definition, written down apart from the solver. */
function bestByTrying(items: readonly FitItem[], available: number): readonly Treatment[] | undefined {
  const legal = plansOf(items).filter(plan => minutesOf(items, plan) <= available)
  return legal.toSorted((a, b) => rank(items, a, b))[0]
}

function plansOf(items: readonly FitItem[]): readonly (readonly Treatment[])[] {
  return items.reduce<readonly (readonly Treatment[])[]>(
    (plans, one) =>
      plans.flatMap(plan => [
        [...plan, 'keep' as const],
        ...(one.least < one.minutes ? [[...plan, 'shorten' as const]] : []),
        ...(one.mustKeep ? [] : [[...plan, 'drop' as const]]),
      ]),
    [[]],
  )
}

function rank(items: readonly FitItem[], a: readonly Treatment[], b: readonly Treatment[]): number {
  const worth = (plan: readonly Treatment[]) =>
    items.reduce((sum, one, at) => sum + (plan[at] === 'drop' ? 0 : one.worth), 0)
  const count = (plan: readonly Treatment[], of: Treatment) => plan.filter(one => one === of).length
  const places = (plan: readonly Treatment[], of: Treatment) =>
    plan.map(one => (one === of ? '0' : '1')).join('')
  const changes = (plan: readonly Treatment[]) => plan.length - count(plan, 'keep')
  return (
    worth(b) - worth(a) ||
    count(a, 'drop') - count(b, 'drop') ||
    changes(a) - changes(b) ||
    places(a, 'drop').localeCompare(places(b, 'drop')) ||
    minutesOf(items, b) - minutesOf(items, a) ||
    places(a, 'shorten').localeCompare(places(b, 'shorten'))
  )
}
