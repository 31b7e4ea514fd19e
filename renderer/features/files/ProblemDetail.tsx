import type { ProblemDetail as Detail, ProblemAction, StoreProblem } from '@shared/safety'
import { useState } from 'react'
import { ask } from '../../api'
import { useCommands } from '../../app/use-commands'
import { useNow } from '../../state/clock'
import { wordsOf } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { useAnswerOf } from '../../state/use-answer-of'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { LoadingState } from '../../ui/States'
import styles from './Files.module.css'
import { nameOf } from './ProblemRowWords'
import { actionWords, formWords } from './problem-words'
import { TwoStates } from './TwoStates'
import { whenWords } from './words'

interface ProblemDetailProps {
  readonly problem: StoreProblem
  readonly onSolved: () => void
}

/** One problem: what happened, what is safe, what can be done, and the states it is about. */
export function ProblemDetail({ problem, onSolved }: ProblemDetailProps) {
  return (
    <>
      <header className={styles.detailHead}>
        <div>
          <h2>{nameOf(problem)}</h2>
          <p>{problem.message}</p>
        </div>
      </header>
      {/* Not keyed: the button under the hand stays, with the focus, when the next problem takes its place. */}
      <Actions problem={problem} onSolved={onSolved} />
      <States key={problem.id} problem={problem} />
      <Facts problem={problem} />
    </>
  )
}

interface Failure {
  readonly problemId: string
  readonly message: string
}

function Actions({ problem, onSolved }: ProblemDetailProps) {
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const act = async (action: ProblemAction) => {
    if (isWorking) return
    setWorking(true)
    setFailure(null)
    try {
      await ask('solveProblem', { problemId: problem.id, action })
      if (action !== 'show-file') onSolved()
    } catch (error) {
      setFailure({ problemId: problem.id, message: wordsOf(error) })
    }
    setWorking(false)
  }
  const first = problem.actions[0]
  const calm = first === 'show-file' ? undefined : first
  useCommands({ 'app.primary': () => (calm === undefined ? false : void act(calm)) })
  return (
    <div className={styles.act} aria-busy={isWorking}>
      {problem.actions.map(action => (
        <Button
          key={action === calm ? 'calm' : action}
          variant={action === calm ? 'primary' : 'plain'}
          {...(action === calm && { keys: 'Mod+Enter' })}
          onPress={() => void act(action)}
        >
          {actionWords(problem.form, action)}
        </Button>
      ))}
      {failure?.problemId === problem.id && (
        <div className={styles.wide}>
          <Notice tone="danger" isLive>
            {failure.message}
          </Notice>
        </div>
      )}
    </div>
  )
}

/** Forms that are about two states of a record. */
const hasStates = ({ ref, form }: StoreProblem): boolean => ref !== undefined || form === 'conflict'

function States({ problem }: { readonly problem: StoreProblem }) {
  if (!hasStates(problem)) return null
  return <ReadStates problem={problem} />
}

function ReadStates({ problem }: { readonly problem: StoreProblem }) {
  const { answer } = useAnswerOf<Detail>(
    problem.id,
    () => ask('readProblem', { problemId: problem.id }),
    false,
  )
  if (answer.kind === 'reading') return <LoadingState label="Reading both versions" lines={5} />
  if (answer.kind === 'failed') return <Notice tone="plain">{answer.message}</Notice>
  return <TwoStates form={problem.form} ours={answer.value.ours} theirs={answer.value.theirs} />
}

function Facts({ problem }: { readonly problem: StoreProblem }) {
  const zone = useStore(state => state.zone)
  const nowMs = useNow('minute')
  return (
    <dl className={styles.facts}>
      {problem.file !== '' && (
        <>
          <dt>File</dt>
          <dd className={styles.path}>{problem.file}</dd>
        </>
      )}
      {problem.keptAt !== undefined && problem.keptAt !== problem.file && (
        <>
          <dt>Kept at</dt>
          <dd className={styles.path}>{problem.keptAt}</dd>
        </>
      )}
      {problem.at !== undefined && (
        <>
          <dt>Found</dt>
          <dd>{whenWords(problem.at, nowMs, zone)}</dd>
        </>
      )}
      <dt>It means</dt>
      <dd>{formWords[problem.form].means}</dd>
    </dl>
  )
}
