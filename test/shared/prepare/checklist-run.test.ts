import type { Check } from '@shared/domain/checklist'
import {
  interruptedAfterSeconds,
  interruptionOf,
  leastSecondsPerItem,
  lengthWords,
  mostChecks,
  tickedThrough,
  tickThroughWords,
} from '@shared/prepare/checklist-run'
import { confirmChecks, fillCheck, tickCheck } from '@shared/prepare/checks'
import {
  countWords,
  mostHuddleSeconds,
  readAloudSeconds,
  readAloudWordsPerMinute,
} from '@shared/prepare/reading-time'
import { checklistFrom, starterChecklists, startersFor } from '@shared/prepare/starter-checklists'
import { describe, expect, it } from 'vitest'
import { aCall, making, testNow } from '../../helpers/builders'

const after = (seconds: number): string => new Date(Date.parse(testNow) + seconds * 1_000).toISOString()
const item = (text: string, fields: Partial<Check> = {}): Check => ({
  id: making.newId() as Check['id'],
  text,
  wants: 'tick',
  ...fields,
})
const doneAt = (text: string, seconds: number, fields: Partial<Check> = {}) =>
  item(text, { doneAt: after(seconds), ...fields })
const texts = (checks: readonly Check[] | undefined) => checks?.map(check => check.text)

describe('an interruption', () => {
  const list = [doneAt('A', 0), doneAt('B', 10), doneAt('C', 20), item('D'), item('E')]

  it.each([
    { silent: interruptedAfterSeconds - 1, is: false },
    { silent: interruptedAfterSeconds, is: true },
  ])('after $silent s without a tick: $is', ({ silent, is }) => {
    expect(interruptionOf(list, after(20 + silent)) !== undefined).toBe(is)
  })

  it('asks for the last two again, in the order they were done, and says where it goes on', () => {
    const found = interruptionOf(list.toReversed(), after(200))
    expect(texts(found?.again)).toEqual(['B', 'C'])
    expect(found?.next.text).toBe('E')
    expect(found?.since).toBe(after(20))
  })

  it('is over once both are confirmed, and comes back after the next tick and another minute', () => {
    const call = aCall({ checks: list })
    const ids = interruptionOf(call.checks, after(100))?.again.map(({ id }) => id) ?? []
    const resumed = confirmChecks(call, ids, after(100))
    expect(interruptionOf(resumed.checks, after(10_000))).toBe(undefined)
    const ticked = tickCheck(resumed, list[3]?.id ?? fail(), true, after(110))
    expect(interruptionOf(ticked.checks, after(169))).toBe(undefined)
    expect(texts(interruptionOf(ticked.checks, after(170))?.again)).toEqual(['D'])
  })

  it.each([
    { name: 'nothing is done yet', checks: [item('A'), item('B')] },
    { name: 'everything is done', checks: [doneAt('A', 0), doneAt('B', 1)] },
    { name: 'the list is empty', checks: [] },
  ])('is none while $name', ({ checks }) => {
    expect(interruptionOf(checks, after(10_000))).toBe(undefined)
  })
})

describe('an item that wants a value', () => {
  const wants = item('Guest network', { wants: 'value' })
  const call = aCall({ checks: [wants, item('B')] })

  it('is done with its value only, and open again without it', () => {
    const filled = fillCheck(call, wants.id, 'corvane-guest', testNow)
    expect(filled.checks[0]).toMatchObject({ value: 'corvane-guest', doneAt: testNow })
    expect(texts(interruptionOf(filled.checks, after(61))?.again)).toEqual(['Guest network'])
    expect(fillCheck(filled, wants.id, ' ', after(5)).checks[0]?.doneAt).toBe(undefined)
    expect(fillCheck(filled, wants.id, 'corvane-guest', after(9))).toBe(filled)
  })
})

