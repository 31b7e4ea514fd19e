import { type Summary, summarize } from '@shared/domain/summary'
import { useMemo } from 'react'
import { useStore } from '../../state/store'

/** The titles of other records by id, of those that are at hand. */
export function useNames(): (id: string) => string | undefined {
  const records = useStore(state => state.records)
  const summaries = useStore(state => state.summaries)
  return useMemo(() => {
    const listed = new Map<string, string>()
    for (const list of Object.values(summaries)) for (const one of list) listed.set(one.id, one.title)
    return id => {
      const record = records[id]
      return record === undefined ? listed.get(id) : (summarize(record) as Summary).title
    }
  }, [records, summaries])
}
