import { newProspect } from '@shared/domain/prospect'
import { useCommands } from '../../app/use-commands'
import { making } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'

/** Every company, by name. */
export function Prospects() {
  const prospects = useInTitleOrder(useSummaries('prospect'))
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const create = async () => {
    const prospect = newProspect({ name: 'New prospect' }, making())
    await commit([prospect], 'New prospect')
    go({ kind: 'prospect', id: prospect.id })
  }
  useCommands({ 'app.primary': () => void create() })
  return (
    <MasterDetail
      title="Prospects"
      rows={prospects}
      rowKey={prospect => prospect.id}
      rowText={prospect => `${prospect.title} ${prospect.domains.join(' ')}`}
      row={prospect => (
        <Row
          title={prospect.title}
          note={prospect.domains.join(', ')}
          end={prospect.needs === 1 ? '1 need' : `${prospect.needs} needs`}
        />
      )}
      onOpen={prospect => go({ kind: 'prospect', id: prospect.id })}
      newLabel="New prospect"
      onNew={() => void create()}
      empty={
        <EmptyState
          title="No prospects yet"
          action={{ label: 'New prospect', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          Companies come by themselves with the first invite you paste; here you can add one by hand.
        </EmptyState>
      }
    />
  )
}
