/** What people save as .ics that is none: a login page, an empty file, a picture. Each with its own sentence. */
import { looksBinary } from './bytes'
import { type ReadResult, refuse } from './draft'

/** A refusal when the text cannot be a calendar at all. `name` comes quoted. */
export function refusalOf(text: string, name: string): ReadResult | undefined {
  if (text.trim() === '')
    return refuse(`${name} is empty. Save it again from the calendar and try once more.`, 1)
  if (looksBinary(text)) return binaryRefusal(name)
  if (/^\s*BEGIN\s*:\s*V(?:CALENDAR|EVENT)/im.test(text)) return undefined
  const line = text.split(/\r\n|\n|\r/).findIndex(each => each.trim() !== '') + 1
  if (/^\s*(?:<!doctype\s+html|<html|<head|<\?xml|<body|<meta)/i.test(text)) {
    return refuse(
      `${name} is a web page, not a calendar (line ${line} begins with "${firstWords(text)}"). Sign in where it came from and download it again.`,
      line,
    )
  }
  return refuse(
    `${name} is no calendar: line ${line} should read BEGIN:VCALENDAR, not "${firstWords(text)}".`,
    line,
  )
}

/** The refusal for bytes that are no text; `looksLike` names them when their beginning tells. */
export function binaryRefusal(name: string, looksLike?: string): ReadResult {
  const what = looksLike ?? 'not a text file'
  return refuse(
    `${name} is ${what}, not a calendar (line 1). Export the meeting as .ics or paste its text.`,
    1,
  )
}

function firstWords(text: string): string {
  return (
    text
      .trim()
      .split(/[\r\n]/, 1)[0]
      ?.slice(0, 30)
      .trim() ?? ''
  )
}
