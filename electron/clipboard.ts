/** The clipboard in both of its shapes: Electron 45 answers later and takes items, 33 answers at once and takes one object. */
import * as electron from 'electron'

interface OlderClipboard {
  write(data: { readonly text: string; readonly html: string }): void
}

export async function readClipboard(): Promise<string> {
  return electron.clipboard.readText()
}

/** `html` is for programs that take formatted text; the others get `text`. */
export async function writeClipboard(text: string, html?: string): Promise<void> {
  const { clipboard } = electron
  if (html === undefined) await clipboard.writeText(text)
  else if ('ClipboardItem' in electron && typeof electron.ClipboardItem === 'function') {
    await clipboard.write([new electron.ClipboardItem({ 'text/plain': text, 'text/html': html })])
  } else (clipboard as unknown as OlderClipboard).write({ text, html })
}
