/**
 * Which records a screen needs, told from summaries alone so that main opens few files. A lookup is a view of
 * the summaries in memory; nothing here reads a disk.
 */
import type { RecordKind } from './record'
import type { RecordRef } from './records'
import type { SummaryOf } from './summary'

export interface SummaryLookup {
  /** All summaries of a kind, the deleted ones left out. */
  list<K extends RecordKind>(kind: K): readonly SummaryOf<K>[]
  find<K extends RecordKind>(kind: K, id: string): SummaryOf<K> | undefined
  /** Those of a kind that name this call, prospect or deal. */
  of<K extends RecordKind>(
    kind: K,
    by: 'callId' | 'prospectId' | 'dealId',
    id: string,
  ): readonly SummaryOf<K>[]
}

/**
 * A call and all that Prepare, Run and Debrief show of it: its prospect, deals, everyone in the room or at
 * the company, colleagues, its script's copy, runs, debrief, its prospect's questions and commitments, the
 * gaps of the library, environments, proofs and its effort.
 */
export function callNeighbourhood(callId: string, lookup: SummaryLookup): readonly RecordRef[] {
  const own = callSurroundings(callId, lookup)
  if (own.length === 0) return []
  const library = (['gap', 'proof', 'checklist', 'environment'] as const).flatMap(kind =>
    refsTo(kind, lookup.list(kind)),
  )
  return unique([...own, ...library])
}

/** The call this one follows: what was to be reached in it, what came of it, and what was asked and promised there. */
function callBefore(id: string, lookup: SummaryLookup): readonly RecordRef[] {
  if (lookup.find('call', id) === undefined) return []
  const ofIt = (['debrief', 'question', 'commitment'] as const).flatMap(kind =>
    refsTo(kind, lookup.of(kind, 'callId', id)),
  )
  return [{ kind: 'call', id }, ...ofIt]
}

/** The neighbourhood without the library, of which most has nothing to do with any one call. */
export function callSurroundings(callId: string, lookup: SummaryLookup): readonly RecordRef[] {
  const call = lookup.find('call', callId)
  if (call === undefined) return []
  const { prospectId, personIds, environmentIds, previousCallId } = call
  const ofCall = (kind: RecordKind) => refsTo(kind, lookup.of(kind, 'callId', callId))
  const refs: readonly RecordRef[] = [
    { kind: 'call', id: callId },
    ...personIds.map(id => ({ kind: 'person' as const, id })),
    ...environmentIds.map(id => ({ kind: 'environment' as const, id })),
    ...refsTo('colleague', lookup.list('colleague')),
    ...(['script-copy', 'run', 'debrief', 'task', 'effort', 'complaint'] as const).flatMap(ofCall),
    ...(previousCallId === undefined ? [] : callBefore(previousCallId, lookup)),
  ]
  if (prospectId === undefined)
    return unique([...refs, ...(['question', 'commitment'] as const).flatMap(ofCall)])
  const ofProspect = (kind: RecordKind) => refsTo(kind, lookup.of(kind, 'prospectId', prospectId))
  return unique([
    ...refs,
    { kind: 'prospect', id: prospectId },
    ...(['deal', 'person', 'question', 'commitment'] as const).flatMap(ofProspect),
  ])
}

/**
 * A company and all that its profile shows: its deals, the people who are or were there, its calls and what came of
 * them, what it asked and was promised, and the gaps its deals touch.
 */
export function prospectNeighbourhood(prospectId: string, lookup: SummaryLookup): readonly RecordRef[] {
  if (lookup.find('prospect', prospectId) === undefined) return []
  const ofProspect = (kind: RecordKind) => refsTo(kind, lookup.of(kind, 'prospectId', prospectId))
  const calls = lookup.of('call', 'prospectId', prospectId)
  const elsewhere = lookup.list('person').filter(one => one.otherProspectIds?.includes(prospectId))
  const ofCalls = (['debrief', 'script-copy', 'run'] as const).flatMap(kind =>
    calls.flatMap(({ id }) => refsTo(kind, lookup.of(kind, 'callId', id))),
  )
  return unique([
    { kind: 'prospect', id: prospectId },
    ...(['deal', 'person', 'call', 'question', 'commitment'] as const).flatMap(ofProspect),
    ...refsTo('person', elsewhere),
    ...ofCalls,
    ...refsTo('gap', lookup.list('gap')),
  ])
}

/** The other calls with the same prospect, for progress and history; summaries suffice. */
export function siblingCalls(callId: string, lookup: SummaryLookup): readonly SummaryOf<'call'>[] {
  const prospectId = lookup.find('call', callId)?.prospectId
  if (prospectId === undefined) return []
  return lookup.of('call', 'prospectId', prospectId).filter(call => call.id !== callId)
}

const refsTo = (kind: RecordKind, summaries: readonly { readonly id: string }[]): readonly RecordRef[] =>
  summaries.map(({ id }) => ({ kind, id }))

function unique(refs: readonly RecordRef[]): readonly RecordRef[] {
  const seen = new Set<string>()
  return refs.filter(ref => {
    const key = `${ref.kind}/${ref.id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
