import { commandById, commands, isBareKey, keysOf } from '@shared/commands'
import { type Command, commandGroups } from '@shared/commands/command'
import { describe, expect, it } from 'vitest'

/** Groups that are never on screen together may share a key; so may an outline that has the focus and the frame. */
const apart: readonly (readonly [Command['group'], Command['group']])[] = [
  ['Sorting pasted text', 'Marks'],
  ['Sorting pasted text', 'Run'],
  ['Sorting pasted text', 'Lists'],
  ['Lists', 'Marks'],
  ['Lists', 'Run'],
  ['Script', 'Go'],
  ['Questionnaire', 'Marks'],
  ['Questionnaire', 'Run'],
  ['Questionnaire', 'Lists'],
  ['Questionnaire', 'Sorting pasted text'],
  ['Debrief', 'Marks'],
  ['Debrief', 'Questionnaire'],
]
const meet = (a: Command, b: Command): boolean =>
  !apart.some(([x, y]) => (a.group === x && b.group === y) || (a.group === y && b.group === x))

describe('the list of commands', () => {
  it('has each id once, with words and a group for all', () => {
    expect(new Set(commands.map(one => one.id)).size).toBe(commands.length)
    for (const { id, label, group } of commands) {
      expect([id, /^[a-z]+\.[a-z-]+$/.test(id), label.trim() !== '']).toEqual([id, true, true])
      expect(commandGroups).toContain(group)
    }
  })

  it('gives no key to two commands of one screen', () => {
    const clashes = commands.flatMap((one, at) =>
      commands
        .slice(at + 1)
        .filter(other => meet(one, other) && other.keys.some(key => one.keys.includes(key)))
        .map(other => `${one.id} and ${other.id}`),
    )
    expect(clashes).toEqual([])
  })

  it('lets nothing that types a character act in a text field', () => {
    const typed = commands.filter(
      one => one.inFields && one.keys.some(key => isBareKey(key) || key === 'Space'),
    )
    expect(typed.map(one => one.id)).toEqual([])
  })

  it.each(['Mod+C', 'Mod+X', 'Mod+A', 'Mod+Q', 'Mod+W', 'Tab'])('leaves %s to the system', key => {
    expect(commands.filter(one => one.keys.includes(key)).map(one => one.id)).toEqual([])
  })

  it('writes its keys as they are read: modifiers in order, one key last', () => {
    const written =
      /^(Mod\+|Ctrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|[^\w\s]|Space|Enter|Escape|Delete|Backspace|F\d|F1[0-2]|Page(Up|Down)|Arrow(Up|Down|Left|Right))$/
    for (const { id, keys } of commands)
      for (const key of keys) expect([id, key]).toEqual([id, written.exec(key)?.[0]])
  })
})

describe('a command', () => {
  it('is found by its id; an unknown one is a bug', () => {
    expect(commandById('call.new').label).toBe('New call')
    expect(() => commandById('call.sing')).toThrow('No command "call.sing"')
  })

  it('has the user’s keys instead of its own, none at all included', () => {
    const command = commandById('call.new')
    expect(keysOf(command, [])).toEqual(['Mod+N'])
    expect(keysOf(command, [{ command: 'call.new', keys: ['F2'] }])).toEqual(['F2'])
    expect(keysOf(command, [{ command: 'call.new', keys: [] }])).toEqual([])
    expect(keysOf(command, [{ command: 'app.save', keys: ['F2'] }])).toEqual(['Mod+N'])
  })

  it.each([
    ['Q', true],
    ['+', true],
    [' ', true],
    ['F8', false],
    ['Space', false],
  ])('by %s is a single letter or sign: %s', (key, bare) => {
    expect(isBareKey(key)).toBe(bare)
  })
})
