/** Which page shows a record, and whether that is the one on screen. */
import type { AnyRecord, RecordKind } from '@shared/domain/records'
import type { RecordMap } from './records'
import type { View } from './view'

const pages = ['prospect', 'person', 'deal', 'script', 'answer', 'gap', 'checklist', 'environment'] as const
const isPage = (kind: RecordKind): kind is (typeof pages)[number] => pages.some(page => page === kind)

/** Kinds whose list is a place of its own. */
const lists: Readonly<Partial<Record<View['kind'], RecordKind>>> = {
  calls: 'call',
  prospects: 'prospect',
  scripts: 'script',
  answers: 'answer',
  gaps: 'gap',
  checklists: 'checklist',
  environments: 'environment',
}

/** Where the record is to be seen; null for one that has no place of its own. */
export function pageOf(record: AnyRecord): View | null {
  if (record.deletedAt !== undefined) return { kind: 'files', tab: 'trash' }
  const { kind, id } = record
  if (isPage(kind)) return { kind, id }
  if (kind === 'call') return { kind, id, tab: 'prepare' }
  if (kind === 'poc') return { kind: 'deal', id: record.dealId, part: 'poc' }
  if (kind === 'effort' && record.dealId !== undefined) {
    return { kind: 'deal', id: record.dealId, part: 'effort' }
  }
  const callId = 'callId' in record ? record.callId : undefined
  if (typeof callId !== 'string') return null
  return { kind: 'call', id: callId, tab: kind === 'script-copy' ? 'prepare' : 'debrief' }
}

/** True when the list on screen would show the record. */
export function isOnList(record: AnyRecord, view: View): boolean {
  if (lists[view.kind] === record.kind) return true
  // These stand beside their list.
  return view.kind === record.kind && !['call', 'prospect', 'person', 'deal'].includes(view.kind)
}

/** True when the page on screen shows the record, by itself or as what surrounds a call. */
export function isOnPage(record: AnyRecord, view: View, records: RecordMap): boolean {
  if (!('id' in view)) return false
  if (view.id === record.id) return true
  if (view.kind === 'deal') return 'dealId' in record && record.dealId === view.id
  const call = records[view.id]
  if (call?.kind !== 'call') return false
  if ('callId' in record && record.callId === call.id) return true
  if (record.kind === 'environment') return call.environmentIds.some(id => id === record.id)
  if (record.kind === 'person') return call.attendees.some(one => one.personId === record.id)
  return [call.prospectId, call.dealId, call.scriptCopyId].some(id => id === record.id)
}
