import type { Script } from '@shared/domain/script'
import { useState } from 'react'
import { useInTitleOrder } from '../../../state/in-title-order'
import { useSummaries } from '../../../state/selectors'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { List } from '../../../ui/List'
import { Row } from '../../../ui/Row'
import { EmptyState, LoadingState } from '../../../ui/States'
import { insertBlockInto } from './block-acts'
import styles from './Library.module.css'

interface InsertBlockProps {
  readonly script: Script
  readonly openKey: string
  readonly onClose: () => void
}

/** A block of the library, behind the open step, or at the end. */
export function InsertBlock({ script, openKey, onClose }: InsertBlockProps) {
  const blocks = useInTitleOrder(useSummaries('block'))
  const [chosen, choose] = useState<string | null>(null)
  const held = new Set<string>(script.steps.flatMap(({ blockId }) => blockId ?? []))
  const free = blocks?.filter(({ id, steps }) => !held.has(id) && steps > 0)
  const step = script.steps.find(one => one.id === openKey)
  const insert = (id: string | null) => {
    if (id === null) return
    onClose()
    void insertBlockInto(script.id, id, step?.id)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Insert a block ${step === undefined ? 'at the end' : `after “${step.title || 'the open step'}”`}`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => insert(chosen)} isDisabled={chosen === null}>
            Insert
          </Button>
        </>
      }
    >
      <div className={styles.pick}>
        {free === undefined && <LoadingState label="Reading the blocks" lines={3} />}
        {free?.length === 0 && (
          <EmptyState title="No other block">
            A block is made of the steps or a chapter of a script, and inserted into others.
          </EmptyState>
        )}
        {free !== undefined && free.length > 0 && (
          <div className={styles.choices}>
            <List
              label="Blocks"
              rows={free}
              rowKey={block => block.id}
              rowText={block => block.title}
              selectedKey={chosen}
              onSelect={choose}
              onOpen={({ id }) => insert(id)}
              rowSize="lg"
              autoFocus
            >
              {block => <Row title={block.title} note={`${block.steps} steps, ${block.minutes} min`} />}
            </List>
          </div>
        )}
      </div>
    </Dialog>
  )
}
