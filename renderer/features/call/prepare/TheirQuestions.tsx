import type { AskedQuestion } from '@shared/advisor/asked'
import { countWords } from '@shared/advisor/questions'
import { defaultThresholds } from '@shared/advisor/thresholds'
import type { Question } from '@shared/domain/question'
import { useState } from 'react'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { ComboBox } from '../../../ui/ComboBox'
import { Panel } from '../../../ui/Panel'
import { TextField } from '../../../ui/TextField'
import styles from './Advised.module.css'
import type { SectionProps } from './Section'
import type { PrepareView } from './use-prepare'

/** What they asked and is still ours to answer: their words first, then ours (P29). */
export function TheirQuestions({ view, look }: SectionProps) {
  const { questions } = view.facts
  return (
    <Panel title="Their questions" count={questions.length === 0 ? undefined : questions.length} look={look}>
      <div data-field="questions">
        {questions.length === 0 && <p className={styles.note}>Nothing they asked waits for an answer.</p>}
        <ul className={styles.list} aria-label="Their questions">
          {questions.map(asked => (
            <QuestionItem key={asked.question.id} view={view} asked={asked} />
          ))}
        </ul>
      </div>
    </Panel>
  )
}

interface QuestionItemProps {
  readonly view: PrepareView
  readonly asked: AskedQuestion
}

function QuestionItem({ view, asked }: QuestionItemProps) {
  const { question, answer, atStep } = asked
  const change = useStore(state => state.change)
  const set = (fields: Partial<Question>) =>
    change('question', question.id, before => ({ ...before, ...fields }), 'Question answered')
  const words = answer === undefined ? 0 : countWords(answer)
  return (
    <li className={styles.item} data-field={`question:${question.id}`}>
      <blockquote>{question.words}</blockquote>
      <WhoAsked view={view} question={question} />
      <TextField
        label={`Answer to: ${question.words}`}
        labelHidden
        lines={2}
        placeholder="The answer, in the first sentence"
        value={question.answer ?? ''}
        onDraft={text => set({ answer: text === '' ? undefined : text })}
      />
      <div className={styles.line}>
        <span className={styles.note} data-over={words > defaultThresholds.mostAnswerWords || undefined}>
          {words > 0 || atStep === undefined ? sayWords(words) : `Answered at ${atStep}`}
        </span>
        <LibraryAnswer question={question} onChoose={answerId => set({ answerId })} />
        <Checkbox
          isSelected={question.oneToOne === true}
          onChange={oneToOne => set({ oneToOne: oneToOne || undefined })}
        >
          One to one
        </Checkbox>
      </div>
    </li>
  )
}

const sayWords = (words: number): string => (words === 0 ? 'no answer yet' : `${words} words`)

function WhoAsked({ view, question }: Pick<QuestionItemProps, 'view'> & { readonly question: Question }) {
  const zone = useStore(state => state.zone)
  const person = view.neighbourhood.people.find(({ id }) => id === question.personId)
  const on = question.askedAt === undefined ? undefined : shortDay(question.askedAt, zone)
  return <p className={styles.note}>{[person?.name ?? 'nobody named', on].filter(Boolean).join(' · ')}</p>
}

interface LibraryAnswerProps {
  readonly question: Question
  readonly onChoose: (answerId: NonNullable<Question['answerId']>) => void
}

/** The library is read once somebody looks for an answer in it. */
function LibraryAnswer({ question, onChoose }: LibraryAnswerProps) {
  const [isOpen, setOpen] = useState(question.answerId !== undefined)
  if (!isOpen) {
    return (
      <Button size="xs" variant="quiet" onPress={() => setOpen(true)}>
        From the library
      </Button>
    )
  }
  return <AnswerChoice question={question} onChoose={onChoose} />
}

function AnswerChoice({ question, onChoose }: LibraryAnswerProps) {
  const answers = useSummaries('answer') ?? []
  const loadRecords = useStore(state => state.loadRecords)
  return (
    <ComboBox
      label={`Answer of the library to: ${question.words}`}
      labelHidden
      placeholder="An answer of the library"
      options={answers.map(({ id, title }) => ({ id, label: title }))}
      value={question.answerId ?? null}
      onChange={id => {
        if (id === null) return
        void loadRecords([{ kind: 'answer', id }])
        onChoose(id as NonNullable<Question['answerId']>)
      }}
    />
  )
}
