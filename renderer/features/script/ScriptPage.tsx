import { plannedMinutes, type Script } from '@shared/domain/script'
import { Trash2 } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { HistoryButton } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { StepList } from '../../parts/steps/StepList'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { Form, Pair } from '../../ui/Form'
import { LinesField } from '../../ui/LinesField'
import { NumberField } from '../../ui/NumberField'
import { PageHead } from '../../ui/PageHead'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import styles from './ScriptPage.module.css'

/** A script of the library: who, what sets it off, the steps, the result. Calls that chose it keep their own copy. */
export function ScriptPage({ scriptId }: { readonly scriptId: string }) {
  const script = useLoaded('script', scriptId)
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const history = useRecordHistory('script', scriptId)
  useCommands(history.commands)
  if (script === undefined) return <LoadingState label="Opening the script" lines={8} />
  const set = (fields: Partial<Script>, label = 'Script edited') =>
    change('script', scriptId, before => ({ ...before, ...fields }), label)
  const isPlan = script.form === 'questions'
  return (
    <div className={styles.page}>
      <PageHead
        title={script.name}
        sub={`${isPlan ? 'Question plan' : 'Workflow'}, revision ${script.revision}, ${plannedMinutes(script)} minutes with hello, questions and next steps`}
      >
        <HistoryButton history={history} />
        <Button
          variant="danger-quiet"
          icon={Trash2}
          onPress={() => {
            trash('script', scriptId, 'Script moved to the trash')
            go({ kind: 'scripts' })
          }}
        >
          Move to the trash
        </Button>
      </PageHead>
      <div className={styles.body}>
        <Form label="About the script">
          <TextField label="Name" value={script.name} onDraft={name => set({ name })} />
          {!isPlan && (
            <>
              <Pair>
                <TextField label="Who does it" value={script.actor ?? ''} onDraft={actor => set({ actor })} />
                <TextField
                  label="What sets it off"
                  value={script.trigger ?? ''}
                  onDraft={trigger => set({ trigger })}
                />
              </Pair>
              <TextField label="Result" value={script.result ?? ''} onDraft={result => set({ result })} />
            </>
          )}
          <Pair>
            <NumberField
              label="Hello"
              unit="min"
              min={0}
              value={script.helloMinutes}
              onCommit={value => set({ helloMinutes: value ?? 0 })}
            />
            <NumberField
              label="Questions"
              unit="min"
              min={0}
              value={script.questionsMinutes}
              onCommit={value => set({ questionsMinutes: value ?? 0 })}
            />
            <NumberField
              label="Next steps"
              unit="min"
              min={0}
              value={script.nextStepsMinutes}
              onCommit={value => set({ nextStepsMinutes: value ?? 0 })}
            />
          </Pair>
          <LinesField
            label="Industries"
            value={script.industries}
            onChange={industries => set({ industries })}
          />
        </Form>
        <section className={styles.steps} aria-label={isPlan ? 'Questions' : 'Steps'}>
          <h2>{isPlan ? 'Questions' : 'Steps'}</h2>
          <StepList key={scriptId} steps={script.steps} onChange={(steps, label) => set({ steps }, label)} />
        </section>
      </div>
    </div>
  )
}
