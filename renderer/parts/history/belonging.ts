/** What has no screen of its own is found in the history of the record it belongs to. */
import type { AnyRecord } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { kindLabels } from '@shared/search/parse-query'
import { useMemo } from 'react'
import type { RecordMap } from '../../state/records'
import { useStore } from '../../state/store'

export interface Belonging {
  readonly kind: AnyRecord['kind']
  readonly id: string
  /** "Question: Is every restore logged?" */
  readonly label: string
}

/** These have a history of their own where they are shown. */
const withOwnScreen: ReadonlySet<AnyRecord['kind']> = new Set([
  ...(['call', 'prospect', 'person', 'deal', 'script', 'answer', 'gap', 'checklist'] as const),
  'revision',
  'proof',
  'questionnaire',
])

/** The record itself first, then what belongs to it among what is loaded, by kind and title. */
export function useBelonging(id: string): readonly Belonging[] {
  const records = useStore(state => state.records)
  return useMemo(() => belongingTo(id, records), [id, records])
}

export function belongingTo(id: string, records: RecordMap): readonly Belonging[] {
  const own = records[id]
  if (own === undefined) return []
  const others = Object.values(records)
    .filter(record => !withOwnScreen.has(record.kind) && ownerOf(record) === id)
    .map(labelled)
    .sort((a, b) => (a.label < b.label ? -1 : 1))
  return [labelled(own), ...others]
}

/** The call, else the deal, else the prospect. */
function ownerOf(record: AnyRecord): string | undefined {
  const { callId, dealId, prospectId } = record as {
    readonly callId?: string
    readonly dealId?: string
    readonly prospectId?: string
  }
  return callId ?? dealId ?? prospectId
}

function labelled(record: AnyRecord): Belonging {
  const { title } = summarize(record) as Summary
  const kind = kindLabels[record.kind]
  return { kind: record.kind, id: record.id, label: title === '' ? kind : `${kind}: ${title}` }
}
