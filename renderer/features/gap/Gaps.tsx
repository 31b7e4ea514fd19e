import { newGap } from '@shared/domain/gap'
import type { SummaryOf } from '@shared/domain/summary'
import { useCommands } from '../../app/use-commands'
import { making } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'
import { Tag } from '../../ui/Tag'
import { GapForm } from './GapForm'

/** Known gaps of our product: what it does, what it does not, and what to say. */
export function Gaps({ openId }: { readonly openId?: string }) {
  const gaps = useInTitleOrder(useSummaries('gap'))
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const create = async () => {
    const gap = newGap({ title: 'New gap' }, making())
    await commit([gap], 'New gap')
    go({ kind: 'gap', id: gap.id })
  }
  useCommands({ 'app.primary': () => void create() })
  return (
    <MasterDetail
      title="Gaps"
      rows={gaps}
      rowKey={gap => gap.id}
      rowText={gap => gap.title}
      row={gap => <GapRow gap={gap} />}
      openKey={openId}
      onOpen={gap => go({ kind: 'gap', id: gap.id })}
      newLabel="New gap"
      onNew={() => void create()}
      empty={
        <EmptyState
          title="No known gaps"
          action={{ label: 'New gap', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          What the product does not do, written down with a workaround and proof, so that it can be told
          early.
        </EmptyState>
      }
      detail={openId === undefined ? undefined : <GapForm gapId={openId} />}
    />
  )
}

function GapRow({ gap }: { readonly gap: SummaryOf<'gap'> }) {
  const note = [gap.product, gap.topics.join(', ')].filter(Boolean).join(' · ')
  return (
    <Row
      title={gap.title}
      note={note}
      end={gap.bare ? <Tag tone="warn">no words or proof</Tag> : <Tag>{gap.status.replaceAll('-', ' ')}</Tag>}
    />
  )
}
