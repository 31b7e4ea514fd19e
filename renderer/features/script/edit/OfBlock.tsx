import type { Step } from '@shared/domain/step'
import { Blocks } from 'lucide-react'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/Icon'
import styles from './Editor.module.css'

/** The step is shared: which block it is of, one press away. */
export function OfBlock({ blockId }: { readonly blockId: NonNullable<Step['blockId']> }) {
  const block = useSummaries('block')?.find(({ id }) => id === blockId)
  const go = useStore(state => state.go)
  if (block === undefined) return null
  return (
    <p className={styles.ofBlock}>
      <Icon of={Blocks} size="sm" /> Of the block{' '}
      <button type="button" onClick={() => go({ kind: 'block', id: blockId })}>
        {block.title}
      </button>
    </p>
  )
}
