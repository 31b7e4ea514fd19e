import type { Question } from '@shared/domain/question'
import { type TheirQuestion, theirQuestions } from '@shared/run/passive'
import { Check, Hand } from 'lucide-react'
import type { Ref } from 'react'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { tellSize } from './Beat'
import { Covered } from './more/Covered'
import styles from './Passive.module.css'
import { useRun } from './run-model'

/** A passive part: their questions, what was already answered, and a stop after the last. Nothing extra. */
export function PassiveStage({ ref }: { readonly ref: Ref<HTMLElement> }) {
  const { run, facts, questions } = useRun()
  const { open, answered, isOver } = theirQuestions(run, facts.questions, questions)
  return (
    <section className={styles.stage} ref={ref} tabIndex={-1} data-pane="step" aria-label="Their questions">
      <header className={styles.head}>
        <h1>Answer what they ask, nothing more</h1>
        <p>Your part is passive: the other one leads.</p>
      </header>
      <Covered>
        <div className={styles.lists}>
          {open.length === 0 && !isOver && (
            <p className={styles.none}>They have asked nothing yet. Q notes a question.</p>
          )}
          {open.length > 0 && <Questions label="To answer" of={open} />}
          {isOver && (
            <p className={styles.stop} role="status">
              <Icon of={Hand} size="lg" />
              <b>Stop here.</b> The last question is answered: hand back.
            </p>
          )}
          {answered.length > 0 && <Questions label="Already answered" of={answered} />}
        </div>
      </Covered>
    </section>
  )
}

function Questions({ label, of }: { readonly label: string; readonly of: readonly TheirQuestion[] }) {
  const size = useStore(state => state.settings.runTextSize)
  const isOpen = of.some(one => !one.isAnswered)
  return (
    <section className={styles.group} aria-label={label}>
      <h2>
        {label} <small>{of.length}</small>
      </h2>
      <ul>
        {of.map(one => (
          <li key={one.key} data-answered={one.isAnswered || undefined}>
            <div>
              <p style={isOpen ? { fontSize: tellSize(size * 0.75) } : undefined}>
                {one.words || 'Not written down'}
              </p>
              {one.answer && <p className={styles.answer}>{one.answer}</p>}
            </div>
            <Button
              size="sm"
              variant={one.isAnswered ? 'quiet' : 'plain'}
              icon={one.isAnswered ? undefined : Check}
              keepsFocus
              onPress={() => toggle(one)}
            >
              {one.isAnswered ? 'Still open' : 'Answered'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A question of this run is its mark; one of before is a record, which the debrief then finds answered. */
function toggle({ of, isAnswered }: TheirQuestion): void {
  const { changeMark, change } = useStore.getState()
  if (of.kind === 'mark') void changeMark(of.id, { triage: isAnswered ? 'open' : 'answered' })
  else change('question', of.id, question => withAnswered(question, !isAnswered), 'Question answered')
}

function withAnswered({ answeredAt: _, ...question }: Question, isAnswered: boolean): Question {
  return isAnswered
    ? { ...question, state: 'answered-live', answeredAt: now() }
    : { ...question, state: 'open' }
}
