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
  const call = lookup.find('call', callId)
  if (call === undefined) return []
  const prospectId = call.prospectId
  const refs: RecordRef[] = [{ kind: 'call', id: callId }]
  const add = (kind: RecordKind, ids: readonly string[]) => {
    for (const id of ids) refs.push({ kind, id })
  }
  add('person', call.personIds)
  add('environment', call.environmentIds)
  for (const kind of ['colleague', 'gap', 'proof', 'checklist'] as const) add(kind, idsOf(lookup.list(kind)))
  for (const kind of ['script-copy', 'run', 'debrief', 'task', 'effort', 'complaint'] as const) {
    add(kind, idsOf(lookup.of(kind, 'callId', callId)))
  }
  if (prospectId === undefined) {
    add('question', idsOf(lookup.of('question', 'callId', callId)))
    add('commitment', idsOf(lookup.of('commitment', 'callId', callId)))
    return unique(refs)
  }
  add('prospect', [prospectId])
  for (const kind of ['deal', 'person', 'question', 'commitment'] as const) {
    add(kind, idsOf(lookup.of(kind, 'prospectId', prospectId)))
  }
  return unique(refs)
}

/** The other calls with the same prospect, for progress and history; summaries suffice. */
export function siblingCalls(callId: string, lookup: SummaryLookup): readonly SummaryOf<'call'>[] {
  const prospectId = lookup.find('call', callId)?.prospectId
  if (prospectId === undefined) return []
  return lookup.of('call', 'prospectId', prospectId).filter(call => call.id !== callId)
}

const idsOf = (summaries: readonly { readonly id: string }[]): readonly string[] =>
  summaries.map(one => one.id)

function unique(refs: readonly RecordRef[]): readonly RecordRef[] {
  const seen = new Set<string>()
  return refs.filter(ref => {
    const key = `${ref.kind}/${ref.id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
