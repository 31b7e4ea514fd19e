/** A record by id, fetched when it is not in memory yet. */
import type { RecordKind } from '@shared/domain/record'
import type { RecordOf } from '@shared/domain/records'
import { useEffect } from 'react'
import { useRecord } from './selectors'
import { useStore } from './store'

export function useLoaded<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
  const record = useRecord(kind, id)
  const load = useStore(state => state.loadRecords)
  useEffect(() => void load([{ kind, id }]), [load, kind, id])
  return record
}
