import { calmGuard, guardLetter, guardLetters, guardMs, type TypingGuard } from '@shared/run/typing-guard'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

interface Press {
  readonly letter: string
  readonly at: number
  readonly isRepeat?: boolean
}

/** What becomes of presses one after the other: a word where one was told, else the letter as a key. */
function typed(presses: readonly Press[]): readonly string[] {
  let guard: TypingGuard = calmGuard
  return presses.map(press => {
    const next = guardLetter(guard, press)
    guard = next.guard
    return next.word === undefined ? press.letter : `word ${next.word}`
  })
}

const at = (...times: readonly number[]): readonly Press[] =>
  times.map((time, index) => ({ letter: 'seemore'[index] ?? 'x', at: time }))

describe('letters typed into the wrong window', () => {
  it.each([
    ['two letters are two keys', at(0, 10), ['s', 'e']],
    ['three within 0.6 s are a word', at(0, 300, 600), ['s', 'e', 'word see']],
    ['three in just over 0.6 s are three keys', at(0, 300, 601), ['s', 'e', 'e']],
    ['the word may begin later', at(0, 700, 900, 1_300), ['s', 'e', 'e', 'word eem']],
    ['after a word the next begins anew', at(0, 1, 2, 3, 4), ['s', 'e', 'word see', 'm', 'o']],
  ])('%s', (_case, presses, outcome) => {
    expect(typed(presses)).toEqual(outcome)
  })

  it('a held key counts once', () => {
    const held = [0, 100, 130, 160, 190].map(time => ({ letter: 's', at: time, isRepeat: time > 0 }))
    expect(typed(held)).toEqual(['s', 's', 's', 's', 's'])
  })
})

const someLetter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
const someGap = fc.integer({ min: 0, max: 2 * guardMs })
const somePresses = fc
  .array(fc.record({ letter: someLetter, gap: someGap, isRepeat: fc.boolean() }))
  .map(list => {
    let time = 0
    return list.map(({ letter, gap, isRepeat }) => {
      time += gap
      return { letter, at: time, isRepeat }
    })
  })

describe('whatever is typed', () => {
  it('a word is exactly its last three letters, within 0.6 s, and no letter is in two words', () => {
    fc.assert(
      fc.property(somePresses, presses => {
        const real = presses.filter(one => !one.isRepeat)
        const outcome = typed(real)
        let free = 0
        for (const [index, word] of outcome.entries()) {
          if (!word.startsWith('word ')) continue
          const own = real.slice(index - guardLetters + 1, index + 1)
          expect(word).toBe(`word ${own.map(one => one.letter).join('')}`)
          expect((own.at(-1)?.at ?? 0) - (own[0]?.at ?? 0)).toBeLessThanOrEqual(guardMs)
          expect(index - guardLetters + 1).toBeGreaterThanOrEqual(free)
          free = index + 1
        }
      }),
    )
  })

  it('three letters within 0.6 s that are in no word yet are never left as keys', () => {
    fc.assert(
      fc.property(somePresses, presses => {
        const real = presses.filter(one => !one.isRepeat)
        let since = 0
        for (const [index, word] of typed(real).entries()) {
          const first = real[index - guardLetters + 1]
          const isWord = word.startsWith('word ')
          if (first !== undefined && index - guardLetters + 1 >= since)
            expect(isWord).toBe((real[index]?.at ?? 0) - first.at <= guardMs)
          if (isWord) since = index + 1
        }
      }),
    )
  })

  it('repeats of held keys change nothing', () => {
    fc.assert(
      fc.property(somePresses, presses => {
        const real = presses.filter(one => !one.isRepeat)
        const words = (list: readonly Press[]) => typed(list).filter(one => one.startsWith('word '))
        expect(words(presses)).toEqual(words(real))
      }),
    )
  })
})
