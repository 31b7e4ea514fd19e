import { Trash2 } from 'lucide-react'
import { StepList } from '../../parts/steps/StepList'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import styles from './Block.module.css'
import { BlockReach } from './BlockReach'
import { trashBlock } from './block-actions'

/** One block: its steps, and the scripts that hold it. What is written here changes them only when it is said so. */
export function BlockForm({ blockId }: { readonly blockId: string }) {
  const block = useLoaded('block', blockId)
  const change = useStore(state => state.change)
  if (block === undefined) return <LoadingState label="Opening the block" lines={6} />
  return (
    <div className={styles.form}>
      <div className={styles.name}>
        <TextField
          label="Name"
          value={block.name}
          onDraft={name => change('block', block.id, before => ({ ...before, name }), 'Block renamed')}
        />
        <Button variant="danger-quiet" icon={Trash2} onPress={() => void trashBlock(block.id)}>
          Move to the trash
        </Button>
      </div>
      <BlockReach block={block} />
      <section aria-labelledby="block-steps">
        <h2 id="block-steps">Steps</h2>
        <StepList
          steps={block.steps}
          onChange={(steps, label) => change('block', block.id, before => ({ ...before, steps }), label)}
        />
      </section>
    </div>
  )
}
