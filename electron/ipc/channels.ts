/** Names of the channels. Only the preload script and the handlers know them; pages see named functions. */
import type { EventName } from '@shared/contract'
import type { CallName } from '@shared/contract-names'

export const callChannel = (name: CallName): string => `presnap:${name}`
export const eventChannel = (name: EventName): string => `presnap:event:${name}`
/** A page has written what was pending. */
export const flushedChannel = 'presnap:flushed'
/** The user dropped a file on a page: only such files, chosen ones and given ones are read. */
export const droppedChannel = 'presnap:dropped'
