import type { Query } from '@shared/contract/library-calls'
import { touched } from '@shared/domain/record'
import type { AnyRecord } from '@shared/domain/records'
import { type Hit, isLibraryRecord, replaceHits } from '@shared/library/replace'
import { now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'

/** The ticked hits of all records as one step. A hit whose words are others by now is passed over. Says what was done. */
export async function replaceAll(
  hits: readonly Hit[],
  query: Query,
  replacement: string,
): Promise<string | undefined> {
  const { loadRecords, commit, say } = useStore.getState()
  const kinds = new Map(hits.map(({ recordId, kind }) => [recordId, kind]))
  await loadRecords([...kinds].map(([id, kind]) => ({ kind, id })))
  const ids = new Set(hits.map(({ id }) => id))
  const at = now()
  const { records } = useStore.getState()
  const changed = [...kinds.keys()].flatMap((id): readonly AnyRecord[] => {
    const record = records[id]
    if (record === undefined || !isLibraryRecord(record) || record.deletedAt !== undefined) return []
    const next = replaceHits(record, query, replacement, ids)
    return next === record ? [] : [touched(next, at)]
  })
  if (changed.length === 0) {
    say('Nothing was replaced: these texts have changed meanwhile.')
    return undefined
  }
  const where = changed.length === 1 ? '1 record' : `${changed.length} records`
  const label = `“${query.find}” replaced in ${where}`
  await commit(changed, label)
  sayUndoable(label)
  return label
}

/** "12 places in 3 of 84 records." */
export const hitsWords = (count: number, holding: number, records: number): string =>
  `${count === 1 ? '1 place' : `${count} places`} in ${holding} of ${records === 1 ? '1 record' : `${records} records`}.`
