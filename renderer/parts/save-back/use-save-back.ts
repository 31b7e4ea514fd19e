/** What the way back needs: the call's copy, the script it came from, and whose names may stand in it. */
import type { Script } from '@shared/domain/script'
import type { ScriptCopy } from '@shared/domain/script-copy'
import {
  type Bound,
  findSpecifics,
  type Specific,
  type Specifics,
  storyForLibrary,
  takenBack,
} from '@shared/library/save-back'
import { partsIn } from '@shared/library/their-names'
import { useEffect, useMemo, useState } from 'react'
import { orSay } from '../../state/say-failure'
import { useNeighbourhood, useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useTakenNumbers } from '../history/use-revisions'

interface Given {
  readonly copy: ScriptCopy
  /** Undefined for steps of one's own, and where the script is gone. */
  readonly script: Script | undefined
  readonly whose: Specifics
  readonly bound: Bound
  readonly nextNumber: number
}

/** Undefined while something is read. A call that is not open is read first. */
export function useSaveBack(callId: string): Given | undefined {
  const isLoaded = useStore(state => state.siblings[callId] !== undefined)
  const loadCall = useStore(state => state.loadCall)
  useEffect(() => {
    if (!isLoaded) void orSay(useStore.getState().say, () => loadCall(callId))
  }, [isLoaded, loadCall, callId])
  const neighbourhood = useNeighbourhood(callId)
  const copy = neighbourhood?.scriptCopy
  const scriptId = copy?.scriptId
  const [isRead, setRead] = useState(false)
  const load = useStore(state => state.loadRecords)
  const script = useRecord('script', scriptId)
  const taken = useTakenNumbers(scriptId ?? '')
  useEffect(() => {
    const refs = scriptId === undefined ? [] : [{ kind: 'script' as const, id: scriptId }]
    void load(refs).then(() => setRead(true))
  }, [load, scriptId])
  return useMemo(() => {
    if (neighbourhood === undefined || copy === undefined || !isRead || taken === undefined) return undefined
    const { prospect, people, deal } = neighbourhood
    const partsOf: Bound['partsOf'] = personId => partsIn(personId, deal)
    return {
      copy,
      script,
      whose: {
        tool: prospect?.currentTool?.name,
        company: prospect?.name,
        people: people.map(({ id, name }) => ({ name, parts: partsOf(id) })),
      },
      bound: { needs: prospect?.needs ?? [], partsOf },
      nextNumber: Math.max(script?.revision ?? 0, ...taken) + 1,
    }
  }, [neighbourhood, copy, script, isRead, taken])
}

export interface Preview {
  readonly specifics: readonly Specific[]
  readonly ticked: ReadonlySet<string>
  readonly tick: (id: string, isTicked: boolean) => void
  readonly story: ReturnType<typeof storyForLibrary>
  /** The script as it will be; undefined where there is none. */
  readonly result: Script | undefined
}

/** What is taken out, and what comes of it. What is proposed is ticked until somebody says otherwise. */
export function usePreview({ copy, script, whose, bound }: Given): Preview {
  const [changed, change] = useState<ReadonlyMap<string, boolean>>(new Map())
  const specifics = useMemo(() => findSpecifics(copy, script, whose), [copy, script, whose])
  return useMemo(() => {
    const ticked = new Set(specifics.filter(one => changed.get(one.id) ?? one.isProposed).map(one => one.id))
    const story = storyForLibrary(copy, specifics, ticked, bound)
    return {
      specifics,
      ticked,
      tick: (id, isTicked) => change(before => new Map(before).set(id, isTicked)),
      story,
      result: script && takenBack(script, story),
    }
  }, [specifics, changed, copy, script, bound])
}
