/** What main tells its pages. */
import type { EventName, Events } from '@shared/contract'
import type { AnyRecord } from '@shared/domain/records'
import type { WebContents } from 'electron'
import { pageWindows } from '../windows/page-windows'
import { eventChannel } from './channels'

export type Tell = <E extends EventName>(name: E, payload: Events[E], except?: WebContents) => void

/** To every window but the one it came from. */
export const tellWindows: Tell = (name, payload, except) => {
  for (const window of pageWindows()) {
    if (window.webContents !== except) tellPage(window.webContents, name, payload)
  }
}

export function tellPage<E extends EventName>(page: WebContents, name: E, payload: Events[E]): void {
  if (!page.isDestroyed()) page.send(eventChannel(name), payload)
}

const toldAtOnce = 100

/** Thousands of records, in parts, so that no message holds up the windows. */
export async function tellInParts(records: readonly AnyRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += toldAtOnce) {
    tellWindows('recordsChanged', { records: records.slice(from, from + toldAtOnce) })
    await new Promise(resume => setImmediate(resume))
  }
}
