/** Each draft is read back by postal-mime, a reader that is not ours, and says what it was written from. */
import { type Eml, writeEml } from '@shared/formats/eml'
import { isAddress } from '@shared/formats/mail-address'
import { quotedPrintable } from '@shared/formats/quoted-printable'
import { cleanLine } from '@shared/output/clean'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'

const mail = (o: Partial<Eml> = {}): Eml => ({
  from: { name: 'Mira Lindqvist', address: 'mira@harborline.example' },
  to: [{ name: 'Helen Brandt', address: 'helen@corvane.example' }],
  subject: 'Your question',
  at: '2026-11-19T12:48:05.000Z',
  text: 'Hello Helen,\n\nthank you.\n',
  html: '<p>Hello Helen,</p>',
  ...o,
})
const read = (eml: string) => PostalMime.parse(eml)
const headersOf = (eml: string) => eml.slice(0, eml.indexOf('\r\n\r\n'))
const plain = (text: string) => text.replace(/\r\n|\r|\n/g, '\n')
/** The reader ends what it read with a line's end of its own. */
const readText = (text = '') => plain(text).replace(/\n$/, '')
/** Half a character cannot be written in UTF-8 at all. */
const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')

describe('a mail draft', () => {
  it('is, to the letter, what a mail program opens as a draft', () => {
    expect(writeEml(mail())).toBe(
      [
        'X-Unsent: 1',
        'Date: Thu, 19 Nov 2026 12:48:05 +0000',
        'From: Mira Lindqvist <mira@harborline.example>',
        'To: Helen Brandt <helen@corvane.example>',
        'Subject: Your question',
        'MIME-Version: 1.0',
        'Content-Type: multipart/alternative;',
        ' boundary="=_presnap"',
        '',
        '--=_presnap',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Hello Helen,',
        '',
        'thank you.',
        '',
        '--=_presnap',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<p>Hello Helen,</p>',
        '--=_presnap--',
        '',
      ].join('\r\n'),
    )
  })

  it('goes to 200 people with names of any letters, folded', async () => {
    const to = Array.from({ length: 200 }, (_, at) => ({
      name: ['Łukasz Żółć', '山田 太郎', 'O’Brien, Shaun "S"', 'Ümit <b>', 'محمد'][at % 5] ?? '',
      address: `person.${at}@corvane-packaging.example`,
    }))
    const eml = writeEml(mail({ to }))
    const headers = headersOf(eml).split('\r\n')
    expect(headers.filter(line => line.length > 76)).toEqual([])
    expect(headers.filter(line => /^To:/.test(line))).toHaveLength(1)
    const back = await read(eml)
    expect(back.to).toEqual(to)
  })

  it('has nobody whose address is none, and no field for nobody', () => {
    const eml = writeEml(mail({ from: undefined, to: [{ name: 'Helen', address: 'helen at corvane' }] }))
    expect(headersOf(eml)).not.toMatch(/^(From|To):/m)
  })

  const attack = 'Hello\r\nBcc: eve@evil.example\r\n\r\n<script>'
  it.each([
    ['a subject', mail({ subject: attack })],
    ['a name', mail({ to: [{ name: attack, address: 'helen@corvane.example' }] })],
    ['our name', mail({ from: { name: attack, address: 'mira@harborline.example' } })],
    ['an address', mail({ to: [{ name: 'Eve', address: 'a@b.example\r\nBcc: eve@evil.example' }] })],
    ['our address', mail({ from: { name: 'Eve', address: 'a@b.example>\nBcc: eve@evil.example' } })],
  ])('gets no header of its own by %s', async (_, from) => {
    const eml = writeEml(from)
    const names = headersOf(eml)
      .split('\r\n')
      .filter(line => !line.startsWith(' '))
      .map(line => line.split(':')[0])
    const allowed = ['X-Unsent', 'Date', 'From', 'To', 'Subject', 'MIME-Version', 'Content-Type']
    expect(names).toEqual(allowed.filter(name => names.includes(name)))
    expect((await read(eml)).bcc ?? []).toEqual([])
  })

  it.each([
    'plain words',
    '=?utf-8?Q?not_encoded?=',
    'a  b',
    'x'.repeat(200),
    `${'long words of a subject '.repeat(20)}`,
    'Ihre Fragen über Größen',
    '🧪 emoji 👩‍🔬',
    '"quoted", <and> (more); of: it',
    '',
  ])('has the subject %j back', async subject => {
    const eml = writeEml(mail({ subject }))
    expect(
      headersOf(eml)
        .split('\r\n')
        .filter(line => line.length > 76),
    ).toEqual([])
    expect((await read(eml)).subject ?? '').toBe(cleanLine(subject))
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'ab .=?_-\n\t"<>@,;:äß山😀'), maxLength: 300 }),
    fc.constantFrom(
      'From me',
      '.',
      '..\n.',
      '--=_presnap',
      '--=_presnap--',
      '=',
      '=3D',
      'a\n\n\nb',
      ' \n',
      'ends ',
    ),
    fc.string({ unit: fc.constantFrom('x', 'é', '😀'), minLength: 70, maxLength: 240 }),
  )

  it('is read back unchanged, whatever it says and to whom', async () => {
    const box = fc.record({
      name: anyText,
      address: fc.constantFrom('a@b.example', 'first.last+tag@mail.corvane.example', "o'brien@x-y.example"),
    })
    await fc.assert(
      fc.asyncProperty(
        anyText,
        anyText,
        anyText,
        fc.array(box, { minLength: 1, maxLength: 12 }),
        async (subject, text, html, to) => {
          const eml = writeEml(mail({ subject, text, html: `<p>${html}</p>`, to }))
          expect(eml).toMatch(/^[\t\n\r -~]*$/)
          expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
          expect(eml.split('\r\n').filter(line => line.length > 76)).toEqual([])
          const back = await read(eml)
          expect(back.subject ?? '').toBe(whole(cleanLine(subject)))
          expect(back.to?.map(({ name, address }) => ({ name, address }))).toEqual(
            to.map(one => ({ ...one, name: whole(cleanLine(one.name)) })),
          )
          expect(readText(back.text)).toBe(plain(whole(text)))
          expect(readText(back.html)).toBe(plain(`<p>${whole(html)}</p>`))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('quoted-printable', () => {
  it.each([
    ['a=b', 'a=3Db'],
    ['é', '=C3=A9'],
    ['ends ', 'ends=20'],
    ['a b', 'a b'],
    ['a\tb\t', 'a\tb=09'],
    ['one\ntwo', 'one\r\ntwo'],
    ['x'.repeat(75), 'x'.repeat(75)],
    ['x'.repeat(76), `${'x'.repeat(75)}=\r\nx`],
    [`${'x'.repeat(73)}é`, `${'x'.repeat(73)}=\r\n=C3=A9`],
  ])('writes %j', (text, written) => {
    expect(quotedPrintable(text)).toBe(written)
  })
})

describe('an address', () => {
  it.each([
    ['helen@corvane.example', true],
    ["o'brien+x@a-b.co", true],
    ['a@b', false],
    ['a b@c.example', false],
    ['a@b.example\n', false],
    ['a@b.example, c@d.example', false],
    ['<a@b.example>', false],
    ['ä@b.example', false],
    ['a..b@c.example', false],
    [`${'a'.repeat(250)}@b.example`, false],
    ['', false],
  ])('%j is one: %s', (text, is) => {
    expect(isAddress(text)).toBe(is)
  })
})
