/** Facts that main reads from files, asked for a slice at a time so that neither side is held up. */
import { factsAtOnce } from '@shared/contract/insight-calls'
import type { CallFacts } from '@shared/insights/call-facts'
import type { GapFact } from '@shared/insights/gap-facts'
import { useEffect, useMemo, useState } from 'react'
import { ask } from '../../api'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'

const readCalls = (callIds: readonly string[]) => ask('readCallFacts', { callIds: [...callIds] })
const readGaps = (dealIds: readonly string[]) => ask('readGapFacts', { dealIds: [...dealIds] })

/** Undefined while they are read, null where that failed. */
type Read<T> = T | undefined | null

/** Of the calls, in their order. */
export function useCallFacts(ids: readonly string[] | undefined): Read<CallFacts> {
  const slices = useSlices(ids, readCalls)
  return useMemo(() => slices && joined(slices), [slices])
}

export function useGapFacts(ids: readonly string[] | undefined): Read<readonly GapFact[]> {
  const slices = useSlices(ids, readGaps)
  return useMemo(() => (slices === null ? null : slices?.flat()), [slices])
}

const joined = (slices: readonly CallFacts[]): CallFacts => ({
  steps: slices.flatMap(({ steps }) => steps),
  checks: slices.flatMap(({ checks }) => checks),
})

/** What is read for ids that are wanted no more is dropped; a failure is said as well. */
function useSlices<T>(
  ids: readonly string[] | undefined,
  read: (ids: readonly string[]) => Promise<T>,
): Read<readonly T[]> {
  const say = useStore(state => state.say)
  const [found, setFound] = useState<{
    readonly of: readonly string[]
    readonly slices: readonly T[] | null
  }>()
  useEffect(() => {
    if (ids === undefined) return undefined
    let isWanted = true
    const readAll = async () => {
      const slices: T[] = []
      const isRead = await orSay(say, async () => {
        for (let at = 0; at < ids.length && isWanted; at += factsAtOnce)
          slices.push(await read(ids.slice(at, at + factsAtOnce)))
      })
      if (isWanted) setFound({ of: ids, slices: isRead ? slices : null })
    }
    void readAll()
    return () => {
      isWanted = false
    }
  }, [ids, read, say])
  return found?.of === ids ? found?.slices : undefined
}
