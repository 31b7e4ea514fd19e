/**
 * Our own writer of iCalendar lines (RFC 5545): CRLF, folded at 75 octets and never inside a character, texts escaped,
 * names in quotes with RFC 6868. Times are UTC, so that no zone has to be described; DTSTAMP is the given now.
 */

export type Params = readonly (readonly [name: string, value: string])[]

/** A line whose value is free text. */
export const textLine = (name: string, value: string, params: Params = []): string =>
  contentLine(name, escapeText(value), params)

/** A line whose value is written as it is: a time, a day, an address, a word of the standard. */
export const contentLine = (name: string, value: string, params: Params = []): string =>
  fold(`${name}${params.map(([key, words]) => `;${key}=${paramValue(words)}`).join('')}:${value}`)

/** "20261119T124800Z" of an ISO instant. */
export const utcStamp = (instant: string): string =>
  `${new Date(Date.parse(instant)).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`

/** "20261119" of a calendar day. */
export const dayStamp = (day: string): string => day.replace(/-/gu, '')

/** What no reader keeps, tabs and line breaks apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu

/** One kind of line break, and nothing that a reader would drop or stumble over. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(controls, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')

const escapeText = (text: string): string =>
  plainText(text)
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\n/gu, '\\n')

/** A parameter knows no backslash: some readers, ical.js among them, take one for the start of an escape all the same. */
export const paramText = (text: string): string => plainText(text).replace(/\\/gu, '/')

function paramValue(value: string): string {
  const words = paramText(value)
  if (/^[\w-]+$/u.test(words)) return words
  return `"${words.replace(/\^/gu, '^^').replace(/\n/gu, '^n').replace(/"/gu, "^'")}"`
}

const mostOctets = 75

/** A continued line begins with a space, which counts among its octets. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const width = octetsOf(character)
    if (octets + width > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += width
  }
  return `${folded}\r\n`
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
