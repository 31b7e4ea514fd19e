import type { Script } from '@shared/domain/script'
import type { ScriptCopy } from '@shared/domain/script-copy'
import type { SummaryOf } from '@shared/domain/summary'
import { isRehearsed } from '@shared/lint/rehearsed'
import { useEffect, useMemo } from 'react'
import { useStore } from '../../state/store'
import { useRest } from '../../ui/use-rest'

/** Whether the script was rehearsed; false until the runs are listed, which waits for the script to stand. */
export function useRehearsed(story: Script | ScriptCopy): boolean {
  const runs = useListed('run')
  const copies = useListed('script-copy')
  const { kind, id } = story
  const of = story.kind === 'script' ? undefined : story.scriptId
  // A script is rehearsed or not whatever is typed in it.
  return useMemo(
    () => runs !== undefined && copies !== undefined && isRehearsed(story, runs, copies),
    [kind, id, of, runs, copies],
  )
}

function useListed<K extends 'run' | 'script-copy'>(kind: K): readonly SummaryOf<K>[] | undefined {
  const isStanding = useRest()
  const listed = useStore(state => state.summaries[kind]) as readonly SummaryOf<K>[] | undefined
  const load = useStore(state => state.loadSummaries)
  useEffect(() => {
    if (isStanding && listed === undefined) void load(kind)
  }, [isStanding, listed, load, kind])
  return listed
}
