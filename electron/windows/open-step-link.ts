/**
 * A page of the script, opened in a run. It is asked about the first time, as any link; what was said yes to opens
 * from then on without a question, as long as Presnap runs: nobody wants a dialog before a customer. Only addresses
 * that stand in the script of the live run come this way, and each is remembered whole.
 */
import { type BrowserWindow, shell } from 'electron'
import { checkLink } from './link'
import { askAndOpen } from './open-link'

export interface StepLinks {
  /** True when it was opened. */
  readonly open: (window: BrowserWindow, url: string) => Promise<boolean>
}

export function createStepLinks(): StepLinks {
  const approved = new Set<string>()
  return {
    open: async (window, url) => {
      const link = checkLink(url)
      if (link.kind === 'web' && approved.has(link.href)) {
        // The keys stay where they are, on systems that let us say so.
        await shell.openExternal(link.href, { activate: false })
        return true
      }
      const isOpened = await askAndOpen(window, url)
      if (isOpened && link.kind === 'web') approved.add(link.href)
      return isOpened
    },
  }
}
