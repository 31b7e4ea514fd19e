/** The only way out to another program, and never without a question that names where it leads. */
import { AppError } from '@shared/errors'
import { type BrowserWindow, dialog, shell } from 'electron'
import { checkLink } from './link'

export async function openLink(window: BrowserWindow, text: string): Promise<void> {
  await askAndOpen(window, text)
}

/** The same; true when the answer was yes. */
export async function askAndOpen(window: BrowserWindow, text: string): Promise<boolean> {
  const link = checkLink(text)
  if (link.kind === 'refused') {
    throw new AppError('refused', `This link was not opened: ${link.why}. Copy it if you trust it.`)
  }
  const message = link.kind === 'web' ? `Open ${link.host} in your browser?` : `Write a mail to ${link.to}?`
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail: link.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(link.href)
  return response === 0
}
