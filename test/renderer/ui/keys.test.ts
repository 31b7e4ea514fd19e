import { describe, expect, it } from 'vitest'
import { ariaKeys, keyLabel, readKeys } from '../../../renderer/ui/keys'

describe('reading a key string', () => {
  it.each([
    ['Mod+K', [['Mod', 'K']]],
    ['Mod+Shift+Z', [['Mod', 'Shift', 'Z']]],
    ['P P', [['P'], ['P']]],
    ['+', [['+']]],
    ['Mod++', [['Mod', '+']]],
    ['-', [['-']]],
    ['', []],
  ])('%s is %j', (keys, presses) => {
    expect(readKeys(keys)).toEqual(presses)
  })
})

describe('printing a key', () => {
  it.each([
    ['Mod', 'mac', '⌘'],
    ['Mod', 'other', 'Ctrl'],
    ['Alt', 'mac', '⌥'],
    ['Alt', 'other', 'Alt'],
    ['Shift', 'mac', '⇧'],
    ['Escape', 'other', 'Esc'],
    ['ArrowUp', 'mac', '↑'],
    ['k', 'other', 'K'],
    ['F8', 'other', 'F8'],
  ] as const)('%s on %s reads %s', (key, platform, label) => {
    expect(keyLabel(key, platform)).toBe(label)
  })
})

describe('telling assistive technology', () => {
  it.each([
    ['Mod+K', 'mac', 'Meta+K'],
    ['Mod+K', 'other', 'Control+K'],
    ['Ctrl+1', 'mac', 'Control+1'],
    ['Enter', 'other', 'Enter'],
    ['+', 'other', 'Plus'],
    ['P P', 'other', undefined],
  ] as const)('%s on %s is %s', (keys, platform, text) => {
    expect(ariaKeys(keys, platform)).toBe(text)
  })
})
