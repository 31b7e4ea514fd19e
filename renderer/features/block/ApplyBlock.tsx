import type { Block } from '@shared/domain/block'
import type { Script } from '@shared/domain/script'
import { applyBlock } from '@shared/library/blocks'
import { useState } from 'react'
import { ask } from '../../api'
import { DiffView } from '../../parts/diff/DiffView'
import { useAnswerOf } from '../../state/use-answer-of'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Dialog } from '../../ui/Dialog'
import styles from './Block.module.css'
import { applyToScripts } from './block-actions'

interface ApplyBlockProps {
  readonly block: Block
  /** Those that say it otherwise. */
  readonly scripts: readonly Script[]
  readonly onClose: () => void
}

/** What changes in which script, before it does; each can be left out. One step, which undo takes back whole. */
export function ApplyBlock({ block, scripts, onClose }: ApplyBlockProps) {
  const [left, leave] = useState<ReadonlySet<string>>(new Set())
  const { answer } = useAnswerOf(`block ${block.id}`, () => ask('readBlockCalls', { blockId: block.id }))
  const chosen = scripts.filter(({ id }) => !left.has(id))
  const calls = answer.kind === 'here' ? answer.value : []
  const apply = () => {
    onClose()
    void applyToScripts(
      block.id,
      chosen.map(({ id }) => id),
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="broad"
      title={`“${block.name}” in its scripts`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={apply} isDisabled={chosen.length === 0}>
            {chosen.length === 1 ? 'Change 1 script' : `Change ${chosen.length} scripts`}
          </Button>
        </>
      }
    >
      <div className={styles.preview}>
        <p>
          {calls.length === 0
            ? 'No planned call has a copy of it.'
            : `${calls.length === 1 ? '1 planned call has' : `${calls.length} planned calls have`} a copy and ${calls.length === 1 ? 'keeps' : 'keep'} it: ${calls.map(({ name }) => name).join(', ')}.`}
        </p>
        {scripts.map(script => (
          <section key={script.id} aria-label={script.name}>
            <Checkbox
              isSelected={!left.has(script.id)}
              onChange={isIn => leave(before => without(before, script.id, isIn))}
            >
              <b>{script.name}</b>
            </Checkbox>
            <DiffView
              before={script}
              after={applyBlock(script, block)}
              label={`What changes in ${script.name}`}
            />
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function without(left: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(left)
  if (isIn) next.delete(id)
  else next.add(id)
  return next
}
