import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeRecord, encodeRecord } from '../../../electron/store/record-text'

const record = {
  id: 'x',
  kind: 'call',
  title: 'Übergabe – “Nordwind”',
  rev: 3,
  schemaVersion: 1,
  tags: ['a'],
}
const { text, hash } = encodeRecord(record)

const reread = (changed: string | Uint8Array) =>
  decodeRecord(typeof changed === 'string' ? Buffer.from(changed) : changed)

describe('a record as text', () => {
  it('has the envelope first, then its fields in their order, two spaces in, and ends its last line', () => {
    const lines = text.split('\n').map(line => line.trim().split(':')[0])
    expect(lines.slice(0, 7)).toEqual([
      '{',
      '"kind"',
      '"id"',
      '"schemaVersion"',
      '"rev"',
      '"hash"',
      '"title"',
    ])
    expect(text).toContain('\n  "title": ')
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('reads back equal, with the hash it was given', () => {
    expect(reread(text)).toMatchObject({ kind: 'ok', value: record, hash, asWritten: true })
  })

  it('reads back equal whatever JSON it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), fields => {
        fc.pre(!Object.hasOwn(fields, '__proto__') && !Object.hasOwn(fields, 'hash'))
        const value = JSON.parse(JSON.stringify({ ...fields, ...record }))
        const encoded = encodeRecord(value)
        expect(reread(encoded.text)).toEqual({
          ...{ kind: 'ok', value, hash: encoded.hash },
          ...{ asWritten: true, written: encoded.hash },
        })
      }),
    )
  })

  it.each([
    ['a formatter', JSON.stringify(JSON.parse(text), null, 4)],
    ['an editor with a byte order mark', `\ufeff${text}`],
    ['an editor with carriage returns', text.replaceAll('\n', '\r\n')],
  ])('keeps its hash under %s', (_what, changed) => {
    expect(reread(changed)).toMatchObject({ kind: 'ok', hash, asWritten: true })
  })

  it.each([
    ['a word', text.replace('Nordwind', 'Nordwand')],
    ['its rev', text.replace('"rev": 3', '"rev": 4')],
    ['its hash', text.replace(hash, '0'.repeat(32))],
    ['the name of a field', text.replace('"tags"', '"togs"')],
    ['the hash line, which is gone', text.replace(/ {2}"hash".*\n/, '')],
  ])('is known to be edited outside when somebody changed %s', (_what, changed) => {
    expect(changed).not.toBe(text)
    expect(reread(changed)).toMatchObject({ kind: 'ok', asWritten: false })
  })

  it.each([
    ['nothing', '', 'is empty'],
    ['only spaces', ' \n ', 'is empty'],
    ['zeros', Buffer.alloc(400), 'holds nothing but zeros'],
    ['half of itself', text.slice(0, 60), 'is cut off or is not JSON'],
    ['itself and zeros', `${text}\0\0`, 'is cut off or is not JSON'],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'is written in UTF-16, not UTF-8'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'is written in UTF-16, not UTF-8'],
    ['Latin-1', Buffer.from(text.replace('–', '-'), 'latin1'), 'holds bytes that are not text'],
    [
      'an unfinished merge',
      `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`,
      'holds the marks of an unfinished merge',
    ],
    ['a list', '[1, 2]', 'holds no record'],
    ['a word', '"abc"', 'holds no record'],
    ['null', 'null', 'holds no record'],
    ['100,000 brackets', `{"a":${'['.repeat(100_000)}`, 'nests deeper than any record'],
    ['50 MB', Buffer.alloc(50_000_000, ' '), 'is larger than any record can be'],
  ])('of %s is damaged, and the reason is said', (_what, bytes, reason) => {
    expect(reread(bytes)).toEqual({ kind: 'damaged', reason })
  })

  it('notices every single bit that flips: damaged, edited, or the very same content', () => {
    const bytes = Buffer.from(text)
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const seen = decodeRecord(flipped)
      if (seen.kind === 'ok' && seen.asWritten) expect(seen.value, `bit ${bit}`).toEqual(record)
    }
  })
})
