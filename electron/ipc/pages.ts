/** All windows at once, while the workspace folder changes under them. */
import type { Pages } from '../move/change-folder'
import { pageWindows } from '../windows/page-windows'

/** `flush` asks every page to write what is pending. */
export function allPages(
  flush: () => Promise<void>,
  onFailure: (where: string, error: unknown) => void,
): Pages {
  const places = new Map<number, string>()
  return {
    flush,
    clear: async () => {
      await Promise.all(
        pageWindows().map(async ({ webContents }) => {
          // Where in the workspace it stood means nothing in the next one.
          places.set(webContents.id, webContents.getURL().replace(/#.*$/s, ''))
          await webContents.loadURL('about:blank').catch(error => onFailure('clearing a page', error))
        }),
      )
    },
    load: () => {
      for (const { webContents } of pageWindows()) {
        const place = places.get(webContents.id)
        if (place === undefined) webContents.reload()
        else webContents.loadURL(place).catch(error => onFailure('loading the page', error))
      }
      places.clear()
    },
  }
}
