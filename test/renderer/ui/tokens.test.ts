import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../../renderer/ui/', import.meta.url)
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.css'))
  .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }))

const tokens = new Set(
  [...(sheets.find(sheet => sheet.name === 'tokens.css')?.text ?? '').matchAll(/(--[\w-]+):/g)].map(
    ([, name]) => name,
  ),
)
// Given by the library to the popover of a field.
const given = new Set(['--trigger-width'])

describe.each(sheets.filter(sheet => sheet.name !== 'tokens.css'))('$name', ({ text }) => {
  it('holds no raw colour', () => {
    expect(text.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/gi) ?? []).toEqual([])
  })

  it('uses only tokens that exist', () => {
    const used = [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
    expect(used.filter(name => name && !tokens.has(name) && !given.has(name))).toEqual([])
  })

  it('says start and end, never left and right', () => {
    const physical =
      /(?:^|[\s{;])(?:(?:margin|padding|border)-(?:left|right)|left|right|text-align: (?:left|right))\b/gm
    expect(text.match(physical) ?? []).toEqual([])
  })
})

// Frames of a page name the widths of their own columns.
const frames = new Set(['tokens.css', 'Form.module.css', 'MasterDetail.module.css'])

describe.each(sheets.filter(sheet => !frames.has(sheet.name)))('$name', ({ text }) => {
  it('holds no raw pixel size', () => {
    expect(text.match(/\b\d*\.?\d+px\b/g) ?? []).toEqual([])
  })
})
