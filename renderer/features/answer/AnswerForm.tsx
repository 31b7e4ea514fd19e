import type { Target } from '@shared/advisor/finding'
import { type Answer, answerForms } from '@shared/domain/answer'
import { CalendarCheck, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useCommands } from '../../app/use-commands'
import { useLanding } from '../../app/use-landing'
import { HistoryBar } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { now } from '../../state/clock'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { Form, Pair } from '../../ui/Form'
import { LinesField } from '../../ui/LinesField'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import styles from './Answer.module.css'
import { Comparison } from './Comparison'

const formLabels = { question: 'Question', objection: 'Objection', competitor: 'Competitor' } as const

interface AnswerFormProps {
  readonly answerId: string
  readonly target?: Target | undefined
}

/** How they ask it, what to say in two lines, what proves it, and what not to say. */
export function AnswerForm({ answerId, target }: AnswerFormProps) {
  const answer = useLoaded('answer', answerId)
  const root = useRef<HTMLDivElement>(null)
  useLanding(root, target, answer !== undefined)
  const zone = useStore(state => state.zone)
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const history = useRecordHistory('answer', answerId)
  useCommands(history.commands)
  if (answer === undefined) return <LoadingState label="Opening the answer" />
  const set = (fields: Partial<Answer>) =>
    change('answer', answerId, before => ({ ...before, ...fields }), 'Answer edited')
  return (
    <Form label={answer.question}>
      <HistoryBar history={history} />
      <SegmentedControl
        label="Kind"
        segments={answerForms.map(id => ({ id, label: formLabels[id] }))}
        value={answer.form}
        onChange={form => set({ form })}
      />
      <TextField label="How they ask it" value={answer.question} onDraft={question => set({ question })} />
      <LinesField
        label="Other ways to ask it"
        value={answer.variants}
        onChange={variants => set({ variants })}
      />
      {answer.form === 'competitor' && (
        <div ref={root} className={styles.comparison}>
          <TextField label="Rival" value={answer.rival ?? ''} onDraft={rival => set({ rival })} />
          <Comparison answer={answer} />
        </div>
      )}
      <TextField
        label="Short answer"
        hint="Two lines, said aloud; the first sentence answers"
        value={answer.short}
        lines={2}
        onDraft={short => set({ short })}
      />
      <TextField label="Long answer" value={answer.long ?? ''} lines={4} onDraft={long => set({ long })} />
      <TextField label="Proof" value={answer.proof ?? ''} lines={2} onDraft={proof => set({ proof })} />
      <LinesField label="Do not say" value={answer.doNotSay} onChange={doNotSay => set({ doNotSay })} />
      <Pair>
        <LinesField label="Topics" value={answer.topics} onChange={topics => set({ topics })} />
      </Pair>
      <Pair>
        <Button icon={CalendarCheck} onPress={() => set({ lastCheckedOn: dayOf(now(), zone) })}>
          Checked today
        </Button>
        <Button
          variant="danger-quiet"
          icon={Trash2}
          onPress={() => {
            trash('answer', answerId, 'Answer moved to the trash')
            go({ kind: 'answers' })
          }}
        >
          Move to the trash
        </Button>
      </Pair>
    </Form>
  )
}
