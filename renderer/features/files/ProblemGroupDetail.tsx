import type { ProblemAction, StoreProblem } from '@shared/safety'
import { useRef, useState } from 'react'
import { ask } from '../../api'
import { useCommands } from '../../app/use-commands'
import { wordsOf } from '../../state/say-failure'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { ProgressBar } from '../../ui/ProgressBar'
import styles from './Files.module.css'
import { actionsOnAll, type ProblemGroup } from './problem-rows'
import { actionOnAllWords, formWords } from './problem-words'
import { counted, figure } from './words'

interface ProblemGroupDetailProps {
  readonly group: ProblemGroup
  readonly onSolved: (ids: ReadonlySet<string>) => void
}

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly count: number; readonly message: string }

/** All problems of one form: the same done for all of them, one after the other, with a way to stop. */
export function ProblemGroupDetail({ group, onSolved }: ProblemGroupDetailProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' })
  const isStopped = useRef(false)
  const { form, problems } = group
  const act = async (action: ProblemAction) => {
    isStopped.current = false
    const outcome = await solveEach(problems, action, done => {
      setStage({ kind: 'working', done, total: problems.length })
      return !isStopped.current
    })
    setStage(
      outcome.failed > 0 ? { kind: 'failed', count: outcome.failed, message: outcome.why } : { kind: 'idle' },
    )
    if (outcome.solved.size > 0) onSolved(outcome.solved)
  }
  const actions = actionsOnAll(problems)
  const [first] = actions
  useCommands({
    'app.primary': () => (first === undefined || stage.kind === 'working' ? false : void act(first)),
  })
  return (
    <>
      <header className={styles.detailHead}>
        <div>
          <h2>{formWords[form].many(problems.length)}</h2>
          <p>{formWords[form].means}</p>
        </div>
      </header>
      {stage.kind === 'working' ? (
        <div className={styles.act}>
          <div className={styles.grow}>
            <ProgressBar
              label="Doing it for each"
              value={stage.done}
              max={stage.total}
              text={`${figure(stage.done)} of ${figure(stage.total)}`}
            />
          </div>
          <Button onPress={() => (isStopped.current = true)}>Stop</Button>
        </div>
      ) : (
        <div className={styles.act}>
          {actions.map((action, at) => (
            <Button
              key={action}
              variant={at === 0 ? 'primary' : 'plain'}
              {...(at === 0 && { keys: 'Mod+Enter' })}
              onPress={() => void act(action)}
            >
              {actionOnAllWords(action, problems.length)}
            </Button>
          ))}
          {actions.length === 0 && (
            <p className={styles.note}>
              Nothing can be done for all at once. Open them one by one in the list.
            </p>
          )}
        </div>
      )}
      {stage.kind === 'failed' && (
        <Notice tone="danger" isLive>
          {counted(stage.count, 'file')} stayed as {stage.count === 1 ? 'it was' : 'they were'}.{' '}
          {stage.message}
        </Notice>
      )}
    </>
  )
}

interface Outcome {
  readonly solved: ReadonlySet<string>
  readonly failed: number
  /** The words of the first failure. */
  readonly why: string
}

/** `onDone` answers false to stop. What was done until then stays done. */
async function solveEach(
  problems: readonly StoreProblem[],
  action: ProblemAction,
  onDone: (done: number) => boolean,
): Promise<Outcome> {
  const solved = new Set<string>()
  let [failed, why] = [0, '']
  for (const { id } of problems) {
    if (!onDone(solved.size + failed)) break
    try {
      await ask('solveProblem', { problemId: id, action })
      solved.add(id)
    } catch (error) {
      failed += 1
      why ||= wordsOf(error)
    }
  }
  return { solved, failed, why }
}
