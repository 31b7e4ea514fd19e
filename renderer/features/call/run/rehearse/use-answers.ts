import type { Answer } from '@shared/domain/answer'
import { useEffect, useMemo, useState } from 'react'
import { ofKind, useSummaries } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'

/** The answers a rehearsal asks about, read once; comparisons with rivals answer nobody's question by themselves. */
export function useAnswers(): readonly Answer[] | undefined {
  const listed = useSummaries('answer')
  const records = useStore(state => state.records)
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    if (listed === undefined || isRead) return
    const refs = listed
      .filter(({ form }) => form !== 'competitor')
      .map(({ id }) => ({ kind: 'answer' as const, id }))
    void useStore
      .getState()
      .loadRecords(refs)
      .then(() => setRead(true))
      .catch(() => undefined)
  }, [listed, isRead])
  return useMemo(() => {
    if (!isRead) return undefined
    const standing = Object.values(records).filter(record => record.deletedAt === undefined)
    return ofKind(standing, 'answer').filter(({ form }) => form !== 'competitor')
  }, [isRead, records])
}
