/**
 * From bytes to text. Order: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then
 * Windows-1252, which old Outlook wrote. Anything with control bytes is not a text.
 */

/** The text of a file, and how it was read; `binary` is anything that is no text at all. */
export type DecodedBytes =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'binary'; readonly looksLike?: string }

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a zip or Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['an Outlook message', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
]

/** Reads bytes as text whatever encoding wrote them. */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const known = signatures.find(([, head]) => head.every((byte, i) => bytes[i] === byte))
  if (known) return { kind: 'binary', looksLike: known[0] }
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding)
  if (text === undefined) return decoded(decode(bytes, 'windows-1252') ?? '', 'windows-1252')
  return decoded(text, encoding)
}

function decoded(text: string, encoding: string): DecodedBytes {
  const clean = text.replace(/^\uFEFF/, '')
  return looksBinary(clean) ? { kind: 'binary' } : { kind: 'text', text: clean, encoding }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 512)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return 'utf-8'
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes)
  } catch {
    return undefined
  }
}

/** True when control characters make up more than one in fifty of the beginning, or a zero is there. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4000)
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    const odd =
      code === 0xfffd ||
      code === 0x7f ||
      (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12)
    if (odd) controls++
  }
  return controls > sample.length / 50
}
