import type { Target } from '@shared/advisor/finding'
import { isTooLong, lengthWords, unprovenClaim } from '@shared/answer/short-form'
import { type Answer, answerForms } from '@shared/domain/answer'
import { useRef } from 'react'
import { useCommands } from '../../app/use-commands'
import { useLanding } from '../../app/use-landing'
import { HistoryBar } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { TopicsField } from '../../parts/topics/TopicsField'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { LinesField } from '../../ui/LinesField'
import { Notice } from '../../ui/Notice'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import styles from './Answer.module.css'
import { AnswerAside } from './AnswerAside'
import { AnswerProofs } from './AnswerProofs'
import { Comparison } from './Comparison'
import { DoNotSay } from './DoNotSay'
import { Layers } from './Layers'
import { Variants } from './Variants'

const formLabels = { question: 'Question', objection: 'Objection', competitor: 'Competitor' } as const

interface AnswerFormProps {
  readonly answerId: string
  readonly target?: Target | undefined
}

export interface AnswerPart {
  readonly answer: Answer
  readonly change: (update: (before: Answer) => Answer, label?: string) => void
}

/** How they ask it, what to say in two lines, what proves it, and what not to say; how old it is beside it. */
export function AnswerForm({ answerId, target }: AnswerFormProps) {
  const answer = useLoaded('answer', answerId)
  const root = useRef<HTMLDivElement>(null)
  useLanding(root, target, answer !== undefined)
  const changeRecord = useStore(state => state.change)
  const history = useRecordHistory('answer', answerId)
  useCommands(history.commands)
  if (answer === undefined) return <LoadingState label="Opening the answer" />
  const change: AnswerPart['change'] = (update, label = 'Answer edited') =>
    changeRecord('answer', answerId, update, label)
  const set = (fields: Partial<Answer>) => change(before => ({ ...before, ...fields }))
  return (
    <>
      <section className={styles.open} aria-label={answer.question} data-pane="detail">
        <div className={styles.title}>
          <TextField
            label="How they ask it"
            labelHidden
            isBare
            lines={1}
            value={answer.question}
            onDraft={question => set({ question: question.replaceAll('\n', ' ') })}
          />
        </div>
        <Variants answer={answer} change={change} />
        {answer.form === 'competitor' && (
          <div ref={root} className={styles.comparison}>
            <TextField label="Rival" value={answer.rival ?? ''} onDraft={rival => set({ rival })} />
            <Comparison answer={answer} />
          </div>
        )}
        <Words answer={answer} set={set} />
        <Layers answer={answer} change={change} />
        <div className={styles.two}>
          <AnswerProofs answer={answer} change={change} />
          <DoNotSay answer={answer} change={change} />
        </div>
        {answer.form !== 'question' && (
          <LinesField
            label="Questions they may set a trap with"
            value={answer.trapQuestions}
            onChange={trapQuestions => set({ trapQuestions })}
          />
        )}
        <TopicsField label="Topics" value={answer.topics} onChange={topics => set({ topics })} />
        <div className={styles.top}>
          <SegmentedControl
            label="Kind"
            segments={answerForms.map(id => ({ id, label: formLabels[id] }))}
            value={answer.form}
            onChange={form => set({ form })}
          />
          <HistoryBar history={history} />
        </div>
      </section>
      <AnswerAside answer={answer} change={change} />
    </>
  )
}

interface WordsProps {
  readonly answer: Answer
  readonly set: (fields: Partial<Answer>) => void
}

function Words({ answer, set }: WordsProps) {
  const claim = unprovenClaim(answer)
  return (
    <>
      <div className={styles.short}>
        <div className={styles.label}>
          <span>Short, as it stands in a run</span>
          <span data-warn={isTooLong(answer.short) || undefined}>{lengthWords(answer.short)}</span>
        </div>
        <TextField
          label="Short answer"
          labelHidden
          placeholder="Two lines, said aloud; the first sentence answers"
          value={answer.short}
          lines={2}
          onDraft={short => set({ short })}
        />
      </div>
      {claim !== undefined && (
        <Notice tone="warn">
          A claim without proof: “{claim}”. Name what shows it, or say it as your own view.
        </Notice>
      )}
      <div>
        <div className={styles.label}>
          <span>Long, for the mail</span>
        </div>
        <TextField
          label="Long answer"
          labelHidden
          value={answer.long ?? ''}
          lines={4}
          onDraft={long => set({ long })}
        />
      </div>
    </>
  )
}
