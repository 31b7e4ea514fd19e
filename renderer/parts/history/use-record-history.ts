import type { RecordKind } from '@shared/domain/record'
import { type RevisionedKind, revisionedKinds } from '@shared/domain/revision'
import { useState } from 'react'

export interface RecordHistory {
  readonly kind: RecordKind
  readonly id: string
  readonly open: 'history' | 'revisions' | 'save-revision' | null
  readonly show: (what: RecordHistory['open']) => void
  /** By command id, for the page to answer to. */
  readonly commands: Readonly<Record<string, () => void>>
}

export const hasRevisions = (kind: RecordKind): kind is RevisionedKind =>
  revisionedKinds.some(one => one === kind)

/** The history of the record a page shows. Where it has revisions, saving one is the page's main action. */
export function useRecordHistory(kind: RecordKind, id: string): RecordHistory {
  const [open, show] = useState<RecordHistory['open']>(null)
  const save = () => show('save-revision')
  const saving = { 'app.primary': save, 'record.save-revision': save }
  const commands = { 'record.history': () => show('history'), ...(hasRevisions(kind) ? saving : {}) }
  return { kind, id, open, show, commands }
}
