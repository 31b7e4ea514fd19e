import { recordKinds } from '@shared/domain/record'
import { kindLabels, kindOfWord, parseQuery } from '@shared/search/parse-query'
import { describe, expect, it } from 'vitest'

const filtersOf = (typed: string) => parseQuery(typed).filters.map(({ typed: _typed, ...filter }) => filter)

describe('what is typed in the palette', () => {
  it.each<[string, string, readonly object[]]>([
    ['set lock', 'set lock', []],
    ['kind:gap', '', [{ form: 'kind', kinds: ['gap'] }]],
    ['kind:gaps lock', 'lock', [{ form: 'kind', kinds: ['gap'] }]],
    ['lock gap:', 'lock', [{ form: 'kind', kinds: ['gap'] }]],
    ['gap:retention', 'retention', [{ form: 'kind', kinds: ['gap'] }]],
    ['People: helen', 'helen', [{ form: 'kind', kinds: ['person'] }]],
    ['kind:call,question x', 'x', [{ form: 'kind', kinds: ['call', 'question'] }]],
    ['in:"Garrow Freight" restore', 'restore', [{ form: 'prospect', name: 'Garrow Freight' }]],
    ['in:garrow', '', [{ form: 'prospect', name: 'garrow' }]],
    ['prospect:Garrow', '', [{ form: 'prospect', name: 'Garrow' }]],
    ['prospect: gar', 'gar', [{ form: 'kind', kinds: ['prospect'] }]],
    ['after:2026-10-01', '', [{ form: 'after', day: '2026-10-01' }]],
    ['before:2026-10 demo', 'demo', [{ form: 'before', day: '2026-10-01' }]],
    ['since:2026', '', [{ form: 'after', day: '2026-01-01' }]],
  ])('reads %j as words %j and its filters', (typed, words, filters) => {
    expect(parseQuery(typed).words).toBe(words)
    expect(filtersOf(typed)).toEqual(filters)
  })

  it.each([
    'kind:nonsense',
    'kind:',
    'in:',
    'after:yesterday',
    'after:2026-02-30',
    'before:',
    'https://garrow.example/portal',
    'at 14:30',
    'ratio 3:1',
  ])('keeps %j as words, since it says nothing a filter could mean', typed => {
    expect(parseQuery(typed)).toEqual({ words: typed, filters: [] })
  })

  it('knows every kind by the word that lists show for it', () => {
    for (const kind of recordKinds) expect(kindOfWord(kindLabels[kind])).toBe(kind)
  })
})
