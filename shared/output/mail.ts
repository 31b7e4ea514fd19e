/** A sheet that is a letter, as mail: the file of a draft, the link that opens one, and the body alone. */

import { writeEml } from '../formats/eml'
import { isAddress } from '../formats/mail-address'
import type { Sheet } from './sheet'
import { writeRichText } from './write-html'
import { writePlainText } from './write-plain'

/** The mail without what its head says: that stands in the fields of the mail program. */
export const mailBody = (sheet: Sheet): Sheet => ({ ...sheet, title: '', about: undefined, head: [] })

/** `at` is the ISO instant it is written at. */
export function writeMailFile(sheet: Sheet, at: string): string {
  const body = mailBody(sheet)
  return writeEml({
    from: sheet.letter?.from,
    to: sheet.letter?.to ?? [],
    subject: sheet.title,
    at,
    text: writePlainText(body),
    html: `<!doctype html><html><head><meta charset="utf-8"></head><body>${writeRichText(body)}</body></html>`,
  })
}

/** What every system passes on; some cut beyond it without a word. */
export const longestMailLink = 1_800

export type MailLink =
  | { readonly kind: 'link'; readonly href: string }
  /** Why there is none, and what to do instead. */
  | { readonly kind: 'none'; readonly why: string }

/** RFC 6068. To one person: a link of several is refused before it is opened. */
export function mailLink(sheet: Sheet): MailLink {
  const to = sheet.letter?.to ?? []
  const [only] = to
  if (only === undefined) return { kind: 'none', why: 'Nobody is named to write to.' }
  if (to.length > 1)
    return { kind: 'none', why: 'A mail link goes to one person. Save the draft: it goes to all of them.' }
  if (!isAddress(only.address)) return { kind: 'none', why: `${only.name} has no mail address.` }
  const text = writePlainText(mailBody(sheet)).replaceAll('\n', '\r\n')
  const href = `mailto:${encodeURIComponent(only.address).replace('%40', '@')}?subject=${encode(sheet.title)}&body=${encode(text)}`
  if (href.length > longestMailLink)
    return {
      kind: 'none',
      why: `Too long for a mail link: ${href.length} characters of ${longestMailLink}. Save the draft.`,
    }
  return { kind: 'link', href }
}

/** Half a character would throw. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
