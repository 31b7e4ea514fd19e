/**
 * The only import of ipcMain. Every call from a page passes here: who sent it, what it holds, then its handler;
 * an expected failure goes back as data, a bug is logged and goes back without its text.
 */
import { type CallName, type Crossing, calls, type OutputOf } from '@shared/contract'
import { callNames } from '@shared/contract-names'
import { AppError, encodeError } from '@shared/errors'
import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import type * as z from 'zod'
import { pageOrigin } from '../windows/content-policy'
import { callChannel, droppedChannel, flushedChannel } from './channels'
import { badRequest, checkPayload } from './payload'

/** What a handler gets: parsed, not as it was sent. */
export type Parsed<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type Handlers = {
  readonly [N in CallName]: (input: Parsed<N>, from: WebContents) => OutputOf<N> | Promise<OutputOf<N>>
}

/** The part of an event that tells who sent it. */
export interface Sent {
  readonly sender: WebContents
  readonly senderFrame: Pick<WebFrameMain, 'origin' | 'parent'> | null
}

/** The part of `ipcMain` that is used; tests hand in their own. */
export interface Edge {
  handle(channel: string, listener: (event: Sent, input: unknown) => Promise<unknown>): void
  on(channel: string, listener: (event: Sent, input: unknown) => void): unknown
  removeAllListeners(channel: string): unknown
}

export interface Notices {
  readonly flushed: (from: WebContents, token: number) => void
  readonly dropped: (path: string) => void
}

export type OnFailure = (where: string, error: unknown) => void

export function handleCalls(
  handlers: Handlers,
  notices: Notices,
  onFailure: OnFailure,
  edge: Edge = ipcMain,
): void {
  for (const name of callNames) {
    edge.handle(callChannel(name), (event, input) => answerCall(name, handlers, event, input, onFailure))
  }
  edge.on(flushedChannel, (event, token) => {
    if (isOurPage(event) && typeof token === 'number') notices.flushed(event.sender, token)
  })
  edge.on(droppedChannel, (event, path) => {
    if (isOurPage(event) && typeof path === 'string' && path.length <= 4_096) notices.dropped(path)
  })
}

/** electron-store opens a channel of its own to every page; nothing of ours uses it. Call once a store is open. */
export function closeForeignChannels(edge: Edge = ipcMain): void {
  edge.removeAllListeners('electron-store-get-data')
}

/**
 * Our page in the top frame. The frame's own origin decides: the URL class says "null" for every scheme of its own,
 * which would let everybody in. A frame that has gone is null, and refused.
 */
export function isOurPage({ senderFrame }: Sent): boolean {
  return senderFrame !== null && senderFrame.origin === pageOrigin && senderFrame.parent === null
}

async function answerCall<N extends CallName>(
  name: N,
  handlers: Handlers,
  event: Sent,
  input: unknown,
  onFailure: OnFailure,
): Promise<Crossing<OutputOf<N>>> {
  try {
    if (!isOurPage(event)) throw new AppError('not-allowed', 'Only Presnap’s own page may ask for this.')
    checkPayload(input)
    const value = await handlers[name](parse(name, input), event.sender)
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof AppError)) onFailure(name, error)
    return { ok: false, error: encodeError(error) }
  }
}

function parse<N extends CallName>(name: N, input: unknown): Parsed<N> {
  const parsed = calls[name].input.safeParse(input)
  // The schema looked up by `name` is the one `Parsed<N>` is made of.
  if (parsed.success) return parsed.data as Parsed<N>
  throw badRequest('does not have the form it should')
}
