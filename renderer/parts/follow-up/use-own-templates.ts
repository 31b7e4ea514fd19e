import type { Template } from '@shared/domain/template'
import { useEffect, useMemo } from 'react'
import { ofKind, useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'

/** The user's own messages, read when they are first asked for. */
export function useOwnTemplates(): readonly Template[] {
  const summaries = useSummaries('template')
  const load = useStore(state => state.loadRecords)
  const records = useStore(state => state.records)
  useEffect(() => {
    if (summaries !== undefined) void load(summaries.map(({ id }) => ({ kind: 'template', id })))
  }, [summaries, load])
  return useMemo(
    () => ofKind(Object.values(records), 'template').filter(({ deletedAt }) => deletedAt === undefined),
    [records],
  )
}
