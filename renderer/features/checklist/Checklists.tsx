import { newChecklist } from '@shared/domain/checklist'
import { runCommand, useCommands } from '../../app/use-commands'
import { making } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'
import { ChecklistForm } from './ChecklistForm'

/** Huddle checklists: short, owned by the people who use them. */
export function Checklists({ openId }: { readonly openId?: string }) {
  const checklists = useInTitleOrder(useSummaries('checklist'))
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const create = async () => {
    const checklist = newChecklist({ name: 'New checklist' }, making())
    await commit([checklist], 'New checklist')
    go({ kind: 'checklist', id: checklist.id })
  }
  useCommands({ 'app.primary': () => void create() })
  return (
    <MasterDetail
      title="Checklists"
      rows={checklists}
      rowKey={checklist => checklist.id}
      rowText={checklist => checklist.title}
      row={checklist => (
        <Row
          title={checklist.title}
          note={checklist.mode}
          end={`${checklist.items === 1 ? '1 item' : `${checklist.items} items`}, rev ${checklist.revision}`}
        />
      )}
      openKey={openId}
      onOpen={checklist => go({ kind: 'checklist', id: checklist.id })}
      extra={<Button onPress={() => runCommand('starter.open')}>Starter library</Button>}
      newLabel="New checklist"
      onNew={() => void create()}
      empty={
        <EmptyState
          title="No checklists"
          action={{ label: 'New checklist', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          Five to nine things to settle before a call, with a value instead of a tick where it matters.
        </EmptyState>
      }
      detail={openId === undefined ? undefined : <ChecklistForm checklistId={openId} />}
    />
  )
}
