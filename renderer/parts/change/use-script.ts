import type { Script } from '@shared/domain/script'
import { useEffect } from 'react'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useTakenNumbers } from '../history/use-revisions'

/** The script a plan came from, and the number of its next revision; undefined while they are read, or for none. */
export function useScript(
  scriptId: string | undefined,
): { readonly script: Script; readonly nextNumber: number } | undefined {
  const load = useStore(state => state.loadRecords)
  const script = useRecord('script', scriptId)
  const taken = useTakenNumbers(scriptId ?? '')
  useEffect(() => {
    if (scriptId !== undefined) void load([{ kind: 'script', id: scriptId }])
  }, [load, scriptId])
  if (script === undefined || taken === undefined) return undefined
  return { script, nextNumber: Math.max(script.revision, ...taken) + 1 }
}
