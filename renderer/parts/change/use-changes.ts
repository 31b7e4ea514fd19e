/** The changes a call has to do with: main tells which runs are their tries, the debriefs in memory say the rest. */
import type { ChangeFound } from '@shared/debrief/changes'
import { type LiveRun, type Standing, standingIn, triesOf } from '@shared/debrief/one-change'
import { isTried, type OneChange } from '@shared/domain/debrief'
import type { AnyRecord } from '@shared/domain/records'
import { useEffect, useMemo, useState } from 'react'
import { ask } from '../../api'
import { notOvertaken } from '../../state/records'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'

export interface ChangeHere {
  readonly debriefId: string
  readonly change: OneChange
  /** In which call it was learnt. */
  readonly callId: string
  /** The script whose step it is tied to. */
  readonly scriptId: string | undefined
  readonly tries: readonly LiveRun[]
  readonly standing: Standing
}

const none: readonly ChangeFound[] = []

export function useChanges(callId: string): readonly ChangeHere[] {
  const found = useFound(callId)
  const isRunning = useStore(state => state.run?.form === 'live' && state.run.callId === callId)
  const records = useStore(state => state.records)
  return useMemo(
    () => found.flatMap(one => changeHere(one, callId, records[one.debriefId], isRunning)),
    [found, callId, records, isRunning],
  )
}

/** Asked again once a run begins: it is a try from then on. */
function useFound(callId: string): readonly ChangeFound[] {
  const runId = useStore(state => (state.run?.callId === callId ? state.run.id : undefined))
  const [found, setFound] = useState(none)
  useEffect(() => {
    let isGone = false
    const { say } = useStore.getState()
    void orSay(say, async () => {
      const read = await ask('readChanges', { callId })
      if (isGone) return
      const { receive, records } = useStore.getState()
      receive(notOvertaken(records, read.debriefs))
      setFound(read.found)
    })
    return () => {
      isGone = true
    }
  }, [callId, runId])
  return found
}

function changeHere(
  { debriefId, written, tries: told }: ChangeFound,
  callId: string,
  record: AnyRecord | undefined,
  isRunning: boolean,
): readonly ChangeHere[] {
  if (record?.kind !== 'debrief' || record.deletedAt !== undefined) return []
  const change = record.oneChange
  if (change === undefined || !isTried(change)) return []
  // With new words it has new tries, from then on.
  const since = change.writtenAt ?? written.since
  const tries = triesOf({ ...written, since }, told)
  const { scriptId } = written
  const standing = standingIn(callId, tries, isRunning)
  return [{ debriefId, change, callId: written.callId, scriptId, tries, standing }]
}
