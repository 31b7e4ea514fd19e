/**
 * Leaving: pages write what is pending, the store finishes what is under way, then the app ends. The same request
 * goes out, without waiting, whenever the computer may be about to go: suspend, lock, shutdown, another window.
 */
import { app, BrowserWindow, powerMonitor } from 'electron'

export interface Leaving {
  /** Asks every page to write; resolves when all have, or their time is up. */
  readonly flushPages: () => Promise<void>
  /** Finishes the writes under way and lets go of everything. */
  readonly close: () => Promise<void>
  readonly onFailure: (where: string, error: unknown) => void
}

export function quitWithCare({ flushPages, close, onFailure }: Leaving): void {
  let state: 'running' | 'leaving' | 'done' = 'running'
  const leave = async () => {
    await flushPages().catch(error => onFailure('writing before the end', error))
    await close().catch(error => onFailure('closing the workspace', error))
    state = 'done'
    // The pages have written; asking them again, window by window, would only take time.
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
    app.quit()
  }
  app.on('before-quit', event => {
    if (state === 'done') return
    event.preventDefault()
    if (state === 'leaving') return
    state = 'leaving'
    void leave()
  })
}

export function followPower(flush: () => void, wokeUp: () => void): void {
  powerMonitor.on('resume', wokeUp)
  // The three events differ in type only.
  for (const event of ['suspend', 'lock-screen', 'shutdown'] as const)
    powerMonitor.on(event as 'suspend', flush)
}
