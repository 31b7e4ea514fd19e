import type { Question } from '@shared/domain/question'
import { aboutWords, hearAnswer } from '@shared/prospect/to-ask'
import { useState } from 'react'
import { making, now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import { commitAll, fresh } from './actions'
import styles from './Needs.module.css'
import type { PrepareView } from './use-prepare'

/** What we do not know of them and ask in this call; what is heard goes to their profile. */
export function ToAsk({ view }: { readonly view: PrepareView }) {
  const questions = view.facts.toAsk
  if (questions.length === 0) return null
  return (
    <section className={styles.toAsk} aria-label="To ask in this call">
      <h3>To ask in this call</h3>
      <ul>
        {questions.map(question => (
          <QuestionRow key={question.id} view={view} question={question} />
        ))}
      </ul>
    </section>
  )
}

function QuestionRow({ view, question }: { readonly view: PrepareView; readonly question: Question }) {
  const { call, prospect } = view
  const zone = useStore(state => state.zone)
  const [isHeard, setHeard] = useState(false)
  const about = aboutWords(question) ?? 'Question'
  const hear = (value: string) => {
    if (prospect === undefined || value.trim() === '') return
    const heard = { value: value.trim(), on: dayOf(now(), zone), source: call.title }
    const done = hearAnswer(fresh(prospect), fresh(question), heard, making())
    void commitAll([done.prospect, done.question], `${about} heard`)
  }
  const drop = () => {
    void commitAll([{ ...fresh(question), deletedAt: now() }], 'Question taken back')
    sayUndoable('Question taken back')
  }
  return (
    <li className={styles.question}>
      <span>
        {question.words} <span className={styles.about}>{about}</span>
      </span>
      <span>
        <Button size="xs" variant="quiet" onPress={() => setHeard(true)}>
          Heard
        </Button>
        <Button size="xs" variant="quiet" onPress={drop}>
          Do not ask
        </Button>
      </span>
      {isHeard && (
        <TextField
          label={`What they said: ${about}`}
          labelHidden
          autoFocus
          placeholder="What they said"
          value=""
          onCommit={hear}
        />
      )}
    </li>
  )
}
