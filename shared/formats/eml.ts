/**
 * A mail as a file that any mail program opens as a draft (X-Unsent), written by hand because it is one screen of three
 * standards: RFC 5322 (headers, folding), RFC 2047 (names and subjects beyond ASCII) and RFC 2045 (quoted-printable).
 * What goes into a header is one clean line before it gets there, so no text can begin a header of its own.
 */
import { cleanLine } from '../output/clean'
import { isAddress } from './mail-address'
import { quotedPrintable, utf8Of } from './quoted-printable'

export interface Mailbox {
  readonly name: string
  readonly address: string
}

export interface Eml {
  readonly from?: Mailbox | undefined
  /** Those whose address is none are left out; whoever calls says so to the user (`isAddress`). */
  readonly to: readonly Mailbox[]
  readonly subject: string
  /** ISO instant. */
  readonly at: string
  readonly text: string
  readonly html: string
}

/** Longest line of a header or of a body, without its end (RFC 2047, RFC 2045). */
const lineLength = 76
/** Quoted-printable has no line that begins so: after "=" it only writes hex digits or the line's end. */
const boundary = '=_presnap'

/** The whole file, CRLF throughout, ASCII only. */
export function writeEml({ from, to, subject, at, text, html }: Eml): string {
  const standing = to.filter(({ address }) => isAddress(address))
  const lines = [
    'X-Unsent: 1',
    `Date: ${mailDate(at)}`,
    ...(from !== undefined && isAddress(from.address) ? [addressHeader('From', [from])] : []),
    ...(standing.length === 0 ? [] : [addressHeader('To', standing)]),
    folded('Subject', wordsOf(cleanLine(subject))),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ]
  return lines.join('\r\n')
}

const part = (type: string, body: string): readonly string[] => [
  `--${boundary}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  quotedPrintable(body),
]

function addressHeader(name: string, boxes: readonly Mailbox[]): string {
  const last = boxes.length - 1
  return folded(
    name,
    boxes.flatMap((box, at) => {
      const shown = cleanLine(box.name)
      const address = `${shown === '' ? box.address : `<${box.address}>`}${at === last ? '' : ','}`
      return shown === '' ? [address] : [...phraseOf(shown), address]
    }),
  )
}

/** Joins the pieces with a space, or with a fold where the line would grow too long. */
function folded(name: string, pieces: readonly string[]): string {
  let lines = ''
  let line = `${name}:`
  for (const piece of pieces) {
    if (line.length + 1 + piece.length > lineLength && line.trim() !== `${name}:`) {
      lines += `${line}\r\n`
      line = ''
    }
    line += ` ${piece}`
  }
  return lines + line
}

/** A name before an address: as it is where it may stand so, else encoded. */
const phraseOf = (name: string): readonly string[] =>
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]{1,60}$/.test(name) && !name.includes('=?')
    ? name.split(' ')
    : encodedWords(name)

/** A subject: plain ASCII folds at its spaces; all else is encoded. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(' ')
  const isPlain =
    /^[\x20-\x7E]*$/.test(text) && !text.includes('=?') && words.every(word => word.length <= 60)
  return isPlain ? words : encodedWords(text)
}

/** RFC 2047, "Q": readable where it can be; never parts a character. Spaces between two such words do not count. */
function encodedWords(text: string): readonly string[] {
  const [head, tail] = ['=?utf-8?Q?', '?=']
  // So that it fits behind the name of any of our headers.
  const room = 66 - head.length - tail.length
  const words: string[] = []
  let word = ''
  for (const character of text) {
    const encoded = /^[A-Za-z0-9!*+/-]$/.test(character)
      ? character
      : character === ' '
        ? '_'
        : utf8Of(character)
    if (word.length + encoded.length > room) {
      words.push(word)
      word = ''
    }
    word += encoded
  }
  return [...words, word].map(one => `${head}${one}${tail}`)
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Thu, 19 Nov 2026 12:48:00 +0000". */
function mailDate(at: string): string {
  const date = new Date(Date.parse(at))
  const [day, month] = [days[date.getUTCDay()], months[date.getUTCMonth()]]
  return `${day}, ${date.getUTCDate()} ${month} ${date.getUTCFullYear()} ${at.slice(11, 19)} +0000`
}
