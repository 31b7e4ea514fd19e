/**
 * A complaint in four parts (P17, "Keep your friends close"): listen, acknowledge, ask, resolve. What they ask for is
 * written down before anything is offered; where it was the other way round, the record says so.
 */
import { type Complaint, isResolved } from '../domain/complaint'
import { type CuePart, cueParts } from '../domain/run'

export const partLabels: Readonly<Record<CuePart, string>> = {
  listen: 'listened',
  acknowledge: 'acknowledged',
  ask: 'asked',
  resolve: 'resolved',
}

const isWritten = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** What they ask for, in their words, has been written down. */
export const hasAsk = ({ theirAsk }: Complaint): boolean => isWritten(theirAsk)

/** An offer may be written: they have asked, or it is said that the offer came first. */
export const mayOffer = (complaint: Complaint): boolean =>
  hasAsk(complaint) || complaint.offerFirst === true || isWritten(complaint.offer)

export function isPartDone(complaint: Complaint, part: CuePart): boolean {
  switch (part) {
    case 'listen':
      return complaint.listenedAt !== undefined
    case 'acknowledge':
      return complaint.acknowledgedAt !== undefined
    case 'ask':
      return hasAsk(complaint)
    case 'resolve':
      return isResolved(complaint)
  }
}

/** The first part that is still to come; undefined once both sides said yes. */
export const nextPart = (complaint: Complaint): CuePart | undefined =>
  isResolved(complaint) ? undefined : cueParts.find(part => !isPartDone(complaint, part))

/** Listened and acknowledged: marked by hand where the run did not. Pressed again, it is taken back. */
export function togglePart(complaint: Complaint, part: 'listen' | 'acknowledge', at: string): Complaint {
  const field = part === 'listen' ? 'listenedAt' : 'acknowledgedAt'
  const { [field]: before, ...rest } = complaint
  return before === undefined ? { ...complaint, [field]: at } : (rest as Complaint)
}

/** Writes the offer. Without their ask before it, the record keeps that it came first, whatever is asked later. */
export function withOffer(complaint: Complaint, offer: string): Complaint {
  const isFirst = isWritten(offer) && !hasAsk(complaint)
  return { ...complaint, offer, ...(isFirst && { offerFirst: true }) }
}

/** A yes of one side. With the second it is resolved from then on; one taken back opens it again. */
export function withYes(
  complaint: Complaint,
  side: 'theirYes' | 'ourYes',
  isYes: boolean,
  at: string,
): Complaint {
  const said = { ...complaint, [side]: isYes ? true : undefined }
  return { ...said, resolvedAt: isResolved(said) ? (complaint.resolvedAt ?? at) : undefined }
}
