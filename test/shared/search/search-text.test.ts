import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { fold, foldings, wordsIn } from '@shared/search/fold'
import { longestText, searchTextOf } from '@shared/search/search-text'
import { markWords, snippetLength, snippetOf } from '@shared/search/snippet'
import { describe, expect, it } from 'vitest'
import { aCall, aGap, aPerson, aScript, testNow } from '../../helpers/builders'

const allOf = (record: object) => Object.values(searchTextOf(record)).join('\n')

describe('the text of a record', () => {
  it('holds what people wrote, private fields too, and tells titles, addresses and topics from the rest', () => {
    const person = aPerson({
      name: 'Helen Brandt',
      emails: ['helen@garrow.example'],
      stake: 'Wants the security budget',
      notes: 'Prefers mornings',
    })
    expect(searchTextOf(person)).toMatchObject({ title: 'Helen Brandt', names: 'helen@garrow.example' })
    expect(searchTextOf(person).text).toContain('Wants the security budget')
    expect(searchTextOf(aGap({ title: 'Lock', topics: ['retention'] })).topics).toBe('retention')
  })

  it('leaves out ids, dates and choices that nobody wrote', () => {
    const text = allOf(aCall({ title: 'Proof', start: testNow, callKind: 'deep-dive', notes: 'Words' }))
    expect(text).toContain('Words')
    for (const other of ['deep-dive', 'planned', testNow, 'Europe/Berlin']) expect(text).not.toContain(other)
    expect(text).not.toMatch(/[0-9a-f]{8}-/)
  })

  it('holds why a check of a script was settled, and not which', () => {
    const settled = [{ key: 'R31:step:tell', rule: 'R31', reason: 'Their own word', on: '2026-11-19' }]
    expect(searchTextOf(aScript({ lint: { off: ['R14'], on: ['R16'], settled } })).text).toContain(
      'Their own word',
    )
    expect(allOf(aScript({ lint: { off: ['R14'], on: ['R16'], settled } }))).not.toMatch(/R\d\d/)
  })

  it('finds a field that only a newer version knows', () => {
    expect(allOf({ ...aGap({ title: 'Lock' }), blurb: { deep: ['Tomorrow’s words'] } })).toContain(
      'Tomorrow’s words',
    )
  })

  it(`holds at most ${longestText} characters`, () => {
    const exact = searchTextOf(aCall({ title: 'Long', notes: 'x'.repeat(longestText) }))
    const longer = searchTextOf(aCall({ title: 'Long', notes: 'x'.repeat(longestText + 1) }))
    expect([exact.text.length, longer.text.length]).toEqual([longestText, longestText])
  })

  it('gives every record of the sample a title or a text', () => {
    const records = sampleWorkspace({ now: testNow })
    for (const record of records.filter(({ kind }) => kind !== 'effort' && kind !== 'debrief')) {
      expect(allOf(record).trim(), record.kind).not.toBe('')
    }
  })
})

describe('words', () => {
  it('are the same whatever their case and accents', () => {
    expect(['Müller', 'MULLER', 'Crème', 'Straße', 'Łódź'].map(fold)).toEqual([
      'muller',
      'muller',
      'creme',
      'strasse',
      'lodz',
    ])
  })

  it('with umlauts are known by the two letters they are written with as well', () => {
    expect(foldings('Müller')).toEqual(['muller', 'mueller'])
    expect(foldings('Miller')).toEqual(['miller'])
  })

  it('are what addresses and URLs are made of', () => {
    expect(wordsIn('helen.brandt@garrow.example')).toEqual(['helen', 'brandt', 'garrow', 'example'])
    expect(wordsIn('https://garrow.example/a?b=1')).toEqual(['https', 'garrow', 'example', 'a', 'b', '1'])
  })
})

describe('a snippet', () => {
  const before = 'They have talked of many things for a long while, and then '
  const after =
    ' came up, which nobody in the room had expected to hear about on that day, or ever again after it.'

  it('shows the words around the match, cut at words', () => {
    const snippet = snippetOf(`${before}Müller${after}`, word => word === 'muller')
    expect(snippet).toMatch(/^… .*\bMüller came up.* …$/)
    expect(snippet?.length).toBeLessThanOrEqual(snippetLength + 4)
  })

  it('shows a short text whole, its lines apart, and nothing where nothing matches', () => {
    expect(snippetOf('One  line\nand another', word => word === 'another')).toBe('One line · and another')
    expect(snippetOf('One line', () => false)).toBeUndefined()
  })

  it('tells which of its words begin as typed', () => {
    expect(markWords('Müllers backup', ['mull', 'BACK'])).toEqual([
      { text: 'Müll', marked: true },
      { text: 'ers ', marked: false },
      { text: 'back', marked: true },
      { text: 'up', marked: false },
    ])
    expect(markWords('nothing here', ['zebra'])).toEqual([{ text: 'nothing here', marked: false }])
    expect(markWords('', [])).toEqual([])
  })
})
