import type { Question } from '@shared/domain/question'
import { CircleCheck, CircleHelp, MessageSquareReply, Trash2 } from 'lucide-react'
import { memo, useState } from 'react'
import type { AnswerFinder } from '../../../../parts/answer/use-answer-search'
import { OwnerField } from '../../../../parts/people/OwnerField'
import { now } from '../../../../state/clock'
import { useRecord } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'
import { clockTime } from '../../../../time'
import { Icon } from '../../../../ui/Icon'
import { IconButton } from '../../../../ui/IconButton'
import { Select } from '../../../../ui/Select'
import { TextField } from '../../../../ui/TextField'
import styles from '../Debrief.module.css'
import { DueField } from '../DueField'
import type { DebriefFacts } from '../use-debrief'
import { AnswerPart } from './AnswerPart'

const stateLabels: Readonly<Record<Question['state'], string>> = {
  open: 'open',
  parked: 'parked',
  owed: 'owed',
  'answered-live': 'answered live',
  answered: 'answered',
  'to-ask': 'to ask',
}

interface QuestionRowProps {
  readonly question: Question
  readonly at: number
  /** What stands in every row of the call. */
  readonly facts: Pick<DebriefFacts, 'people' | 'colleagues' | 'prospect'>
  readonly finder: AnswerFinder
  readonly isNew: boolean
}

export const QuestionRow = memo(({ question, at, facts, finder, isNew }: QuestionRowProps) => {
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const set = (fields: Partial<Question>) =>
    change('question', question.id, before => ({ ...before, ...fields }), 'Question edited')
  const [isAnswering, setAnswering] = useState(false)
  const isAnswered = question.state === 'answered-live' || question.state === 'answered'
  return (
    <li className={styles.question}>
      <Icon of={isAnswered ? CircleCheck : CircleHelp} tone={isAnswered ? 'accent' : 'ask'} />
      <div className={styles.questionWords}>
        <TextField
          label={`Question ${at + 1}`}
          labelHidden
          isBare
          lines={1}
          placeholder="In their words"
          value={question.words}
          autoFocus={isNew}
          onDraft={words => set({ words })}
        />
        <AnswerPart
          question={question}
          at={at}
          facts={facts}
          finder={finder}
          isAnswering={isAnswering}
          set={set}
        />
      </div>
      <div className={styles.choices}>
        <Asked question={question} at={at} facts={facts} set={set} />
        <Select
          label={`What became of question ${at + 1}`}
          labelHidden
          size="sm"
          options={(['owed', 'open', 'parked', 'answered-live', 'answered'] as const).map(id => ({
            id,
            label: stateLabels[id],
          }))}
          value={question.state}
          onChange={state =>
            set({
              state,
              answeredAt: state.startsWith('answered') ? (question.answeredAt ?? now()) : undefined,
            })
          }
        />
        {!isAnswered && (
          <>
            <OwnerField
              label={`Who answers question ${at + 1}`}
              facts={facts}
              value={question.ownerId}
              onChange={ownerId => set({ ownerId })}
            />
            <DueField
              label={`Question ${at + 1} due`}
              value={question.dueOn}
              onChange={dueOn => set({ dueOn })}
            />
          </>
        )}
      </div>
      <span className={styles.rowActs}>
        {question.answer === undefined && !isAnswering && (
          <IconButton
            label={`Answer question ${at + 1}`}
            icon={MessageSquareReply}
            size="xs"
            onPress={() => setAnswering(true)}
          />
        )}
        <IconButton
          label={`Remove question ${at + 1}`}
          icon={Trash2}
          size="xs"
          onPress={() => trash('question', question.id, 'Question moved to the trash')}
        />
      </span>
    </li>
  )
})

interface AskedProps extends Pick<QuestionRowProps, 'question' | 'at' | 'facts'> {
  readonly set: (fields: Partial<Question>) => void
}

/** Who asked and when; while nobody is named, the people of the call to choose from. */
function Asked({ question, at, facts, set }: AskedProps) {
  const zone = useStore(state => state.zone)
  const person = useRecord('person', question.personId)
  const when = question.askedAt && clockTime(question.askedAt, zone)
  if (person !== undefined || facts.people.length === 0)
    return <small>{[when, person?.name].filter(Boolean).join(', ')}</small>
  return (
    <>
      {when !== undefined && <small>{when}</small>}
      <Select
        label={`Who asked question ${at + 1}`}
        labelHidden
        size="sm"
        placeholder="who"
        options={facts.people.map(({ id, name }) => ({ id, label: name }))}
        value={null}
        onChange={personId => set({ personId })}
      />
    </>
  )
}
