import { changeRow, levelOf, setForm, shiftLevel, toggleOut } from '@shared/formats/run-sheet/edit-rows'
import type { SheetRow } from '@shared/formats/run-sheet/sheet'
import { describe, expect, it } from 'vitest'

const row = (form: SheetRow['form'], text: string, more: Partial<SheetRow> = {}): SheetRow => ({
  id: 0,
  line: 1,
  form,
  text,
  ...more,
})
const after = (rows: readonly SheetRow[]) => rows[0]

describe('a row of a run sheet', () => {
  it('goes a level out and in, and no further than there are levels', () => {
    const step = [row('step', 'Restore', { minutes: 5 })]
    const chapter = shiftLevel(step, 0, -1)
    expect(after(chapter)).toMatchObject({ form: 'chapter', minutes: 5 })
    expect(shiftLevel(chapter, 0, -1)).toBe(chapter)
    expect(shiftLevel(chapter, 0, 1)).toEqual(step)
    const part = shiftLevel(step, 0, 1)
    expect(after(part)).toMatchObject({ form: 'tell', text: 'Restore' })
    expect(shiftLevel(part, 0, 1)).toBe(part)
  })

  it('as a part is what its words say', () => {
    expect(after(shiftLevel([row('step', 'Settings > Security')], 0, 1))?.form).toBe('click')
    expect(after(setForm([row('tell', 'https://a.example')], 0, 'open'))?.value).toBe('https://a.example')
    expect(after(setForm([row('open', 'See it', { value: 'https://a.example' })], 0, 'tell'))?.value).toBe(
      undefined,
    )
  })

  it('keeps its words when a label or the minutes of the questions become a step', () => {
    expect(after(shiftLevel([row('questions', '', { label: 'Q&A', minutes: 6 })], 0, 1))).toMatchObject({
      form: 'step',
      text: 'Q&A',
      minutes: 6,
      label: undefined,
    })
  })

  it('is left out and brought back, and another id changes nothing', () => {
    const rows = [row('tell', 'a')]
    expect(after(toggleOut(rows, 0))?.isOut).toBe(true)
    expect(toggleOut(toggleOut(rows, 0), 0)).toEqual(rows)
    expect(changeRow(rows, 9, { text: 'b' })).toEqual(rows)
    expect(shiftLevel(rows, 9, 1)).toBe(rows)
    expect(setForm(rows, 0, 'tell')).toBe(rows)
  })

  it('knows its level, unless it is about the whole sheet', () => {
    expect([row('step', ''), row('click', ''), row('name', '')].map(levelOf)).toEqual([
      'step',
      'part',
      undefined,
    ])
  })
})
