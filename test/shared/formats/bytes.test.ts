import { decodeBytes } from '@shared/formats/bytes'
import { readFile } from '@shared/formats/read-file'
import { describe, expect, test } from 'vitest'

const utf16 = (text: string, big: boolean, mark: boolean) => {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map(each => each.charCodeAt(0))
  return Uint8Array.from(codes.flatMap(code => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])))
}
const context = { name: 'x.ics', now: '2026-11-19T12:48:00Z', zone: 'Europe/Berlin' }

describe('bytes of a text file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Núñez'), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFNúñez'), 'utf-8'],
    ['UTF-16 LE with a mark', utf16('Núñez', false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16('Núñez', true, true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16('Núñez, Sofía Reyes', false, false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16('Núñez, Sofía Reyes', true, false), 'utf-16be'],
    ['Windows-1252', Uint8Array.from([78, 250, 241, 101, 122]), 'windows-1252'],
  ])('%s is read', (_name, bytes, encoding) => {
    const read = decodeBytes(bytes)
    expect(read).toMatchObject({ kind: 'text', encoding })
    expect(read.kind === 'text' && read.text.startsWith('Núñez')).toBe(true)
  })

  test.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['a zip or Office file', [0x50, 0x4b, 0x03, 0x04]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ])('%s is refused by name', (what, head) => {
    const read = readFile(Uint8Array.from(head), context)
    expect(read).toMatchObject({ kind: 'refused', line: 1, safe: 'Nothing was changed.' })
    expect(read.kind === 'refused' && read.message).toContain(`"x.ics" is ${what}`)
  })

  test('noise is binary, one stray control character is not', () => {
    const noise = Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 32)
    expect(decodeBytes(noise).kind).toBe('binary')
    expect(decodeBytes(new TextEncoder().encode(`${'words '.repeat(40)}\u0007`)).kind).toBe('text')
  })

  test('a calendar in UTF-16 is read like any other', () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261210T090000Z\r\nSUMMARY:Núñez\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    const read = readFile(utf16(text, false, true), context)
    expect(read.kind === 'draft' && read.draft.events[0]?.title).toBe('Núñez')
  })
})
