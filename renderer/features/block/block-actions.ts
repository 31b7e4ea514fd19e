/** What is done with a block and its scripts: each one step, read afresh from the store. */
import type { Block } from '@shared/domain/block'
import { touched } from '@shared/domain/record'
import type { Script } from '@shared/domain/script'
import { applyBlock, insertBlock, unlinkBlock } from '@shared/library/blocks'
import { now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'

const state = useStore.getState

async function loadedBlock(id: string): Promise<Block | undefined> {
  await state().loadRecords([{ kind: 'block', id }])
  const record = state().records[id]
  return record?.kind === 'block' ? record : undefined
}

async function loadedScripts(ids: readonly string[]): Promise<readonly Script[]> {
  await state().loadRecords(ids.map(id => ({ kind: 'script', id })))
  return ids.flatMap(id => {
    const record = state().records[id]
    return record?.kind === 'script' && record.deletedAt === undefined ? [record] : []
  })
}

/** The scripts as the block now says; nothing happens to those that say so already. */
export async function applyToScripts(blockId: string, scriptIds: readonly string[]): Promise<void> {
  const block = await loadedBlock(blockId)
  if (block === undefined) return
  const changed = (await loadedScripts(scriptIds)).flatMap(script => {
    const next = applyBlock(script, block)
    return next === script ? [] : [touched(next, now())]
  })
  if (changed.length === 0) return
  const label = `“${block.name}” changed in ${changed.length === 1 ? '1 script' : `${changed.length} scripts`}`
  await state().commit(changed, label)
  sayUndoable(label)
}

export async function insertIntoScript(scriptId: string, blockId: string): Promise<void> {
  const [block, [script]] = [await loadedBlock(blockId), await loadedScripts([scriptId])]
  const next = block && script && insertBlock(script, block)
  if (next === undefined) return
  if (next === script) {
    state().say('This script holds some of these steps already.')
    return
  }
  await state().commit([touched(next, now())], 'Block inserted')
  sayUndoable(`Inserted at the end of ${next.name}`)
}

export async function unlinkScript(scriptId: string, blockId: Block['id']): Promise<void> {
  const [script] = await loadedScripts([scriptId])
  if (script === undefined) return
  state().change('script', scriptId, before => unlinkBlock(before, blockId), 'Block unlinked')
  sayUndoable(`${script.name} keeps the steps as its own`)
}

/** The scripts keep its steps as their own. */
export async function trashBlock(blockId: string): Promise<void> {
  const block = await loadedBlock(blockId)
  if (block === undefined) return
  const holders = (state().summaries.script ?? []).filter(
    one => one.kind === 'script' && one.blockIds?.includes(blockId),
  )
  const scripts = await loadedScripts(holders.map(({ id }) => id))
  const at = now()
  const unlinked = scripts.map(script => touched(unlinkBlock(script, block.id), at))
  await state().commit([...unlinked, { ...block, deletedAt: at, updatedAt: at }], 'Block moved to the trash')
  state().go({ kind: 'blocks' })
  sayUndoable('Block moved to the trash, its scripts keep the steps')
}
