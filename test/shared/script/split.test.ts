import type { Id } from '@shared/domain/schema'
import type { Step } from '@shared/domain/step'
import { cueAt, cueLines, ownWordsOf, writeOwnWords } from '@shared/script/cues'
import { joinWithNext, partingAt, splitStep, stepBefore } from '@shared/script/split'
import { describe, expect, it } from 'vitest'
import { aScript, aStep, making } from '../../helpers/builders'

describe('where a text is parted', () => {
  it.each([
    ['one two', 0, 0],
    ['one two', 2, 0],
    ['one two', 3, 4],
    ['one two', 4, 4],
    ['one two', 5, 4],
    ['one two', 7, 7],
    ['one\n\n two', 4, 5],
    ['- one\n- two', 8, 6],
    ['- one\n2. two', 10, 6],
    ['- one', 1, 0],
    ['', 0, 0],
    ['one', 9, 3],
    ['😀😀 b', 2, 0],
  ])('%j at %i: at %i, never inside a word', (text, caret, at) => {
    expect(partingAt(text, caret)).toBe(at)
  })
})

const row = { id: making.newId() as Id<'show-row'>, form: 'click' as const, text: 'Restore' }
const step = (fields: Partial<Step>) => aStep({ title: 'Back this shift', ...fields })

function splitAt(fields: Partial<Step>, caret: number): readonly Step[] {
  const one = step(fields)
  return splitStep(aScript({ steps: [one] }), one.id, caret, making)?.story.steps ?? []
}

describe('a split', () => {
  it.each([
    [4, 'one two three four', 8, [2, 2]],
    [5, 'one two three four', 4, [1.5, 3.5]],
    [4, 'one two three four', 0, [0, 4]],
    [4, 'one two three four', 99, [4, 0]],
    [3, '', 0, [1.5, 1.5]],
  ])('shares %f minutes of %j at %i as %j, to the half minute', (minutes, tell, caret, shares) => {
    expect(splitAt({ tell, minutes }, caret).map(one => one.minutes)).toEqual(shares)
  })

  it('leaves rows, watch-outs and the takeaway with the first, and both keep depth, topics and level', () => {
    const [first, second] = splitAt(
      { tell: 'one two', show: [row], takeaway: 'Minutes', topics: ['restore'], level: 2, depth: 'inform' },
      4,
    )
    expect(first).toMatchObject({ tell: 'one ', show: [row], takeaway: 'Minutes', title: 'Back this shift' })
    expect(second).toMatchObject({
      tell: 'two',
      show: [],
      title: '',
      topics: ['restore'],
      level: 2,
      depth: 'inform',
    })
    expect(second?.takeaway).toBeUndefined()
  })

  it('shares the least minutes too', () => {
    expect(splitAt({ tell: 'one two', minutes: 4, leastMinutes: 3 }, 4).map(one => one.leastMinutes)).toEqual(
      [1.5, 1.5],
    )
  })

  it('of a step that is not there is nothing', () => {
    expect(splitStep(aScript(), aStep().id, 0, making)).toBeUndefined()
  })
})

describe('a join', () => {
  const joined = (a: Partial<Step>, b: Partial<Step>): Step | undefined => {
    const [first, second] = [step(a), step(b)]
    return joinWithNext(aScript({ steps: [first, second] }), first.id).steps[0]
  }

  it('keeps the second title as a cue', () => {
    expect(joined({ tell: 'one' }, { title: 'Lock', tell: 'two' })).toMatchObject({
      title: 'Back this shift',
      tell: 'one\nLock\ntwo',
    })
    expect(joined({ title: '', tell: 'one' }, { title: 'Lock', tell: 'two' })).toMatchObject({
      title: 'Lock',
      tell: 'one\ntwo',
    })
  })

  it('keeps what both had added, and must be shown when one of them must', () => {
    const own = (cue: string) => [{ cue, words: `my ${cue}` }]
    expect(
      joined(
        { must: false, takeaway: 'A', topics: ['a', 'b'], inMyWords: own('one') },
        { must: true, takeaway: 'B', topics: ['b', 'c'], level: 3, show: [row], inMyWords: own('two') },
      ),
    ).toMatchObject({
      must: true,
      takeaway: 'A\nB',
      topics: ['a', 'b', 'c'],
      level: 3,
      show: [row],
      inMyWords: [...own('one'), ...own('two')],
    })
  })

  it('says of a fallback when it was tried only where it is still the one that was', () => {
    const tried = { fallback: 'Recording', fallbackTriedOn: '2026-11-01' }
    expect(joined(tried, {})?.fallbackTriedOn).toBe('2026-11-01')
    expect(joined({}, tried)?.fallbackTriedOn).toBe('2026-11-01')
    expect(joined(tried, { fallback: 'Screens' })?.fallbackTriedOn).toBeUndefined()
  })

  it('of the last step with none changes nothing, and the first has none before it', () => {
    const story = aScript({ steps: [step({}), step({})] })
    const [first, last] = story.steps
    if (first === undefined || last === undefined) throw new Error('two steps')
    expect(joinWithNext(story, last.id)).toBe(story)
    expect(stepBefore(story, last.id)).toBe(first)
    expect(stepBefore(story, first.id)).toBeUndefined()
  })
})

describe('cues', () => {
  const tell = '- It is 16:40\n\n2. You open the vault\n  type the number'

  it('are the lines that say something, without their list signs', () => {
    expect(cueLines(tell).map(({ cue }) => cue)).toEqual([
      'It is 16:40',
      'You open the vault',
      'type the number',
    ])
  })

  it.each([
    [0, 'It is 16:40'],
    [13, 'It is 16:40'],
    [14, undefined],
    [15, 'You open the vault'],
    [999, undefined],
  ])('at caret %i: %s', (caret, cue) => {
    expect(cueAt(tell, caret)).toBe(cue)
  })

  it('have my own words beside them, in their order; those of a rewritten cue are kept at the end', () => {
    let own = writeOwnWords({}, 'gone', 'old')
    own = { ...own, ...writeOwnWords(own, 'type the number', 'four digits') }
    own = { ...own, ...writeOwnWords(own, 'It is 16:40', 'late') }
    own = { ...own, ...writeOwnWords(own, 'It is 16:40', 'very late') }
    expect(ownWordsOf({ tell, ...own })).toEqual([
      { cue: 'It is 16:40', words: 'very late', isAstray: false },
      { cue: 'type the number', words: 'four digits', isAstray: false },
      { cue: 'gone', words: 'old', isAstray: true },
    ])
    expect(writeOwnWords(writeOwnWords({}, 'a', 'b'), 'a', undefined).inMyWords).toBeUndefined()
  })
})
