/** The clipboard in both of its shapes: Electron 45 answers later and takes items, 33 answers at once and takes one object. */
import * as electron from 'electron'

interface OlderClipboard {
  write(data: { readonly text: string; readonly html: string }): void
}

export async function readClipboard(): Promise<string> {
  return electron.clipboard.readText()
}

/** With the marks of the program it was copied in, where there are any. */
export async function readRichClipboard(): Promise<{ readonly text: string; readonly html: string | null }> {
  const text = await readClipboard()
  const { clipboard } = electron
  if ('readHTML' in clipboard && typeof clipboard.readHTML === 'function') {
    const html: unknown = clipboard.readHTML()
    return { text, html: typeof html === 'string' && html.trim() !== '' ? html : null }
  }
  for (const item of await clipboard.read()) {
    if (item.types.includes('text/html'))
      return { text, html: await blobText(await item.getType('text/html')) }
  }
  return { text, html: null }
}

const blobText = async (data: unknown): Promise<string | null> =>
  data instanceof Blob ? await data.text() : typeof data === 'string' ? data : null

/** `html` is for programs that take formatted text; the others get `text`. */
export async function writeClipboard(text: string, html?: string): Promise<void> {
  const { clipboard } = electron
  if (html === undefined) await clipboard.writeText(text)
  else if ('ClipboardItem' in electron && typeof electron.ClipboardItem === 'function') {
    await clipboard.write([new electron.ClipboardItem({ 'text/plain': text, 'text/html': html })])
  } else (clipboard as unknown as OlderClipboard).write({ text, html })
}
