import type { Rehearsed } from '@shared/contract/rehearsal-calls'
import type { SummaryOf } from '@shared/domain/summary'
import { useMemo } from 'react'
import { useStore } from '../../state/store'

type Known = Pick<
  SummaryOf<'run'>,
  'id' | 'form' | 'startedAt' | 'endedAt' | 'deletedAt' | 'callId' | 'scriptId'
>

/** The latest rehearsal of it that ended, of those in memory: a call brings its runs, a script's checks list them all. */
export function useLastRehearsal(of: Rehearsed): Known | undefined {
  const records = useStore(state => state.records)
  const listed = useStore(state => state.summaries.run) as readonly SummaryOf<'run'>[] | undefined
  const [kind, id] = 'callId' in of ? (['callId', of.callId] as const) : (['scriptId', of.scriptId] as const)
  return useMemo(() => {
    const held = Object.values(records).filter(record => record.kind === 'run')
    const known: readonly Known[] = [...held, ...(listed ?? [])]
    return known
      .filter(run => run.form === 'rehearsal' && run.endedAt !== undefined && run.deletedAt === undefined)
      .filter(run => run[kind] === id)
      .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))[0]
  }, [records, listed, kind, id])
}
