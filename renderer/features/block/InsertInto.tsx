import type { Block } from '@shared/domain/block'
import { useSummaries } from '../../state/selectors'
import { ComboBox } from '../../ui/ComboBox'
import styles from './Block.module.css'
import { insertIntoScript } from './block-actions'

/** Puts the block at the end of a script; where it stands there is the script's. */
export function InsertInto({ block }: { readonly block: Block }) {
  const scripts = useSummaries('script') ?? []
  const options = scripts
    .filter(one => one.archivedAt === undefined && !one.blockIds?.includes(block.id))
    .map(({ id, title, steps, minutes }) => ({ id, label: title, note: `${steps} steps, ${minutes} min` }))
  if (options.length === 0 || block.steps.length === 0) return null
  return (
    <div className={styles.into}>
      <ComboBox
        label="Insert into a script"
        labelHidden
        placeholder="Insert into a script"
        options={options}
        value={null}
        onChange={id => id !== null && void insertIntoScript(id, block.id)}
      />
    </div>
  )
}
