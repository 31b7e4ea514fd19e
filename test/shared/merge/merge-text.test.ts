import { mergeText } from '@shared/merge/merge-text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const base = ['Sign in.', 'Open the share.', 'Restore the file.', 'Hand over.'].join('\n')

describe('a text that two people edit', () => {
  it.each([
    [
      'lines apart',
      base.replace('Sign', 'Log'),
      base.replace('Hand', 'Give'),
      'Log in.\nOpen the share.\nRestore the file.\nGive over.',
    ],
    [
      'neighbouring lines',
      base.replace('Open the share.', 'Open it.'),
      base.replace('Restore the file.', 'Bring it back.'),
      'Sign in.\nOpen it.\nBring it back.\nHand over.',
    ],
    [
      'words of one line',
      base.replace('Open', 'Show'),
      base.replace('share.', 'folder.'),
      'Sign in.\nShow the folder.\nRestore the file.\nHand over.',
    ],
    [
      'a line added behind the line the other edits',
      `${base}\nAsk.`,
      base.replace('over.', 'it over.'),
      'Sign in.\nOpen the share.\nRestore the file.\nHand it over.\nAsk.',
    ],
    [
      'a line taken out, another edited',
      base.replace('Sign in.\n', ''),
      base.replace('over', 'back'),
      'Open the share.\nRestore the file.\nHand back.',
    ],
    [
      'a line one added and the other added while rewriting the next',
      base.replace('Hand over.', 'Ask.\nHand it over.'),
      base.replace('Hand over.', 'Ask.\nHand over.'),
      base.replace('Hand over.', 'Ask.\nHand it over.'),
    ],
    [
      'words one added within those the other added',
      base.replace('Open the', 'Open first the'),
      base.replace('Open the', 'Open first of all the'),
      base.replace('Open the', 'Open first of all the'),
    ],
    ['the same edit twice', `${base}\nAsk.`, `${base}\nAsk.`, `${base}\nAsk.`],
    ['a line each at one place', `${base}\nAsk.`, `${base}\nThank.`, `${base}\nAsk.\nThank.`],
    ['one typing on where the other stops', `${base}\nAsk`, `${base}\nAsk them why`, `${base}\nAsk them why`],
    ['nothing on one side', base, '', ''],
  ])('keeps both: %s', (_what, ours, theirs, text) => {
    expect(mergeText(base, ours, theirs)).toEqual({ text, clean: true })
    expect(mergeText(base, theirs, ours)).toEqual({ text, clean: true })
  })

  it.each([
    ['the same word', base.replace('share', 'folder'), base.replace('share', 'vault')],
    ['words that touch', base.replace('Open the', 'Show the'), base.replace('the share', 'a share')],
    [
      'a word added at one place',
      base.replace('Open the', 'Open first the'),
      base.replace('Open the', 'Open only the'),
    ],
    [
      'a line taken out that the other edits',
      base.replace('Open the share.\n', ''),
      base.replace('share', 'vault'),
    ],
  ])('keeps ours and says so where they clash: %s', (_what, ours, theirs) => {
    expect(mergeText(base, ours, theirs)).toEqual({ text: ours, clean: false })
    expect(mergeText(base, theirs, ours)).toEqual({ text: theirs, clean: false })
  })

  it('still takes what the other changed elsewhere when one place clashes', () => {
    const ours = base.replace('share', 'folder')
    const theirs = base.replace('share', 'vault').replace('Hand', 'Give')
    expect(mergeText(base, ours, theirs)).toEqual({ text: ours.replace('Hand', 'Give'), clean: false })
  })

  it('takes neither for the other when both began from nothing', () => {
    expect(mergeText('', 'Yes', 'No')).toEqual({ text: 'Yes', clean: false })
    expect(mergeText('', 'Yes', 'Yes, with your own')).toEqual({ text: 'Yes', clean: false })
    expect(mergeText('', 'We do', 'We do that')).toEqual({ text: 'We do that', clean: true })
  })

  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  ', 'd.'), { maxLength: 30 })
    .map(all => all.join(''))

  it('comes to one text whichever side merges, as long as nothing clashes', () => {
    fc.assert(
      fc.property(words, words, words, (was, ours, theirs) => {
        const here = mergeText(was, ours, theirs)
        const there = mergeText(was, theirs, ours)
        expect(there.clean).toBe(here.clean)
        if (here.clean) expect(there.text).toBe(here.text)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is the edited text where only one side wrote', () => {
    fc.assert(
      fc.property(words, words, (was, is) => {
        expect(mergeText(was, is, was)).toEqual({ text: is, clean: true })
        expect(mergeText(was, was, is)).toEqual({ text: is, clean: true })
        expect(mergeText(was, is, is)).toEqual({ text: is, clean: true })
      }),
    )
  })

  it('comes to an end with the longest texts a field holds, all lines alike or all other', () => {
    const alike = 'x\n'.repeat(200_000)
    const other = Array.from({ length: 40_000 }, (_, at) => `line ${at}`).join('\n')
    for (const long of [alike, other]) {
      const ours = `y\n${long.slice(2, -4)}\nz`
      const theirs = `${long.slice(0, 30_000)}\nq\n${long.slice(30_000)}w\n`
      const { text } = mergeText(long, ours, theirs)
      expect(text.startsWith('y\n')).toBe(true)
    }
  })
})
