/** Documents that leave the machine because the user says so. */
import { printPage } from '../print/print-page'
import { saveDocument } from '../print/save-document'
import type { Services } from '../services'
import { withPrintWindow } from '../windows/print-window'
import type { Handlers } from './handle'
import { windowOf } from './window'

export function outputCalls({
  clock,
}: Pick<Services, 'clock'>): Pick<Handlers, 'saveDocument' | 'printDocument'> {
  return {
    saveDocument: (input, from) => saveDocument(windowOf(from), input, clock.now()),
    printDocument: async (input, from) => ({
      isPrinted: await withPrintWindow(windowOf(from), page => printPage(page, input)),
    }),
  }
}
