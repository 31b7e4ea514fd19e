import { describe, expect, it } from 'vitest'
import { commandOfKey, keyInBox, triageOf } from '../../../../renderer/features/call/run/box-keys'

const press = (key: string, held: Partial<Parameters<typeof keyInBox>[0]> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false },
  ...held,
})

describe('in an empty text box of a mark', () => {
  it.each([
    ['Enter', {}, { kind: 'keep' }],
    ['Escape', {}, { kind: 'forget' }],
    [' ', {}, { kind: 'keep', command: 'run.next-step' }],
    [' ', { shiftKey: true }, { kind: 'keep', command: 'run.previous-step' }],
    [' ', { repeat: true }, { kind: 'keep' }],
    ['PageDown', {}, { kind: 'keep', command: 'run.next-step' }],
    ['PageUp', {}, { kind: 'keep', command: 'run.previous-step' }],
    ['1', {}, { kind: 'who', digit: 1 }],
    ['9', {}, { kind: 'who', digit: 9 }],
    ['0', {}, { kind: 'text' }],
    ['+', { shiftKey: true }, { kind: 'keep', command: 'mark.lands-well' }],
    ['-', {}, { kind: 'keep', command: 'mark.falls-flat' }],
    [':', { shiftKey: true }, { kind: 'keep', command: 'run.go-to-step' }],
    ['z', { ctrlKey: true }, { kind: 'keep', command: 'app.undo' }],
    ['Z', { ctrlKey: true, shiftKey: true }, { kind: 'keep', command: 'app.redo' }],
    ['v', { ctrlKey: true }, { kind: 'text' }],
    ['Enter', { ctrlKey: true }, { kind: 'text' }],
    ['n', {}, { kind: 'text' }],
    ['é', {}, { kind: 'text' }],
    ['Ж', {}, { kind: 'text' }],
    ['"', { shiftKey: true }, { kind: 'text' }],
    ['Backspace', {}, { kind: 'text' }],
  ])('%j with %j is %j', (key, held, meant) => {
    expect(keyInBox(press(key, held), true, [])).toEqual(meant)
  })
})

describe('once something is typed', () => {
  it.each([' ', '1', '+', '-', ':', 'z', 'n'])('%j is text', key => {
    expect(keyInBox(press(key), false, [])).toEqual({ kind: 'text' })
  })

  it.each([
    ['Enter', { kind: 'keep' }],
    ['Escape', { kind: 'forget' }],
    ['PageDown', { kind: 'keep', command: 'run.next-step' }],
  ])('%s still is %j', (key, meant) => {
    expect(keyInBox(press(key), false, [])).toEqual(meant)
  })

  it('undo is of the text', () => {
    expect(keyInBox(press('z', { ctrlKey: true }), false, [])).toEqual({ kind: 'text' })
  })
})

describe('a key of its own', () => {
  it('is that of a mark or of the run, also when the user has chosen another', () => {
    expect(commandOfKey('n', [])).toBe('mark.note')
    expect(commandOfKey('e', [])).toBeUndefined()
    expect(commandOfKey('e', [{ command: 'mark.note', keys: ['E'] }])).toBe('mark.note')
  })
})

describe('a letter alone', () => {
  it.each([
    ['question', 'a', 'answered'],
    ['question', 'A', 'answered'],
    ['question', 'p', 'parked'],
    ['question', 'pp', 'one-to-one'],
    ['parked', 'p', 'one-to-one'],
    ['parked', 'a', undefined],
    ['note', 'p', undefined],
    ['question', 'pa', undefined],
  ])('in the box of a %s: %j is %s', (form, text, triage) => {
    expect(triageOf(text, form)).toBe(triage)
  })
})
