/** Documents on disk: where the save dialog puts them, unseen, and what a reader of PDFs finds in them. */
import { execFileSync } from 'node:child_process'
import type { RunningApp } from '../../helpers/launch-app'

export async function saveTo({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

export const pdfText = (path: string) =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
export const pdfInfo = (path: string) => execFileSync('pdfinfo', [path], { encoding: 'utf8' })
export const pagesOf = (path: string) => Number(/Pages:\s+(\d+)/.exec(pdfInfo(path))?.[1])
