import { describe, expect, it } from 'vitest'
import {
  asSearch,
  narrow,
  type PaletteFilter,
  searchableKinds,
  suggestFilters,
  takeFilters,
} from '../../../renderer/app/palette-filters'

const prospects = [
  { id: 'p1', title: 'Garrow Freight' },
  { id: 'p2', title: 'Corvane Packaging' },
  { id: 'p3', title: 'Müller & Sons' },
]
const labels = (filters: readonly PaletteFilter[]) => filters.map(({ label }) => label)

describe('a filter in the palette', () => {
  it.each([
    ['kind:gap ', ['Gap'], ''],
    ['kind:gap', [], 'kind:gap'],
    ['gap:', ['Gap'], ''],
    ['gap:lock ', ['Gap'], 'lock '],
    ['lock in:garrow ', ['Garrow Freight'], 'lock '],
    ['in:"corvane pack" lock', ['Corvane Packaging'], 'lock'],
    ['in:muller ', ['Müller & Sons'], ''],
    ['in:nobody ', [], 'in:nobody '],
    ['after:2026-10-01 x', ['From 1 Oct 2026'], 'x'],
    ['kind:gap in:garrow before:2026 y', ['Gap', 'Garrow Freight', 'Before 1 Jan 2026'], 'y'],
  ])('becomes a token once it is whole: %j', (typed, tokens, rest) => {
    const taken = takeFilters(typed, prospects)
    expect([labels(taken.filters), taken.rest]).toEqual([tokens, rest])
  })

  it('counts while it still stands in the field, and is a word where nobody has that name', () => {
    expect(narrow('lock kind:gap', [], prospects)).toMatchObject({
      words: 'lock',
      filters: [{ form: 'kind' }],
    })
    expect(narrow('in:nobody', [], prospects)).toEqual({ words: 'in:nobody', filters: [] })
    expect(narrow('lock kind:', [], prospects)).toEqual({ words: 'lock', filters: [] })
  })

  it('is suggested while it is being typed', () => {
    const suggested = (typed: string) =>
      labels(suggestFilters(typed, prospects, '2026-11-19').map(one => one.filter))
    expect(suggested('lock in:')).toEqual(['Garrow Freight', 'Corvane Packaging', 'Müller & Sons'])
    expect(suggested('in:pack')).toEqual(['Corvane Packaging'])
    expect(suggested('kind:ga')).toEqual(['Gap'])
    expect(suggested('after:')).toEqual([
      'From 19 Nov 2026',
      'From 12 Nov 2026',
      'From 20 Oct 2026',
      'From 1 Nov 2026',
      'From 21 Aug 2026',
      'From 1 Jan 2026',
    ])
    expect(suggested('before:2026-03')).toEqual(['Before 1 Mar 2026'])
    expect(suggested('lock')).toEqual([])
    expect(suggestFilters('lock in:gar', prospects, '2026-11-19')[0]?.rest).toBe('lock')
  })

  it('goes to main as kinds, a prospect and the days of this computer', () => {
    const { filters } = narrow('kind:gap,call in:garrow after:2026-10-01 before:2026-11-01', [], prospects)
    expect(asSearch(filters)).toEqual({
      kinds: ['gap', 'call'],
      prospectId: 'p1',
      from: new Date(2026, 9, 1).toISOString(),
      to: new Date(new Date(2026, 10, 1).getTime() - 1).toISOString(),
    })
    expect(asSearch([])).toEqual({ kinds: searchableKinds })
  })
})
