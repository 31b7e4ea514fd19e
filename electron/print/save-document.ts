/** A document as a file: durable when it resolves, at the place the user chose. */
import type { PageInput, SavedForm } from '@shared/contract/output-calls'
import { writeMailFile } from '@shared/output/mail'
import type { Sheet } from '@shared/output/sheet'
import { writeHtmlFile } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import type { BrowserWindow } from 'electron'
import { withPrintWindow } from '../windows/print-window'
import { saveFile } from '../windows/save-file'
import { makePdf } from './make-pdf'

export interface Saved {
  readonly path: string
  readonly pages: number | null
}

const endings = {
  pdf: { ending: 'pdf', name: 'PDF' },
  html: { ending: 'html', name: 'Web page' },
  markdown: { ending: 'md', name: 'Markdown' },
  eml: { ending: 'eml', name: 'Mail draft' },
} as const satisfies Record<SavedForm, { ending: string; name: string }>

export async function saveDocument(
  owner: BrowserWindow,
  { page, as, name }: { readonly page: PageInput; readonly as: SavedForm; readonly name: string },
  now: string,
): Promise<Saved | null> {
  const { ending, name: filter } = endings[as]
  let pages: number | null = null
  const saved = await saveFile(owner, {
    title: `Save “${page.sheet.title}”`,
    name: `${name}.${ending}`,
    filter: { name: filter, extensions: [ending] },
    bytes: async () => {
      const made = await bytesOf(owner, page, as, now)
      pages = made.pages
      return made.bytes
    },
  })
  return saved && { ...saved, pages }
}

async function bytesOf(owner: BrowserWindow, page: PageInput, as: SavedForm, now: string) {
  if (as === 'pdf') return withPrintWindow(owner, contents => makePdf(contents, page))
  return { bytes: new TextEncoder().encode(textWriters[as](page.sheet, now)), pages: null }
}

const textWriters = {
  html: writeHtmlFile,
  markdown: writeMarkdown,
  eml: writeMailFile,
} as const satisfies Record<Exclude<SavedForm, 'pdf'>, (sheet: Sheet, now: string) => string>
