import { gapsThatMayTouch, gapsTouchingNeeds } from '@shared/advisor/gap-links'
import { describe, expect, it } from 'vitest'
import { dealOf, exposureOf, n1, need, readyGap } from './world'

const retention = need({ words: 'Seven years must be kept', topics: ['long retention'], priority: 2 })

describe('gaps that touch needs', () => {
  it.each([
    ['the same topic, however it is typed', ['LONG  Retention'], true],
    ["a topic within the need's topic", ['retention'], true],
    ["a topic that holds the need's topic", ['very long retention'], true],
    ['a topic whose words stand in the quote', ['seven years'], true],
    ['a topic of which only one word is shared', ['long distance'], false],
    ['another topic', ['printing'], false],
    ['part of a word', ['tent'], false],
    ['a topic too short to mean anything', ['be'], false],
    ['an empty topic', ['', ' - '], false],
    ['no topic', [], false],
  ])('%s', (_, topics, touches) => {
    expect(gapsTouchingNeeds([readyGap({ topics })], [retention], undefined)).toHaveLength(touches ? 1 : 0)
  })

  it.each([
    ['two words of its title stand in the quote', 'No copy is kept for seven days', ['kept', 'seven']],
    ['in another form', 'Retentive for seven months', ['retentive', 'seven']],
    ['one in the quote and one in a topic', 'Retention in years, not months', ['retention', 'years']],
    ['a word of the quote and nothing else of it', 'Audits of years gone by', undefined],
    ['only one word', 'Seven agents at most', undefined],
    ['words that every sentence has', 'It must be there for all', undefined],
    ['the same word twice', 'Seven times seven', undefined],
    ['no title', '', undefined],
  ])('by words: %s', (_, title, shared) => {
    const [touching] = gapsTouchingNeeds([readyGap({ title })], [retention], undefined)
    const touch = touching?.touches[0]
    expect(touch?.kind === 'suggested' ? touch.shared : undefined).toEqual(shared)
    expect(gapsThatMayTouch([readyGap({ title })], [retention])).toHaveLength(shared === undefined ? 0 : 1)
  })

  it('names the topic rather than the words, where both are shared', () => {
    const gap = readyGap({ title: 'Kept for seven days', topics: ['retention'] })
    const touches = gapsTouchingNeeds([gap], [retention], undefined)[0]?.touches
    expect(touches).toMatchObject([{ kind: 'suggested', shared: ['retention'] }])
  })

  it('calls a link a link and a guess a suggestion', () => {
    const gap = readyGap({ topics: ['retention'] })
    const deal = dealOf({ exposures: [exposureOf(gap, n1)] })
    const [touching] = gapsTouchingNeeds([gap], [retention, n1], deal)
    expect(touching?.touches).toMatchObject([
      { kind: 'linked', need: { number: 1 } },
      { kind: 'suggested', need: { number: 2 }, shared: ['retention'] },
    ])
  })

  it('does not suggest again what is linked', () => {
    const gap = readyGap({ topics: ['retention'] })
    const deal = dealOf({ exposures: [exposureOf(gap, retention)] })
    expect(gapsTouchingNeeds([gap], [retention], deal)[0]?.touches).toMatchObject([{ kind: 'linked' }])
    expect(gapsTouchingNeeds([gap], [retention], deal)[0]?.touches).toHaveLength(1)
  })

  it('does not suggest again what somebody has ruled out for that need, and keeps a link', () => {
    const gap = readyGap({ topics: ['retention', 'restore'] })
    const ruledOut = { ...retention, notTouchedBy: [gap.id] }
    expect(gapsTouchingNeeds([gap], [ruledOut], undefined)).toEqual([])
    expect(gapsThatMayTouch([gap], [ruledOut])).toEqual([])
    expect(gapsTouchingNeeds([gap], [ruledOut, n1], undefined)[0]?.touches).toMatchObject([
      { need: { number: 1 } },
    ])
    const deal = dealOf({ exposures: [exposureOf(gap, ruledOut)] })
    expect(gapsTouchingNeeds([gap], [ruledOut], deal)[0]?.touches).toMatchObject([{ kind: 'linked' }])
  })

  it('does not suggest a gap that is fixed, but keeps it where it is linked', () => {
    const gap = readyGap({ topics: ['retention'], status: 'fixed' })
    expect(gapsTouchingNeeds([gap], [retention], undefined)).toEqual([])
    const deal = dealOf({ exposures: [exposureOf(gap, retention)] })
    expect(gapsTouchingNeeds([gap], [retention], deal)[0]?.touches).toMatchObject([{ kind: 'linked' }])
  })

  it("does not take a need's short topic for a sign", () => {
    const short = need({ words: 'It must run', topics: ['IT'] })
    expect(gapsTouchingNeeds([readyGap({ topics: ['it security'] })], [short], undefined)).toEqual([])
  })

  it('names all topics shared, and the weightier need first', () => {
    const both = readyGap({ topics: ['retention', 'seven years', 'restore'] })
    expect(gapsTouchingNeeds([both], [retention, n1], undefined)[0]?.touches).toMatchObject([
      { need: { number: 1 }, shared: ['restore'] },
      { need: { number: 2 }, shared: ['retention', 'seven years'] },
    ])
  })

  it('puts the weightier need first, whichever was noted first', () => {
    const light = need({ words: 'Seven years must be kept', topics: ['retention'], priority: 1 })
    const weighty = { ...need({ words: 'Retention is audited', priority: 3 }), number: 9 }
    const touches = gapsTouchingNeeds([readyGap({ topics: ['retention'] })], [light, weighty], undefined)[0]
      ?.touches
    expect(touches?.map(touch => touch.need.number)).toEqual([9, 2])
  })

  it('puts linked gaps first, then those of the weightier need', () => {
    const [light, weighty, linked] = [
      readyGap({ topics: ['retention'] }),
      readyGap({ topics: ['restore'] }),
      readyGap(),
    ]
    const deal = dealOf({ exposures: [exposureOf(linked, retention)] })
    const found = gapsTouchingNeeds([light, weighty, linked], [n1, retention], deal)
    expect(found.map(({ gap }) => gap.id)).toEqual([linked.id, weighty.id, light.id])
  })

  it('passes over an exposure to a need that is gone', () => {
    const gap = readyGap()
    expect(gapsTouchingNeeds([gap], [n1], dealOf({ exposures: [exposureOf(gap, retention)] }))).toEqual([])
  })
})
