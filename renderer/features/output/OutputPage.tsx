import { documentForms } from '@shared/output/documents'
import { documentLabels } from '@shared/output/labels'
import type { DocumentKind } from '@shared/output/sheet'
import { commitmentPages, documentKinds, documentsAfter, documentsBefore } from '@shared/output/sheet'
import { ArrowLeft } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { EmptyState, FailedState, LoadingState } from '../../ui/States'
import { Tabs } from '../../ui/Tabs'
import styles from './Output.module.css'
import { useLoadedAround, useOutputFacts } from './use-output'
import { Working } from './Working'

interface OutputPageProps {
  readonly callId: string
  readonly document: DocumentKind
}

/** A document of a call exactly as it would leave, and every way out. */
export function OutputPage({ callId, document }: OutputPageProps) {
  const state = useLoadedAround(callId)
  const facts = useOutputFacts(callId)
  const go = useStore(store => store.go)
  const isAfter = documentsAfter.some(id => id === document)
  // The pages on what was promised stand beside each other, apart from those of the call itself.
  const beside = (isAfter ? documentsAfter : documentsBefore).filter(
    id => commitmentPages.has(id) === commitmentPages.has(document),
  )
  useCallCommands(callId, isAfter ? 'debrief' : 'prepare')
  if (state === 'failed')
    return (
      <FailedState title="This call could not be read">
        Its file is untouched. Go back and open it again.
      </FailedState>
    )
  // What surrounds the call must be here: a document with half of it would be a wrong one.
  if (state === 'loading') return <LoadingState label="Reading the call" lines={8} />
  if (facts !== undefined && isAfter && !commitmentPages.has(document) && facts.after === undefined) {
    return (
      <EmptyState
        isScreen
        title="There is no debrief yet"
        action={{
          label: 'Open the debrief',
          onPress: () => go({ kind: 'call', id: callId, tab: 'debrief' }),
        }}
      >
        What leaves after a call is written from its debrief.
      </EmptyState>
    )
  }
  if (facts === undefined) {
    return (
      <EmptyState
        isScreen
        title="This call is not here any more"
        action={{ label: 'Show all calls', onPress: () => go({ kind: 'calls' }) }}
      >
        It was moved to the trash or removed outside Presnap.
      </EmptyState>
    )
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.name}>
          <h1>{documentLabels[document]}</h1>
          <p>{documentForms[document].isFor}</p>
        </div>
        <Tabs
          label="Documents of this call"
          items={beside.map(id => ({ id, label: documentLabels[id] }))}
          selected={document}
          onSelect={next => go({ kind: 'output', id: callId, document: next })}
          panelId="output-body"
        />
        <Button
          variant="quiet"
          icon={ArrowLeft}
          keys={isAfter ? 'Alt+3' : 'Alt+1'}
          onPress={() => go({ kind: 'call', id: callId, tab: isAfter ? 'debrief' : 'prepare' })}
        >
          {isAfter ? 'Debrief' : 'Prepare'}
        </Button>
      </header>
      <Working key={document} facts={facts} document={document} />
    </div>
  )
}

/** The phases of the call stay a key away. */
function useCallCommands(callId: string, back: 'prepare' | 'debrief'): void {
  const go = useStore(store => store.go)
  const to = (tab: 'prepare' | 'run' | 'debrief') => () => go({ kind: 'call', id: callId, tab })
  useCommands({
    'call.prepare': to('prepare'),
    'call.run': to('run'),
    'call.debrief': to('debrief'),
    'app.escape': to(back),
    ...Object.fromEntries(
      documentKinds.map(document => [
        `output.${document}`,
        () => go({ kind: 'output', id: callId, document }),
      ]),
    ),
  })
}
