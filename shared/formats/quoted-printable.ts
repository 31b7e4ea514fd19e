/** RFC 2045: UTF-8 text as lines of at most 76 ASCII characters that any mail server passes on unchanged. */

const encoder = new TextEncoder()

/** "=C3=A9": the bytes of a text in hex. */
export const utf8Of = (text: string): string =>
  [...encoder.encode(text)].map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** Lines end with CRLF whatever ended them before; half a character becomes the sign for one that is lost. */
export const quotedPrintable = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(encodedLine)
    .join('\r\n')

function encodedLine(line: string): string {
  const characters = [...line]
  let lines = ''
  let room = ''
  for (const [at, character] of characters.entries()) {
    const isLast = at === characters.length - 1
    const encoded =
      /^[!-<>-~]$/.test(character) || (!isLast && /^[ \t]$/.test(character)) ? character : utf8Of(character)
    // A soft break takes the 76th place.
    if (room.length + encoded.length > 75) {
      lines += `${room}=\r\n`
      room = ''
    }
    room += encoded
  }
  return lines + room
}
