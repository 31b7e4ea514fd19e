/** What an import may match: found by summaries, so that only the matches are opened. */
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import type { AnyRecord, RecordKind, RecordRef } from '@shared/domain/records'
import { readableRecords, type WorkspaceRecords } from './workspace'

export interface ImportKeys {
  readonly emails: readonly string[]
  readonly domains: readonly string[]
  readonly uids: readonly string[]
  readonly prospectNames: readonly string[]
}

export function findKnown(workspace: WorkspaceRecords, keys: ImportKeys): Promise<readonly AnyRecord[]> {
  return readableRecords(workspace, knownRefs(workspace.lookup, keys))
}

/** Every colleague (one of them is the user), the people, calls and prospects that match, who works there, and what was said there. */
export function knownRefs(lookup: SummaryLookup, keys: ImportKeys): readonly RecordRef[] {
  const emails = asSet(keys.emails)
  const domains = asSet(keys.domains)
  const names = asSet(keys.prospectNames)
  const uids = new Set(keys.uids)
  const people = lookup.list('person').filter(one => one.emails.some(email => emails.has(lower(email))))
  const calls = lookup.list('call').filter(one => one.uid !== undefined && uids.has(one.uid))
  const matched = lookup
    .list('prospect')
    .filter(one => names.has(lower(one.title)) || one.domains.some(domain => domains.has(lower(domain))))
  const prospectIds = new Set([...matched, ...people, ...calls].flatMap(one => prospectOf(one) ?? []))
  const staff = [...prospectIds].flatMap(id => lookup.of('person', 'prospectId', id))
  // A text pasted again has no UID: it is known by what its prospect's calls and questions already hold.
  const theirs = [...prospectIds].flatMap(id => [
    ...lookup.of('call', 'prospectId', id),
    ...lookup.of('question', 'prospectId', id),
    ...lookup.of('commitment', 'prospectId', id),
    ...lookup.of('deal', 'prospectId', id),
  ])
  const found = [...lookup.list('colleague'), ...people, ...staff, ...calls, ...theirs]
  return unique([...found.map(refTo), ...[...prospectIds].map(id => ({ kind: 'prospect' as const, id }))])
}

type Named = { readonly kind: RecordKind; readonly id: string; readonly prospectId?: string | undefined }

const prospectOf = (one: Named): string | undefined => (one.kind === 'prospect' ? one.id : one.prospectId)
const refTo = ({ kind, id }: Named): RecordRef => ({ kind, id })
const lower = (text: string): string => text.trim().toLowerCase()
const asSet = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(lower))
const unique = (refs: readonly RecordRef[]): readonly RecordRef[] => [
  ...new Map(refs.map(ref => [ref.id, ref])).values(),
]
