/**
 * A window nobody sees, for as long as one sheet is drawn: our own small page, as safe as any other, without a bridge.
 * It goes with the window it works for.
 */
import { AppError } from '@shared/errors'
import { BrowserWindow, type WebContents } from 'electron'
import { pageOrigin } from './content-policy'
import { keepApart } from './page-windows'
import { bridgelessPreferences } from './web-preferences'

export async function withPrintWindow<T>(
  owner: BrowserWindow,
  work: (page: WebContents) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({ show: false, webPreferences: { ...bridgelessPreferences } })
  keepApart(window)
  const close = () => window.isDestroyed() || window.destroy()
  owner.once('closed', close)
  try {
    await window.loadURL(`${pageOrigin}/print.html`)
    return await work(window.webContents)
  } catch (error) {
    if (!window.isDestroyed()) throw error
    throw new AppError('refused', 'The window was closed before the page was ready. Nothing was written.')
  } finally {
    owner.off('closed', close)
    close()
  }
}
