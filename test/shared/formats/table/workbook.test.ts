import { fillWorkbook, lettersOf } from '@shared/formats/table/fill-workbook'
import { readTableFile } from '@shared/formats/table/read-table'
import { columnOf, readWorkbook } from '@shared/formats/table/read-workbook'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { aWorkbook, questionSheet } from './a-workbook'

const rowsOf = (bytes: Uint8Array, sheet = 0) => {
  const read = readWorkbook(bytes, 'q.xlsx')
  if (read.kind !== 'table') throw new Error(read.message)
  return read.sheets[sheet]?.rows
}

describe('a workbook', () => {
  it('is read sheet by sheet: shared, inline and rich words, numbers, gaps between cells and rows', () => {
    expect(rowsOf(aWorkbook())).toEqual([
      ['No', 'Question', '', 'Answer'],
      ['1', 'Do you support <SSO> & “SAML”?', '', ''],
      ['', '', '', ''],
      ['2', 'Is it encrypted at rest?', 'Rich and plain', '42'],
    ])
  })

  it('says what it is not', () => {
    expect(readTableFile(strToU8('PK\u0003\u0004 nothing'), 'a.xlsx')).toMatchObject({ kind: 'refused' })
    expect(readTableFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'a.xls')).toMatchObject({
      message: expect.stringContaining('old .xls'),
    })
    expect(readWorkbook(zipSync({ 'word/document.xml': strToU8('<w/>') }), 'a.xlsx')).toMatchObject({
      message: expect.stringContaining('no sheet'),
    })
  })

  it('is not unpacked beyond 48 MB, however small it comes', () => {
    const bomb = aWorkbook({ 'xl/worksheets/sheet1.xml': new Uint8Array(49 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(readWorkbook(bomb, 'bomb.xlsx')).toMatchObject({ message: expect.stringContaining('48 MB') })
  })

  it('expands no entities of its own', () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "boom">]>${questionSheet.replace('>42<', '>&a;&#65;<')}`
    expect(rowsOf(aWorkbook({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }))?.[3]?.[3]).toBe('&a;A')
  })

  it('never throws on damage, and either reads or refuses', () => {
    const whole = aWorkbook()
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        changes => {
          const bytes = whole.slice()
          for (const [at, value] of changes) bytes[at] = value
          expect(['table', 'refused']).toContain(readWorkbook(bytes, 'q.xlsx').kind)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('a workbook that is filled', () => {
  const filling = (cells: readonly { row: number; column: number; text: string }[]) => ({
    sheet: 'Questions',
    cells,
    expected: [{ row: 1, column: 1, text: 'Do you support <SSO> & “SAML”?' }],
  })

  it('has the answers in their cells and everything else as it was', () => {
    const before = aWorkbook()
    const filled = fillWorkbook(
      before,
      'q.xlsx',
      filling([
        { row: 1, column: 3, text: ' Yes, <all> & more\nsecond line' },
        { row: 3, column: 5, text: 'beyond' },
      ]),
    )
    if (filled.kind !== 'filled') throw new Error(filled.message)
    expect(rowsOf(filled.bytes)).toEqual([
      ['No', 'Question', '', 'Answer', '', ''],
      ['1', 'Do you support <SSO> & “SAML”?', '', ' Yes, <all> & more\nsecond line', '', ''],
      ['', '', '', '', '', ''],
      ['2', 'Is it encrypted at rest?', 'Rich and plain', '42', '', 'beyond'],
    ])
    const [was, is] = [unzipSync(before), unzipSync(filled.bytes)]
    expect(Object.keys(is)).toEqual(Object.keys(was))
    for (const path of Object.keys(was).filter(path => path !== 'xl/worksheets/sheet1.xml'))
      expect(is[path]).toEqual(was[path])
    expect(strFromU8(is['xl/worksheets/sheet1.xml'] as Uint8Array)).toContain('r="D2" s="7"')
  })

  it('leaves a formula alone and says so', () => {
    const filled = fillWorkbook(aWorkbook(), 'q.xlsx', filling([{ row: 3, column: 3, text: 'ours' }]))
    expect(filled).toMatchObject({
      kind: 'filled',
      notices: ['Row 4 has a formula where the answer goes; it was left as it is.'],
    })
  })

  it('is refused when the file holds other questions by now', () => {
    const expected = [{ row: 1, column: 1, text: 'Another question?' }]
    expect(fillWorkbook(aWorkbook(), 'q.xlsx', { ...filling([]), expected })).toMatchObject({
      message: expect.stringContaining('other questions'),
    })
    expect(fillWorkbook(aWorkbook(), 'q.xlsx', { ...filling([]), sheet: 'Gone' })).toMatchObject({
      kind: 'refused',
    })
  })

  it('takes any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), text => {
        const filled = fillWorkbook(aWorkbook(), 'q.xlsx', filling([{ row: 1, column: 3, text }]))
        if (filled.kind !== 'filled') throw new Error(filled.message)
        expect(rowsOf(filled.bytes)?.[1]?.[3]).toBe(text)
      }),
      { numRuns: 100 },
    )
  })
})

it('names columns as sheets do', () => {
  for (const column of [0, 25, 26, 27, 51, 52, 701, 702])
    expect(columnOf(`${lettersOf(column)}1`)).toBe(column)
  expect([lettersOf(0), lettersOf(25), lettersOf(26)]).toEqual(['A', 'Z', 'AA'])
})
