import type { Revision } from '@shared/domain/revision'
import { useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'

/** The saved revisions of a record, the newest first; undefined while they are read. */
export function useRevisions(id: string): readonly Revision[] | undefined {
  const summaries = useSummaries('revision')
  const load = useStore(state => state.loadRecords)
  const refs = useMemo(
    () => summaries?.filter(one => one.ofId === id).map(one => ({ kind: 'revision' as const, id: one.id })),
    [summaries, id],
  )
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    if (refs !== undefined) void load(refs).then(() => setRead(true))
  }, [refs, load])
  const records = useStore(useShallow(state => (refs ?? []).map(ref => state.records[ref.id])))
  return useMemo(() => {
    if (refs === undefined || (!isRead && records.includes(undefined))) return undefined
    const found = records.flatMap(record => (record?.kind === 'revision' ? [record] : []))
    return found.toSorted((a, b) => b.number - a.number)
  }, [refs, records, isRead])
}

/** Numbers given so far; undefined while they are read. Summaries are enough for it. */
export function useTakenNumbers(id: string): readonly number[] | undefined {
  const summaries = useSummaries('revision')
  return useMemo(() => summaries?.filter(one => one.ofId === id).map(one => one.number), [summaries, id])
}
