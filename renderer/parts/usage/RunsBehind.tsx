import type { ScriptUsage } from '@shared/contract/library-calls'
import type { StepInRun, StepUsage } from '@shared/library/usage'
import { goneSpan } from '@shared/run/clock'
import { useStore } from '../../state/store'
import { dayWords } from '../../time'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './Usage.module.css'

interface RunsBehindProps {
  readonly title: string
  readonly step: StepUsage
  readonly calls: ScriptUsage['calls']
  readonly onClose: () => void
}

/** The runs a figure comes from, each a way to its debrief. */
export function RunsBehind({ title, step, calls, onClose }: RunsBehindProps) {
  const zone = useStore(state => state.zone)
  const go = useStore(state => state.go)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={`“${title}” in ${step.n} calls`}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <ul className={styles.runs} aria-label="The calls behind it">
        {step.runs.map(run => (
          <li key={run.runId}>
            <button
              type="button"
              onClick={() => {
                onClose()
                go({ kind: 'call', id: run.callId, tab: 'debrief' })
              }}
            >
              <span>{dayWords(run.startedAt, zone)}</span>
              <b>{calls[run.callId]?.name ?? 'A call that is gone'}</b>
              <span>{minutesOf(run)}</span>
              <span>{reactionsOf(run)}</span>
            </button>
            {run.questions.filter(Boolean).map((words, at) => (
              // Questions of a run that is over never reorder.
              <q key={at}>{words}</q>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function minutesOf({ wasShown, plannedMinutes, realMinutes }: StepInRun): string {
  if (!wasShown) return 'left out'
  return `${goneSpan(plannedMinutes * 60_000)} planned, ${goneSpan(realMinutes * 60_000)} taken`
}

function reactionsOf({ landsWell, fallsFlat, questions }: StepInRun): string {
  return [
    landsWell > 0 && `${landsWell} landed well`,
    fallsFlat > 0 && `${fallsFlat} fell flat`,
    questions.length > 0 && (questions.length === 1 ? '1 question' : `${questions.length} questions`),
  ]
    .filter(Boolean)
    .join(', ')
}
