import { newBlock } from '@shared/domain/block'
import { newStep } from '@shared/domain/step'
import type { SummaryOf } from '@shared/domain/summary'
import { ListTree } from 'lucide-react'
import { useMemo } from 'react'
import { useCommands } from '../../app/use-commands'
import { making } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'
import { BlockForm } from './BlockForm'

/** Steps that several scripts share, each edited once. */
export function Blocks({ openId }: { readonly openId?: string }) {
  const blocks = useInTitleOrder(useSummaries('block'))
  const holders = useHolders()
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const create = async () => {
    const block = newBlock({ name: 'New block', steps: [newStep({ title: '' }, making())] }, making())
    await commit([block], 'New block')
    go({ kind: 'block', id: block.id })
  }
  useCommands({ 'app.primary': () => void create() })
  return (
    <MasterDetail
      title="Blocks"
      rows={blocks}
      rowKey={block => block.id}
      rowText={block => block.title}
      row={block => <BlockRow block={block} scripts={holders.get(block.id) ?? 0} />}
      openKey={openId}
      onOpen={block => go({ kind: 'block', id: block.id })}
      extra={
        <Button variant="quiet" icon={ListTree} onPress={() => go({ kind: 'scripts' })}>
          Scripts
        </Button>
      }
      newLabel="New block"
      onNew={() => void create()}
      empty={
        <EmptyState
          title="No blocks yet"
          action={{ label: 'New block', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          Steps that several scripts share: sign in, the price, the close. Edited once, changed in all of them
          when you say so. A chapter or steps of a script become one in the script itself.
        </EmptyState>
      }
      detail={openId === undefined ? undefined : <BlockForm key={openId} blockId={openId} />}
    />
  )
}

/** How many scripts hold each block. */
function useHolders(): ReadonlyMap<string, number> {
  const scripts = useSummaries('script')
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { blockIds = [] } of scripts ?? [])
      for (const id of blockIds) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }, [scripts])
}

interface BlockRowProps {
  readonly block: SummaryOf<'block'>
  readonly scripts: number
}

function BlockRow({ block, scripts }: BlockRowProps) {
  const { steps, minutes } = block
  return (
    <Row
      title={block.title}
      note={`${steps} ${steps === 1 ? 'step' : 'steps'}, ${Math.round(minutes * 10) / 10} min`}
      end={scripts === 0 ? 'in no script' : scripts === 1 ? 'in 1 script' : `in ${scripts} scripts`}
    />
  )
}
