import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')
const themes = { light: rolesOf(':root, \\[data-theme="light"\\]'), dark: rolesOf('\\[data-theme="dark"\\]') }

const surfaces = ['canvas', 'sunken', 'surface', 'raised', 'overlay', 'chip']
const inks = ['ink', 'ink-2', 'ink-3', 'accent-ink', 'warn-ink', 'danger-ink', 'ask-ink']
// No control and no chart stands on a chip: it only carries words.
const grounds = surfaces.filter(surface => surface !== 'chip')
const softs = ['accent-soft', 'warn-soft', 'danger-soft', 'ask-soft']
const marks = ['control', 'plot-base', 'accent', 'warn', 'danger', 'ask', 'focus']

const pairs = {
  text: [
    ...inks.flatMap(ink => surfaces.map(surface => [ink, surface] as const)),
    ...softs.map(soft => [soft.replace('soft', 'ink'), soft] as const),
    ...softs.flatMap(soft => [['ink', soft] as const, ['ink-2', soft] as const, ['ink-3', soft] as const]),
    ['on-accent', 'accent'] as const,
    ['on-accent', 'accent-hover'] as const,
    ['on-danger', 'danger'] as const,
    ['ink-inverse', 'ink'] as const,
  ],
  mark: [
    ...marks.flatMap(mark => grounds.map(surface => [mark, surface] as const)),
    ['focus', 'focus-gap'] as const,
  ],
}

describe.each(Object.entries(themes))('in the %s theme', (_, roles) => {
  it.each(pairs.text)('%s can be read on %s at 4.5 to 1', (front, back) => {
    expect(contrast(roles, front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs.mark)('%s can be told from %s at 3 to 1', (front, back) => {
    expect(contrast(roles, front, back)).toBeGreaterThanOrEqual(3)
  })
})

describe('the ruler itself', () => {
  it('gives 21 for black on white and 1 for a colour on itself', () => {
    const roles = new Map([
      ['black', '#000000'],
      ['white', '#FFFFFF'],
    ])
    expect(contrast(roles, 'black', 'white')).toBeCloseTo(21, 5)
    expect(contrast(roles, 'white', 'white')).toBe(1)
  })

  it('reads every role of the dark theme that the light one has', () => {
    expect([...themes.light.keys()].filter(role => !themes.dark.has(role))).toEqual([])
  })
})

/** Roles with a plain hex value in the block that begins with the selector. */
function rolesOf(selector: string): ReadonlyMap<string, string> {
  const plain = css.replaceAll("'", '"').replace(/,\n/g, ', ')
  const block = new RegExp(`^${selector} \\{([^}]*)\\}`, 'm').exec(plain)?.[1]
  if (block === undefined) throw new Error(`No block for ${selector}`)
  const found = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)]
  return new Map(found.map(([, name = '', value = '']) => [name, value]))
}

function contrast(roles: ReadonlyMap<string, string>, front: string, back: string): number {
  const [one, two] = [luminance(roles.get(front)), luminance(roles.get(back))]
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
}

function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error('A role of the table is missing from tokens.css')
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
