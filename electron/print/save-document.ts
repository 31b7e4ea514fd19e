/** A document as a file: durable when it resolves, at the place the user chose. */
import { dirname } from 'node:path'
import type { PageInput, SavedForm } from '@shared/contract/output-calls'
import { AppError } from '@shared/errors'
import { writeMailFile } from '@shared/output/mail'
import type { Sheet } from '@shared/output/sheet'
import { writeHtmlFile } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import { type BrowserWindow, dialog } from 'electron'
import { writeFileDurably } from '../store/atomic-write'
import { asDiskError } from '../store/disk-errors'
import { withPrintWindow } from '../windows/print-window'
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
  const { canceled, filePath } = await dialog.showSaveDialog(owner, {
    title: `Save “${page.sheet.title}”`,
    defaultPath: `${name}.${ending}`,
    filters: [{ name: filter, extensions: [ending] }],
  })
  if (canceled || filePath === '') return null
  const { bytes, pages } = await bytesOf(owner, page, as, now)
  await write(filePath, bytes)
  return { path: filePath, pages }
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

async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFileDurably(path, bytes)
  } catch (error) {
    const { code } = asDiskError(error)
    throw new AppError(
      code,
      `The file could not be written to ${dirname(path)}. Choose another folder. Nothing was changed.`,
    )
  }
}
