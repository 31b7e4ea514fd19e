import { newScript } from '@shared/domain/script'
import { newStep } from '@shared/domain/step'
import { runCommand, useCommands } from '../../app/use-commands'
import { making } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'

/** Demos told as workflows, and question plans for discoveries. */
export function Scripts() {
  const scripts = useInTitleOrder(useSummaries('script'))
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const create = async (form: 'workflow' | 'questions') => {
    const name = form === 'questions' ? 'New question plan' : 'New script'
    const script = newScript({ name, form, steps: [newStep({ title: '' }, making())] }, making())
    await commit([script], name)
    go({ kind: 'script', id: script.id })
  }
  useCommands({ 'app.primary': () => void create('workflow') })
  return (
    <MasterDetail
      title="Scripts"
      rows={scripts?.filter(script => script.archivedAt === undefined)}
      rowKey={script => script.id}
      rowText={script => script.title}
      row={script => (
        <Row
          title={script.title}
          note={[script.form === 'questions' ? 'Question plan' : 'Workflow', script.industries.join(', ')]
            .filter(Boolean)
            .join(' · ')}
          end={`${script.steps} steps, ${script.minutes} min, rev ${script.revision}`}
        />
      )}
      onOpen={script => go({ kind: 'script', id: script.id })}
      newLabel="New script"
      onNew={() => void create('workflow')}
      extra={
        <>
          <Button onPress={() => runCommand('starter.open')}>Starter library</Button>
          <Button onPress={() => runCommand('script.from-run-sheet')}>Paste or drop a run sheet</Button>
          <Button onPress={() => void create('questions')}>New question plan</Button>
        </>
      }
      empty={
        <EmptyState
          title="No scripts yet"
          action={{ label: 'New script', keys: 'Mod+Enter', onPress: () => void create('workflow') }}
        >
          A demo told as somebody's working day: a few steps, each a title, what you say, and minutes. Or
          begin with a starter, or with the run sheet you have.
        </EmptyState>
      }
    />
  )
}
