import {
  asksForCause,
  changeLine,
  countWords,
  linesAt,
  tryIn,
  withCause,
  withTry,
} from '@shared/debrief/worked-lines'
import type { RunId } from '@shared/domain/run'
import type { Script } from '@shared/domain/script'
import { lineCauseLabels, lineCauses, type WorkedLine } from '@shared/domain/worked-line'
import { Check, X } from 'lucide-react'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import type { DebriefFacts } from './use-debrief'
import styles from './WhatWorked.module.css'

interface LinesTriedProps {
  readonly facts: DebriefFacts
  readonly script: Script
}

/** The lines this plan could say. Saying nothing of one means it was not tried. */
export function LinesTried({ facts, script }: LinesTriedProps) {
  const { run, copy } = facts
  const lines = linesAt(
    script,
    (copy?.steps ?? []).map(({ id }) => id),
  )
  if (run === undefined || lines.length === 0) return null
  return (
    <ul className={styles.lines} aria-label="Lines that worked before">
      {lines.map(line => (
        <LineRow key={line.id} line={line} script={script} runId={run.id} />
      ))}
    </ul>
  )
}

interface LineRowProps {
  readonly line: WorkedLine
  readonly script: Script
  readonly runId: RunId
}

function LineRow({ line, script, runId }: LineRowProps) {
  const change = useStore(state => state.change)
  const step = script.steps.find(({ id }) => id === line.stepId)
  const set = (update: (line: WorkedLine) => WorkedLine, label: string) => {
    change('script', script.id, before => changeLine(before, line.id, update), label)
    sayUndoable(`${label}.`)
  }
  const now = tryIn(line, runId)
  const say = (worked: boolean) => () =>
    set(before => withTry(before, runId, worked), worked ? 'It worked' : 'It did not work')
  return (
    <li>
      <p>
        {line.text}
        <small>
          {[step?.title, line.customerKind, line.region, countWords(line)].filter(Boolean).join(' · ')}
        </small>
      </p>
      <span className={styles.keep}>
        <Answer is={now?.worked === true} icon={Check} name={`It worked: ${line.text}`} onPress={say(true)}>
          Worked
        </Answer>
        <Answer
          is={now?.worked === false}
          icon={X}
          name={`It did not work: ${line.text}`}
          onPress={say(false)}
        >
          Did not
        </Answer>
      </span>
      {asksForCause(line, runId) && (
        <fieldset className={styles.cause} aria-label={`Why it did not work: ${line.text}`}>
          It had worked before. What was it?
          {lineCauses.map(cause => (
            <Button
              key={cause}
              size="xs"
              variant={now?.cause === cause ? 'plain' : 'quiet'}
              icon={now?.cause === cause ? Check : undefined}
              onPress={() => set(before => withCause(before, runId, cause), 'Cause noted')}
            >
              {lineCauseLabels[cause]}
            </Button>
          ))}
        </fieldset>
      )}
    </li>
  )
}

interface AnswerProps {
  readonly is: boolean
  readonly icon: typeof Check
  readonly name: string
  readonly onPress: () => void
  readonly children: string
}

/** The answer that was given shows its sign. */
function Answer({ is, icon, name, onPress, children }: AnswerProps) {
  return (
    <Button
      size="xs"
      variant={is ? 'plain' : 'quiet'}
      icon={is ? icon : undefined}
      aria-label={is ? `${name}, chosen` : name}
      onPress={onPress}
    >
      {children}
    </Button>
  )
}
