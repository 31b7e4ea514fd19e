import { newQuestion, type Question } from '@shared/domain/question'
import { CircleCheck, CircleHelp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { OwnerField } from '../../../parts/people/OwnerField'
import { making, now } from '../../../state/clock'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Button } from '../../../ui/Button'
import { AddChip } from '../../../ui/Chips'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import styles from './Debrief.module.css'
import { DueField } from './DueField'
import type { DebriefFacts } from './use-debrief'

const stateLabels: Readonly<Record<Question['state'], string>> = {
  open: 'open',
  parked: 'parked',
  owed: 'owed',
  'answered-live': 'answered live',
  answered: 'answered',
  'to-ask': 'to ask',
}

/** What they asked, verbatim; who answers, and by when. */
export function Questions({ facts }: { readonly facts: DebriefFacts }) {
  const { questions, call } = facts
  const commit = useStore(state => state.commit)
  const [newest, setNewest] = useState<string>()
  const add = () => {
    const question = newQuestion({ words: '', callId: call.id, prospectId: call.prospectId }, making())
    setNewest(question.id)
    void commit([question], 'Question added')
  }
  useCommands({ 'mark.question': add })
  const owed = questions.filter(
    question => question.state !== 'answered-live' && question.state !== 'answered',
  ).length
  return (
    <Panel
      title="Questions"
      count={questions.length}
      trailing={
        <>
          {owed > 0 && <span className={styles.none}>{owed} owed</span>}
          <Button size="xs" variant="quiet" icon={Plus} keys="Q" onPress={add}>
            Add
          </Button>
        </>
      }
    >
      {questions.length === 0 && <p className={styles.none}>They asked nothing that was written down.</p>}
      <ul className={styles.rows} aria-label="Questions">
        {questions.map((question, at) => (
          <QuestionRow
            key={question.id}
            question={question}
            at={at}
            facts={facts}
            isNew={question.id === newest}
          />
        ))}
      </ul>
    </Panel>
  )
}

interface QuestionRowProps {
  readonly question: Question
  readonly at: number
  readonly facts: DebriefFacts
  readonly isNew: boolean
}

function QuestionRow({ question, at, facts, isNew }: QuestionRowProps) {
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const person = useRecord('person', question.personId)
  const zone = useStore(state => state.zone)
  const set = (fields: Partial<Question>) =>
    change('question', question.id, before => ({ ...before, ...fields }), 'Question edited')
  const [isAnswering, setAnswering] = useState(false)
  const isAnswered = question.state === 'answered-live' || question.state === 'answered'
  const asked = [person?.name, question.askedAt && clockTime(question.askedAt, zone)]
    .filter(Boolean)
    .join(', ')
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
        {(isAnswering || question.answer !== undefined) && (
          <TextField
            label={`Answer to question ${at + 1}`}
            labelHidden
            isBare
            lines={1}
            placeholder="Your answer"
            value={question.answer ?? ''}
            autoFocus={isAnswering}
            onDraft={answer => set({ answer: answer === '' ? undefined : answer })}
          />
        )}
      </div>
      <div className={styles.choices}>
        <small>{asked}</small>
        {question.answer === undefined && !isAnswering && (
          <AddChip label={`Answer question ${at + 1}`} onPress={() => setAnswering(true)}>
            answer
          </AddChip>
        )}
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
      <IconButton
        label={`Remove question ${at + 1}`}
        icon={Trash2}
        size="xs"
        onPress={() => trash('question', question.id, 'Question moved to the trash')}
      />
    </li>
  )
}
