import { canBeKept, keepAsNote, longestNote } from '@shared/intake/keep-as-note'
import { profileOf } from '@shared/prospect/profile'
import { describe, expect, it } from 'vitest'
import { aProspect, making, testNow } from '../../helpers/builders'

describe('a text that could not be sorted', () => {
  it('is kept whole, as one note of the profile', () => {
    const text = 'Line one\n\nLine two'
    const kept = keepAsNote(aProspect(), ` ${text}\n`, '2026-11-19', making.newId)
    expect(profileOf(kept, [], testNow).rows.at(-1)).toMatchObject({
      topic: 'other',
      label: 'Pasted text',
      shown: [{ value: text, confidence: 'read', source: 'pasted text', on: '2026-11-19' }],
    })
  })

  it.each([
    ['nothing but room', ' \n', false],
    ['as long as a note may be', 'x'.repeat(longestNote), true],
    ['a letter longer', 'x'.repeat(longestNote + 1), false],
  ])('%s', (_, text, can) => expect(canBeKept(text)).toBe(can))
})
