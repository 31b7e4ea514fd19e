/** The ways a document can leave, and the text of those that are text. */

import { mailBody } from '@shared/output/mail'
import type { DocumentKind, Sheet } from '@shared/output/sheet'
import { writeSlackText, writeTeamsText } from '@shared/output/write-chat'
import { writeRichText } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import { writePlainText } from '@shared/output/write-plain'

export const formats = ['eml', 'pdf', 'print', 'html', 'rich', 'markdown', 'slack', 'teams', 'plain'] as const
export type Format = (typeof formats)[number]

/** Only a letter can be a mail. */
export const formatsOf = (document: DocumentKind): readonly Format[] =>
  document === 'follow-up' ? formats : formats.filter(format => format !== 'eml')

interface FormatWords {
  readonly label: string
  readonly note: string
  readonly action: string
}

export const formatWords: Readonly<Record<Format, FormatWords>> = {
  eml: {
    label: 'Mail draft',
    note: 'A file that your mail program opens as a draft. Nothing is sent from here.',
    action: 'Save the draft',
  },
  pdf: { label: 'PDF', note: 'A file, as it is seen here.', action: 'Save as PDF' },
  print: { label: 'Paper', note: 'Through your system’s print dialog.', action: 'Print' },
  html: { label: 'Web page', note: 'One file that opens without a network.', action: 'Save the web page' },
  rich: { label: 'Rich text', note: 'To paste into a mail or a document.', action: 'Copy as rich text' },
  markdown: { label: 'Markdown', note: 'To paste, or as a file.', action: 'Copy as Markdown' },
  slack: { label: 'Slack', note: 'To paste into a message.', action: 'Copy for Slack' },
  teams: { label: 'Teams', note: 'To paste into a message.', action: 'Copy for Teams' },
  plain: { label: 'Plain text', note: 'To paste anywhere.', action: 'Copy as plain text' },
}

/** Where each document usually goes. */
export const usualFormat: Readonly<Record<DocumentKind, Format>> = {
  brief: 'pdf',
  agenda: 'rich',
  note: 'slack',
  'cue-sheet': 'pdf',
  'backup-pack': 'html',
  'sign-off': 'pdf',
  'day-one': 'pdf',
  'follow-up': 'eml',
  'hand-off': 'pdf',
}

export const isOnPaper = (format: Format): format is 'pdf' | 'print' => format === 'pdf' || format === 'print'
export const isDrawn = (format: Format): boolean =>
  isOnPaper(format) || format === 'html' || format === 'rich' || format === 'eml'

/** What of a sheet stands in this format: the text of a mail comes without its subject, which has a field of its own. */
export const sheetFor = (sheet: Sheet, format: Format): Sheet =>
  sheet.letter !== undefined && format === 'rich' ? mailBody(sheet) : sheet

const writers = {
  rich: writePlainText,
  markdown: writeMarkdown,
  slack: writeSlackText,
  teams: writeTeamsText,
  plain: writePlainText,
} as const

/** What goes to the clipboard. */
export function clipboardOf(sheet: Sheet, format: keyof typeof writers): { text: string; html?: string } {
  const left = sheetFor(sheet, format)
  const text = writers[format](left)
  return format === 'rich' ? { text, html: writeRichText(left) } : { text }
}

export const isCopied = (format: Format): format is keyof typeof writers => format in writers
