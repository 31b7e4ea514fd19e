import { commands } from '@shared/commands'
import { acceleratorOf, chordProblem, leaderChoices, leaderKeyOfWord, leaderKeys } from '@shared/run/leader'
import { defaultSettings } from '@shared/settings'
import { describe, expect, it } from 'vitest'

describe('the keys after the leader', () => {
  it('are the single keys of marks and run, each once', () => {
    const keys = leaderKeys([])
    expect(keys).toContainEqual({ key: 'Q', command: 'mark.question' })
    for (const key of ['N', 'C', 'G', '+', '=', '-', 'P', 'A', 'O', 'X', 'V', 'T', 'J', 'B', 'M', '1', '9'])
      expect(keys.map(one => one.key)).toContain(key)
    for (const key of ['Space', 'Shift+Space', 'PageDown', 'PageUp', 'Enter', 'S', 'R', 'Y'])
      expect(keys.map(one => one.key)).toContain(key)
    expect(new Set(keys.map(one => one.key)).size).toBe(keys.length)
  })

  it('hold no chord, and nothing of another screen', () => {
    expect(leaderKeys([]).filter(({ key }) => /Mod|Ctrl|Alt/.test(key))).toEqual([])
    const groups = leaderKeys([]).map(({ command }) => commands.find(({ id }) => id === command)?.group)
    expect(new Set(groups)).toEqual(new Set(['Marks', 'Run']))
  })

  it('are those the user has chosen', () => {
    const keys = leaderKeys([{ command: 'mark.question', keys: ['E'] }])
    expect(keys.filter(({ command }) => command === 'mark.question')).toEqual([
      { key: 'E', command: 'mark.question' },
    ])
  })
})

describe('a key as the system writes it', () => {
  it.each([
    ['Ctrl+Shift+Space', 'Control+Shift+Space'],
    ['Mod+K', 'CommandOrControl+K'],
    ['+', 'Plus'],
    ['Ctrl++', 'Control+Plus'],
    ['=', '='],
    ['-', '-'],
    [':', ':'],
    ['Enter', 'Return'],
    ['Shift+Space', 'Shift+Space'],
    ['PageDown', 'PageDown'],
    ['Q', 'Q'],
  ])('%s is %s', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator)
  })
})

describe('a chord for the leader', () => {
  it.each([...leaderChoices, defaultSettings.leaderKey, 'Ctrl+Shift+M', 'Alt+F9', 'F24'])(
    '%s may be one',
    keys => {
      expect(chordProblem(keys, [])).toBeUndefined()
    },
  )

  it.each([
    ['Q', /needs Ctrl/],
    ['Shift+Q', /needs Ctrl/],
    ['Ctrl+Alt+Q', /writes signs/],
    ['Ctrl+K', /already means/],
    ['F8', /already means/],
    ['F25', /needs Ctrl/],
  ])('%s may not', (keys, why) => {
    expect(chordProblem(keys, [])).toMatch(why)
  })
})

describe('a word after --mark', () => {
  it.each([
    ['Q', 'mark.question'],
    ['q', 'mark.question'],
    ['+', 'mark.lands-well'],
    ['-', 'mark.falls-flat'],
    ['2', 'mark.who'],
    ['note', 'mark.note'],
    ['Gap-Told', 'mark.gap-told'],
    ['next', 'run.next-step'],
    ['back', 'run.previous-step'],
    ['pause', 'run.pause'],
    ['PageDown', 'run.next-step'],
  ])('%s is %s', (word, command) => {
    expect(leaderKeyOfWord(word, [])?.command).toBe(command)
  })

  it.each(['', 'who', 'Z', 'nonsense'])('%j is none', word => {
    expect(leaderKeyOfWord(word, [])).toBeUndefined()
  })
})
