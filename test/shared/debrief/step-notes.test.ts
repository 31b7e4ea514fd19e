import { withStepNote } from '@shared/debrief/step-notes'
import { describe, expect, it } from 'vitest'

const notes = [
  { stepId: 'a', why: 'the tour' },
  { stepId: 'b', why: '', minutes: 4 },
]

describe('what is said of a step', () => {
  it.each([
    ['a new reason', 'c', { why: 'no time' }, [...notes, { stepId: 'c', why: 'no time' }]],
    [
      'another reason, in its place',
      'a',
      { why: 'the folder tour' },
      [{ stepId: 'a', why: 'the folder tour' }, notes[1]],
    ],
    [
      'a reason beside the minutes',
      'b',
      { why: 'short' },
      [notes[0], { stepId: 'b', why: 'short', minutes: 4 }],
    ],
    ['nothing any more', 'a', { why: ' ' }, [notes[1]]],
    ['no minutes any more', 'b', { minutes: undefined }, [notes[0]]],
    ['nothing of a step without a note', 'c', { why: '' }, notes],
  ])('%s', (_, stepId, fields, after) => {
    expect(withStepNote(notes, stepId, fields)).toEqual(after)
  })
})
