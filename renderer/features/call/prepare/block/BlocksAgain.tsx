import type { ScriptCopy } from '@shared/domain/script-copy'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../../ui/Button'
import type { PrepareView } from '../use-prepare'
import styles from './TakeBlock.module.css'
import { useBlocksAgain } from './use-blocks-again'

/** Asked for seldom, so loaded then. */
const TakeBlock = lazy(() => import('./TakeBlock').then(part => ({ default: part.TakeBlock })))

interface BlocksAgainProps {
  readonly view: PrepareView
  readonly copy: ScriptCopy
}

/** A block of the library that says it otherwise by now is offered, and never taken by itself. */
export function BlocksAgain({ view, copy }: BlocksAgainProps) {
  if (view.call.status !== 'planned' || !copy.steps.some(({ blockId }) => blockId !== undefined)) return null
  return <Offers view={view} copy={copy} />
}

function Offers({ view, copy }: BlocksAgainProps) {
  const blocks = useBlocksAgain(view, copy)
  const [openId, open] = useState<string>()
  const opened = blocks.find(({ block }) => block.id === openId)
  if (blocks.length === 0) return null
  return (
    <div className={styles.offers}>
      <span>Changed in the library:</span>
      {blocks.map(({ block }) => (
        <Button key={block.id} size="xs" variant="quiet" onPress={() => open(block.id)}>
          {`Take “${block.name}” again…`}
        </Button>
      ))}
      <Suspense fallback={null}>
        {opened && <TakeBlock view={view} copy={copy} {...opened} onClose={() => open(undefined)} />}
      </Suspense>
    </div>
  )
}