describe('the length of a list (R34)', () => {
  const many = (count: number, text = 'Say the goal') => Array.from({ length: count }, () => text)
  it.each([
    { count: 0, says: undefined },
    { count: 4, says: '4 items; 5 to 9' },
    { count: 5, says: undefined },
    { count: mostChecks, says: undefined },
    { count: mostChecks + 1, says: '10 items: 5 to 9 are read and done' },
  ])('$count items: $says', ({ count, says }) => {
    const words = lengthWords(many(count))
    expect(says === undefined ? words : words?.slice(0, says.length)).toBe(says)
  })

  it.each([
    { words: 45, says: undefined },
    { words: 46, says: '92 s to read aloud' },
  ])('five items of $words words: $says', ({ words, says }) => {
    const list = many(5, Array.from({ length: words }, () => 'word').join(' '))
    expect(lengthWords(list)?.slice(0, 18)).toBe(says)
  })
})

describe('ticking through (R35)', () => {
  const every = (seconds: number, count = 4) =>
    Array.from({ length: count }, (_, at) => doneAt(`${at}`, at * seconds))
  it.each([
    { seconds: leastSecondsPerItem, row: 0 },
    { seconds: leastSecondsPerItem - 0.001, row: 4 },
  ])('one item every $seconds s is a row of $row', ({ seconds, row }) => {
    expect(tickedThrough(every(seconds))).toBe(row)
  })

  it('needs three in a row, the last ones', () => {
    expect(tickedThrough(every(0.5, 2))).toBe(0)
    expect(tickedThrough([...every(0.5, 3), doneAt('later', 60)])).toBe(0)
  })

  it('is said kindly, and only while it has just happened', () => {
    expect(tickThroughWords(every(0.2), after(5))).toContain('4 items in a breath')
    expect(tickThroughWords(every(0.2), after(0.6 + interruptedAfterSeconds))).toBe(undefined)
  })
})

describe('reading aloud', () => {
  it('counts words as they are spoken', () => {
    expect(countWords('Helen agrees that a restore-test closes finding 7.')).toBe(8)
    expect(countWords(' – “ ” ')).toBe(0)
    expect(countWords('It’s 14:30, and Zoë can’t')).toBe(5)
  })

  it('takes 90 s for 225 words', () => {
    const words = Array.from({ length: (readAloudWordsPerMinute * mostHuddleSeconds) / 60 }, () => 'word')
    expect(readAloudSeconds(words.join(' '))).toBe(mostHuddleSeconds)
  })
})

describe('the starters', () => {
  it('are five to nine items that are read in time', () => {
    for (const { items } of starterChecklists) expect(lengthWords(items.map(one => one.text))).toBe(undefined)
  })

  it('bring adaptor, badge, guest network and an offline copy on site, two of them as values', () => {
    const onSite = startersFor({ mode: 'on-site', callKind: 'demo' })[0]
    const words = onSite?.items.map(one => one.text).join(' ')
    for (const thing of ['Adaptor', 'badge', 'Guest network', 'offline']) expect(words).toContain(thing)
    expect(onSite?.items.filter(one => one.wants === 'value')).toHaveLength(2)
  })

  it.each([
    { mode: 'remote', callKind: 'demo', first: 'remote' },
    { mode: 'remote', callKind: 'discovery', first: 'discovery' },
    { mode: 'on-site', callKind: 'discovery', first: 'on-site' },
  ] as const)('for a $mode $callKind begin with $first', ({ first, ...call }) => {
    expect(startersFor(call)[0]?.id).toBe(first)
  })

  it('become a checklist of one’s own that says where it began', () => {
    const starter = starterChecklists[0] ?? fail()
    const checklist = checklistFrom(starter, making)
    expect(checklist).toMatchObject({ starter: starter.id, name: starter.name, revision: 1 })
    expect(checklist.items.at(-1)).toMatchObject({ wants: 'value', valueLabel: 'Number' })
  })
})

function fail(): never {
  throw new Error('Not there')
}
