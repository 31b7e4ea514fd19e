/** Which commitments belong to a deal: its own, and those said in one of its calls while that had no deal yet. */
interface Placed {
  readonly dealId?: string | undefined
  readonly callId?: string | undefined
}

export const isOfDeal = ({ dealId, callId }: Placed, id: string, callIds: ReadonlySet<string>): boolean =>
  dealId === id || (dealId === undefined && callId !== undefined && callIds.has(callId))
