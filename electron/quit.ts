/**
 * Leaving: pages write what is pending, the store finishes what is under way, then the app ends. Changes that no disk
 * took are asked about first. The same request goes out, without waiting, whenever the computer may be about to go:
 * suspend, lock, shutdown, another window.
 */
import { app, BrowserWindow, powerMonitor } from 'electron'

export interface Leaving {
  /** Asks every page to write; resolves when all have, or their time is up. */
  readonly flushPages: () => Promise<void>
  /** Whether nothing keeps the app, or the user lets it go all the same. */
  readonly mayLeave: () => Promise<boolean>
  /** Finishes the writes under way and lets go of everything. */
  readonly close: () => Promise<void>
  readonly onFailure: (where: string, error: unknown) => void
}

/** Returns the way to leave without a question, for a computer that is going down. */
export function quitWithCare({ flushPages, mayLeave, close, onFailure }: Leaving): () => void {
  let state: 'running' | 'leaving' | 'done' = 'running'
  let goDown = () => {}
  const goingDown = new Promise<true>(resolve => {
    goDown = () => resolve(true)
  })
  const leave = async () => {
    await flushPages().catch(error => onFailure('writing before the end', error))
    if (!(await Promise.race([goingDown, mayLeave()]))) {
      state = 'running'
      return
    }
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
  const leaveAtOnce = () => {
    goDown()
    app.quit()
  }
  // Windows says it to each window, and leaves a few seconds.
  app.on('browser-window-created', (_event, window) => window.on('session-end', leaveAtOnce))
  return leaveAtOnce
}

export interface Power {
  readonly flush: () => void
  readonly wokeUp: () => void
  /** The computer goes down: there is nobody left to answer a question. */
  readonly goingDown: () => void
}

export function followPower({ flush, wokeUp, goingDown }: Power): void {
  powerMonitor.on('resume', wokeUp)
  // Electron declares one overload each, for events that differ in name only.
  for (const event of ['suspend', 'lock-screen'] as const) powerMonitor.on(event as 'suspend', flush)
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    // Linux and macOS wait for an app that says so; it ends by itself as soon as all is written.
    event?.preventDefault()
    goingDown()
  })
}
