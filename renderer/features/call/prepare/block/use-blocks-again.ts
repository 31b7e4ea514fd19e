/** The blocks of a call's copy as they now are in the library, and what the copy was made from. */
import type { Block } from '@shared/domain/block'
import { recordOfRevision } from '@shared/domain/revision-snapshot'
import type { Script } from '@shared/domain/script'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { blocksIn } from '@shared/domain/step'
import { type BlockChoice, blockChoices, inTheirWords } from '@shared/library/take-block'
import { theirNames } from '@shared/library/their-names'
import { useEffect, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useRecord, useSummaries } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'
import type { PrepareView } from '../use-prepare'

export interface BlockAgain {
  /** In the words in which it is said to them. */
  readonly block: Block
  readonly choices: readonly BlockChoice[]
}

/** Those that say it otherwise than the call; none until all is read that tells whose the difference is. */
export function useBlocksAgain(view: PrepareView, copy: ScriptCopy): readonly BlockAgain[] {
  const blocks = useBlocks(copy)
  const { isRead, script, atRevision } = useOrigin(copy)
  const { prospect, deal, neighbourhood } = view
  return useMemo(() => {
    if (!isRead) return []
    const names = theirNames(prospect, { people: neighbourhood.people, deal })
    const origin = {
      atRevision: atRevision && inTheirWords(atRevision, names).steps,
      standing: script && inTheirWords(script, names).steps,
    }
    return blocks.flatMap(one => {
      const block = inTheirWords(one, names)
      const choices = blockChoices(copy, block, origin)
      return choices.length === 0 ? [] : [{ block, choices }]
    })
  }, [blocks, copy, isRead, script, atRevision, prospect, deal, neighbourhood.people])
}

function useBlocks({ steps }: ScriptCopy): readonly Block[] {
  const load = useStore(state => state.loadRecords)
  const ids = useMemo(() => blocksIn(steps) ?? [], [steps])
  useEffect(() => void load(ids.map(id => ({ kind: 'block', id }))), [load, ids])
  const records = useStore(useShallow(state => ids.map(id => state.records[id])))
  return useMemo(
    () => records.flatMap(one => (one?.kind === 'block' && one.deletedAt === undefined ? [one] : [])),
    [records],
  )
}

/** The script as it stands and as it was at the copy's revision, where that is kept. */
function useOrigin({ scriptId, scriptRevision }: ScriptCopy) {
  const load = useStore(state => state.loadRecords)
  const revisions = useSummaries('revision')
  const revisionId = revisions?.find(one => one.ofId === scriptId && one.number === scriptRevision)?.id
  const script = useRecord('script', scriptId)
  const revision = useRecord('revision', revisionId)
  useEffect(() => {
    if (scriptId !== undefined) void load([{ kind: 'script', id: scriptId }])
    if (revisionId !== undefined) void load([{ kind: 'revision', id: revisionId }])
  }, [load, scriptId, revisionId])
  const atRevision = useMemo((): Script | undefined => {
    const record = revision && recordOfRevision(revision)
    return record?.kind === 'script' ? record : undefined
  }, [revision])
  const isRead = revisions !== undefined && (revisionId === undefined || revision !== undefined)
  return { isRead, script, atRevision }
}
