/** A sheet as a PDF. One page is a promise: what Chromium breaks over two all the same is set a little smaller. */
import type { PageInput } from '@shared/contract/output-calls'
import { AppError } from '@shared/errors'
import { pageMargin } from '@shared/output/sheet-css'
import type { WebContents } from 'electron'
import { drawPage } from './draw-page'

export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

const smaller = 0.97
const mostTries = 5

export async function makePdf(page: WebContents, input: PageInput): Promise<Pdf> {
  let scale = input.scale
  for (let tries = 0; tries < mostTries; tries += 1) {
    await drawPage(page, { ...input, scale })
    const bytes = await page.printToPDF({
      pageSize: input.paper,
      printBackground: true,
      generateTaggedPDF: true,
      margins: { top: blockInches, bottom: blockInches, left: inlineInches, right: inlineInches },
    })
    const pages = countPages(bytes)
    if (!input.isOnePage || pages === 1) return { bytes, pages }
    scale *= smaller
  }
  throw new AppError(
    'bad-input',
    'It does not fit one page. Leave a section out and try again. Nothing was written.',
  )
}

const blockInches = pageMargin.block / 96
const inlineInches = pageMargin.inline / 96

/** Page objects of a PDF as Chromium writes it, which leaves its page tree in the clear. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  )
}
