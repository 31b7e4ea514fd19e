import { newAnswer } from '@shared/domain/answer'
import type { Question } from '@shared/domain/question'
import { Check, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useAnswerSearch } from '../../parts/answer/use-answer-search'
import { lateWords } from '../../parts/due/late-words'
import { making, useNow } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import { LoadingState } from '../../ui/States'
import styles from './Answer.module.css'

const mostNear = 3

/** A question of a call that no answer stands behind: write one, or take one that is near. */
export function AskedDetail({ questionId }: { readonly questionId: string }) {
  const question = useLoaded('question', questionId)
  if (question === undefined) return <LoadingState label="Opening the question" />
  return <Asked question={question} />
}

function Asked({ question }: { readonly question: Question }) {
  const zone = useStore(state => state.zone)
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const change = useStore(state => state.change)
  const answers = useSummaries('answer') ?? []
  const finder = useAnswerSearch()
  const near = useMemo(
    () => finder.find(question.words, mostNear).flatMap(({ id }) => answers.find(one => one.id === id) ?? []),
    [finder, question.words, answers],
  )
  const late = lateWords(question.dueOn, new Date(useNow('minute')).toISOString(), zone)
  const link = (answerId: string) => {
    change(
      'question',
      question.id,
      before => ({ ...before, answerId: answerId as NonNullable<Question['answerId']> }),
      'Answer named',
    )
    go({ kind: 'answer', id: answerId })
  }
  const write = async () => {
    const answer = newAnswer({ question: question.words.slice(0, 2_000).replaceAll('\n', ' ') }, making())
    await commit([answer, { ...question, answerId: answer.id }], 'New answer')
    go({ kind: 'answer', id: answer.id })
  }
  const { callId } = question
  return (
    <section className={styles.open} aria-label={question.words} data-pane="detail">
      <h2 className={styles.asked}>{question.words}</h2>
      <p className={styles.quiet}>
        Asked in a call, and nothing in the library answers it yet.{' '}
        {late.words !== '' && <span data-warn={late.isLate || undefined}>Owed: {late.words}.</span>}
      </p>
      <div className={styles.adds}>
        <Button icon={Plus} onPress={() => void write()}>
          Write the answer
        </Button>
        {callId !== undefined && (
          <Button variant="quiet" onPress={() => go({ kind: 'call', id: callId, tab: 'debrief' })}>
            Open the call
          </Button>
        )}
      </div>
      {near.length > 0 && (
        <Panel title="The nearest of your own" look="card">
          <ul className={styles.near} aria-label="The nearest of your own">
            {near.map(({ id, title, short }) => (
              <li key={id}>
                <div>
                  <b>{title}</b>
                  <p>{short}</p>
                </div>
                <Button size="sm" icon={Check} aria-label={`Take ${title}`} onPress={() => link(id)}>
                  This one
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </section>
  )
}
