import type { Template } from '@shared/domain/template'
import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { ofKind, useSummaries } from '../../state/selectors'
import { type State, useStore } from '../../state/store'

/** The user's own messages, read when they are first asked for; the same list as long as none of them changes. */
export function useOwnTemplates(): readonly Template[] {
  const summaries = useSummaries('template')
  const load = useStore(state => state.loadRecords)
  useEffect(() => {
    if (summaries !== undefined) void load(summaries.map(({ id }) => ({ kind: 'template', id })))
  }, [summaries, load])
  return useStore(useShallow(standingTemplates))
}

const standingTemplates = ({ records }: State): readonly Template[] =>
  ofKind(Object.values(records), 'template').filter(({ deletedAt }) => deletedAt === undefined)
