import { describe, expect, it } from 'vitest'
import { type KeyPress, spellings } from '../../../renderer/app/keys'

const press = (key: string, ...held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

describe('how a press is written', () => {
  it.each([
    ['a letter', press('q'), ['Q']],
    ['a letter under caps lock', press('Q'), ['Q']],
    ['a letter with Shift', press('Z', 'shift'), ['Shift+Z']],
    ['a letter with Shift under caps lock', press('z', 'shift'), ['Shift+Z']],
    ['a chord', press('k', 'ctrl'), ['Mod+K', 'Ctrl+K']],
    ['a chord with Shift', press('Z', 'ctrl', 'shift'), ['Mod+Shift+Z']],
    ['Space', press(' '), ['Space']],
    ['Space with Shift', press(' ', 'shift'), ['Shift+Space']],
    ['a function key', press('F8'), ['F8']],
    ['a function key with Shift', press('F8', 'shift'), ['Shift+F8']],
    ['an arrow with Alt', press('ArrowLeft', 'alt'), ['Alt+ArrowLeft']],
    ['a chord with Enter', press('Enter', 'ctrl'), ['Mod+Enter', 'Ctrl+Enter']],
    ['a comma', press(',', 'ctrl'), ['Mod+,', 'Ctrl+,']],
    ['a chord on a Cyrillic keyboard', { ...press('л', 'ctrl'), code: 'KeyK' }, ['Mod+K', 'Ctrl+K']],
    [
      'a chord on a keyboard with other Latin places',
      { ...press('k', 'ctrl'), code: 'KeyV' },
      ['Mod+K', 'Ctrl+K'],
    ],
  ])('%s', (_, pressed, written) => {
    expect(spellings(pressed, 'linux')).toEqual(written)
    expect(spellings(pressed, 'win32')).toEqual(written)
  })

  it.each([
    ['? on a US or German keyboard', press('?', 'shift'), '?'],
    ['+ on a US keyboard', press('+', 'shift'), '+'],
    ['+ on a German keyboard', press('+'), '+'],
    [': on a US keyboard', press(':', 'shift'), ':'],
    [': on a keyboard that needs no Shift', press(':'), ':'],
    ['Mod and + on a US keyboard', press('+', 'ctrl', 'shift'), 'Mod++'],
    ['Mod and a digit on a French keyboard', press('1', 'ctrl', 'shift'), 'Mod+1'],
    ['Alt and a digit on a French keyboard', press('2', 'alt', 'shift'), 'Alt+2'],
  ])('%s is the sign itself', (_, pressed, sign) => {
    expect(spellings(pressed, 'linux')).toContain(sign)
  })

  it('is nothing for AltGr, which types a sign', () => {
    expect(spellings(press('@', 'ctrl', 'alt'), 'win32')).toEqual([])
    expect(spellings(press('k', 'ctrl', 'alt'), 'linux')).toEqual([])
  })

  it.each([
    ['Cmd is Mod', press('k', 'meta'), ['Mod+K']],
    ['Cmd and Shift', press('z', 'meta', 'shift'), ['Mod+Shift+Z']],
    ['Ctrl is Ctrl', press('y', 'ctrl'), ['Ctrl+Y']],
    ['Ctrl and Option', press('k', 'ctrl', 'alt'), ['Ctrl+Alt+K']],
  ])('on a Mac: %s', (_, pressed, written) => {
    expect(spellings(pressed, 'darwin')).toEqual(written)
  })

  it('leaves the Windows key alone', () => {
    expect(spellings(press('k', 'meta'), 'win32')).toEqual(['K'])
  })
})
