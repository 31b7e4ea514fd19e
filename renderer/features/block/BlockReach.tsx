import type { Block } from '@shared/domain/block'
import type { Script } from '@shared/domain/script'
import { applyBlock, holdsBlock } from '@shared/library/blocks'
import { Unlink } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { ask } from '../../api'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useAnswerOf } from '../../state/use-answer-of'
import { dayWords } from '../../time'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Tag } from '../../ui/Tag'
import { ApplyBlock } from './ApplyBlock'
import styles from './Block.module.css'
import { unlinkScript } from './block-actions'
import { InsertInto } from './InsertInto'

/** The scripts that hold the block, which of them say it otherwise by now, and the planned calls that have copies of it. */
export function BlockReach({ block }: { readonly block: Block }) {
  const scripts = useHoldingScripts(block.id)
  const [isAsking, ask] = useState(false)
  const behind = useMemo(
    () => (scripts ?? []).filter(script => applyBlock(script, block) !== script),
    [scripts, block],
  )
  const go = useStore(state => state.go)
  if (scripts === undefined) return null
  return (
    <section className={styles.reach} aria-labelledby="block-reach">
      <div className={styles.reachHead}>
        <h2 id="block-reach">
          In scripts <span>{scripts.length}</span>
        </h2>
        <InsertInto block={block} />
        {behind.length > 0 && (
          <Button variant="primary" size="sm" onPress={() => ask(true)}>
            {behind.length === 1 ? 'Change 1 script…' : `Change ${behind.length} scripts…`}
          </Button>
        )}
      </div>
      {scripts.length === 0 && <p>It stands in no script yet.</p>}
      <ul aria-label="Scripts that hold it">
        {scripts.map(script => (
          <li key={script.id}>
            <button type="button" onClick={() => go({ kind: 'script', id: script.id })}>
              {script.name}
            </button>
            {behind.includes(script) ? (
              <Tag tone="warn">says it otherwise</Tag>
            ) : (
              <Tag tone="accent">says the same</Tag>
            )}
            <IconButton
              label={`Unlink it in ${script.name}: its steps stay there`}
              icon={Unlink}
              size="xs"
              onPress={() => void unlinkScript(script.id, block.id)}
            />
          </li>
        ))}
      </ul>
      <PlannedCalls blockId={block.id} />
      {isAsking && <ApplyBlock block={block} scripts={behind} onClose={() => ask(false)} />}
    </section>
  )
}

/** Undefined until all of them are read. */
function useHoldingScripts(blockId: string): readonly Script[] | undefined {
  const summaries = useSummaries('script')
  const load = useStore(state => state.loadRecords)
  const refs = useMemo(
    () =>
      summaries
        ?.filter(one => one.blockIds?.includes(blockId))
        .map(({ id }) => ({ kind: 'script' as const, id })),
    [summaries, blockId],
  )
  useEffect(() => {
    if (refs !== undefined) void load(refs)
  }, [refs, load])
  const records = useStore(useShallow(state => (refs ?? []).map(({ id }) => state.records[id])))
  return useMemo(() => {
    if (refs === undefined || records.includes(undefined)) return undefined
    return records.flatMap(record =>
      record?.kind === 'script' && holdsBlock(record, blockId as Block['id']) ? [record] : [],
    )
  }, [refs, records, blockId])
}

/** A call's copy is its own: it stays as it is until somebody takes the script again there. */
function PlannedCalls({ blockId }: { readonly blockId: string }) {
  const { answer } = useAnswerOf(`block ${blockId}`, () => ask('readBlockCalls', { blockId }))
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  if (answer.kind !== 'here' || answer.value.length === 0) return null
  return (
    <>
      <h3>
        Planned calls with a copy of it <span>{answer.value.length}</span>
      </h3>
      <ul aria-label="Planned calls with a copy of it">
        {answer.value.map(({ callId, name, start }) => (
          <li key={callId}>
            <button type="button" onClick={() => go({ kind: 'call', id: callId, tab: 'prepare' })}>
              {name}
            </button>
            <span>{start === undefined ? 'no time yet' : dayWords(start, zone)}</span>
          </li>
        ))}
      </ul>
      <p>Each keeps its own until the block, or the whole script, is taken again in the call.</p>
    </>
  )
}
