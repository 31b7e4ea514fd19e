import { describe, expect, it } from 'vitest'
import { chordOfPress } from '../../../../renderer/parts/leader/chord-of-press'

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }

describe('a press as the leader', () => {
  it.each([
    [{ key: ' ', code: 'Space', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Space'],
    [{ key: 'M', code: 'KeyM', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+M'],
    [{ key: 'ь', code: 'KeyM', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+M'],
    [{ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+1'],
    [{ key: 'F9', code: 'F9' }, 'F9'],
    [{ key: 'q', code: 'KeyQ' }, 'Q'],
    [{ key: 'Shift', code: 'ShiftLeft', ctrlKey: true, shiftKey: true }, undefined],
  ])('%j is %s', (press, chord) => {
    expect(chordOfPress({ ...none, ...press })).toBe(chord)
  })
})
