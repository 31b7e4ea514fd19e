/** The same page through the system's own print dialog. */
import type { PageInput } from '@shared/contract/output-calls'
import { AppError } from '@shared/errors'
import { pageMargin } from '@shared/output/sheet-css'
import type { WebContents } from 'electron'
import { drawPage } from './draw-page'

/** False when the user left the dialog. */
export async function printPage(page: WebContents, input: PageInput): Promise<boolean> {
  await drawPage(page, input)
  const { block, inline } = pageMargin
  const margins = { marginType: 'custom', top: block, bottom: block, left: inline, right: inline } as const
  const { isPrinted, why } = await new Promise<{ isPrinted: boolean; why: string }>(resolve => {
    page.print({ printBackground: true, pageSize: input.paper, margins }, (done, reason) =>
      resolve({ isPrinted: done, why: reason }),
    )
  })
  if (isPrinted || isLeft(why)) return isPrinted
  throw new AppError(
    'refused',
    'The system could not print this. Check that a printer is set up, or save it as a PDF.',
  )
}

/** Chromium's own words, in both of its spellings. */
export const isLeft = (why: string): boolean => /cancell?ed/i.test(why)
