import { touched } from '@shared/domain/record'
import type { StepId } from '@shared/domain/step'
import { insertBlock, makeBlock, whyNoBlock } from '@shared/library/blocks'
import { making, now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { loadedScript } from './script-acts'

const state = useStore.getState

/** The block and the script that now holds it, as one step. */
export async function makeBlockOf(scriptId: string, ids: ReadonlySet<string>, name: string): Promise<void> {
  const script = await loadedScript(scriptId)
  const made = script && makeBlock(script, ids, name, making())
  if (script === undefined) return
  if (made === undefined) {
    state().say(whyNoBlock(script, ids) ?? 'No block was made.')
    return
  }
  await state().commit([made.block, touched(made.script, now())], 'Block made')
  sayUndoable(`“${name}” is a block`)
}

export async function insertBlockInto(
  scriptId: string,
  blockId: string,
  after: StepId | undefined,
): Promise<void> {
  await state().loadRecords([{ kind: 'block', id: blockId }])
  const [script, block] = [await loadedScript(scriptId), state().records[blockId]]
  if (script === undefined || block?.kind !== 'block') return
  const next = insertBlock(script, block, after)
  if (next === script) {
    state().say('This script holds some of these steps already.')
    return
  }
  await state().commit([touched(next, now())], 'Block inserted')
  sayUndoable(`“${block.name}” inserted`)
}
