/** A file from outside, as bytes, to a draft: calendars by what they hold, other texts as if pasted. */
import { decodeBytes } from './bytes'
import type { ReadContext, ReadResult } from './draft'
import { readIcs } from './ics/read-ics'
import { binaryRefusal } from './not-a-calendar'
import { readPastedText } from './pasted-text/read-pasted-text'

/** Reads a calendar or text file whatever its encoding. `context.name` is the file's name. */
export function readFile(bytes: Uint8Array, context: ReadContext): ReadResult {
  const decoded = decodeBytes(bytes)
  if (decoded.kind === 'binary') return binaryRefusal(`"${context.name}"`, decoded.looksLike)
  const isCalendar = /\.(?:ics|ical|ifb|icalendar|vcs)$/i.test(context.name)
  return isCalendar ? readIcs(decoded.text, context) : readPastedText(decoded.text, context)
}
