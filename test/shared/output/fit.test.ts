import { fitOnePage, leastScale, trimmed } from '@shared/output/fit'
import type { Block, Sheet } from '@shared/output/sheet'
import { writePlainText } from '@shared/output/write-plain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ title: `Step ${at + 1}`, minutes: '2 min' }))
const sheetWith = (blocks: Block[]): Sheet => ({
  kind: 'brief',
  title: 'Huddle brief',
  head: [],
  sections: [{ id: 'plan', title: 'Plan', noun: ['step', 'steps'], blocks }],
  leftOut: [],
})
const size = ({ sheet, scale }: { sheet: Sheet; scale: number }) => writePlainText(sheet).length * scale

describe('a sheet that must fit one page', () => {
  it('stays whole and in its own size when it fits', () => {
    const sheet = sheetWith([{ form: 'timetable', rows: rows(40) }])
    expect(fitOnePage(sheet, () => true)).toEqual({ sheet, scale: 1 })
  })

  it('is set smaller before anything is left out', () => {
    const sheet = sheetWith([{ form: 'timetable', rows: rows(40) }])
    const fitted = fitOnePage(sheet, ({ scale }) => scale < 0.9)
    expect(fitted).toEqual({ sheet, scale: 0.88 })
  })

  it('says how much it leaves out, by its name', () => {
    const sheet = sheetWith([{ form: 'timetable', rows: rows(40) }])
    const { sheet: short, scale } = fitOnePage(sheet, candidate => size(candidate) < 300)
    expect(scale).toBe(leastScale)
    const [block] = short.sections[0]?.blocks ?? []
    const kept = block?.form === 'timetable' ? block.rows.length : 0
    expect(kept).toBeLessThan(40)
    expect(short.leftOut).toEqual([`${40 - kept} steps not shown`])
  })

  it.each([
    [4, 3, '1 step not shown'],
    [5, 3, '2 steps not shown'],
  ])('%d rows cut to %d: %s', (count, items, words) => {
    const { leftOut } = trimmed(sheetWith([{ form: 'timetable', rows: rows(count) }]), {
      items,
      letters: 100,
    })
    expect(leftOut).toEqual([words])
  })

  it('cuts nothing at the limit', () => {
    const sheet = sheetWith([{ form: 'timetable', rows: rows(3) }])
    expect(trimmed(sheet, { items: 3, letters: 6 })).toEqual({ ...sheet, leftOut: [] })
  })

  it('shortens a pasted page and says so', () => {
    const sheet = sheetWith([{ form: 'paragraph', text: 'word '.repeat(2_000).trim() }])
    const short = trimmed(sheet, { items: 9, letters: 110 })
    const [block] = short.sections[0]?.blocks ?? []
    expect(block?.form === 'paragraph' && [...block.text].length).toBeLessThanOrEqual(110)
    expect(short.leftOut).toEqual(['1 text shortened'])
  })

  it('never loses an item without counting it', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 30 }), (steps, quotes, items) => {
        const sheet = sheetWith([
          { form: 'timetable', rows: rows(steps) },
          ...Array.from({ length: quotes }, (): Block => ({ form: 'quote', text: 'Said' })),
        ])
        const { sections, leftOut } = trimmed(sheet, { items, letters: 999 })
        const kept = (sections[0]?.blocks ?? []).reduce(
          (sum, block) => sum + (block.form === 'timetable' ? block.rows.length : 1),
          0,
        )
        const said = Number.parseInt(leftOut[0] ?? '0', 10)
        expect(kept + said).toBe(steps + quotes)
      }),
    )
  })

  it('takes the fullest version that fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 2_000 }), room => {
        const sheet = sheetWith([{ form: 'timetable', rows: rows(50) }])
        const fits = (candidate: { sheet: Sheet; scale: number }) => size(candidate) < room
        const fitted = fitOnePage(sheet, fits)
        const least = fitOnePage(sheet, () => false)
        expect(fits(fitted) || size(fitted) === size(least)).toBe(true)
      }),
    )
  })
})

describe('a plan that is cut', () => {
  const ends = (items: number) => {
    const { sections } = trimmed(sheetWith([{ form: 'timetable', rows: rows(20) }]), { items, letters: 99 })
    const [block] = sections[0]?.blocks ?? []
    return block?.form === 'timetable' ? block.rows.map(({ title }) => title.replace('Step ', '')) : []
  }

  it.each([
    [4, ['1', '2', '19', '20']],
    [3, ['1', '2', '3']],
  ])('to %d rows keeps how it ends, if there is room for it', (items, titles) => {
    expect(ends(items)).toEqual(titles)
  })
})
