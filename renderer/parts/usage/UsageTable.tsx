import type { ScriptUsage } from '@shared/contract/library-calls'
import type { Step } from '@shared/domain/step'
import { leastRuns, type StepUsage } from '@shared/library/usage'
import { minutesWords } from '@shared/library/usage-words'
import { EmptyState } from '../../ui/States'
import { OneStep } from './StepUsage'
import styles from './Usage.module.css'

interface UsageTableProps {
  readonly steps: readonly Step[]
  readonly usage: ScriptUsage
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Every step of a script with what became of it; steps that too few runs held say so. */
export function UsageTable({ steps, usage }: UsageTableProps) {
  const byStep = new Map<string, StepUsage>(usage.steps.map(one => [one.stepId, one]))
  if (usage.steps.length === 0) {
    return (
      <EmptyState title="Too few runs to say anything">
        {`Figures of a step come from ${leastRuns} live runs on. ${runsWords(usage.runs)}`}
      </EmptyState>
    )
  }
  return (
    <table className={styles.table} aria-label="What the steps did">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">In most calls</th>
          <th scope="col">Minutes, medians</th>
          <th scope="col" data-number>
            Left out
          </th>
          <th scope="col" data-number>
            Landed well
          </th>
          <th scope="col" data-number>
            Fell flat
          </th>
          <th scope="col" data-number>
            Questions
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => (
          <StepRow key={step.id} step={step} at={at} usage={usage} figures={byStep.get(step.id)} />
        ))}
      </tbody>
    </table>
  )
}

const runsWords = (runs: number): string =>
  runs === 0 ? 'There is none yet.' : runs === 1 ? 'There is one so far.' : `There are ${runs} so far.`

interface StepRowProps {
  readonly step: Step
  readonly at: number
  readonly usage: ScriptUsage
  readonly figures: StepUsage | undefined
}

function StepRow({ step, at, usage, figures }: StepRowProps) {
  const title = step.title.trim() || `Step ${at + 1}`
  if (figures === undefined) {
    return (
      <tr>
        <th scope="row">{title}</th>
        <td colSpan={6} className={styles.few}>
          {`in fewer than ${leastRuns} runs`}
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <OneStep usage={usage} stepId={step.id} title={title} />
      </td>
      <td>{minutesWords(figures)}</td>
      <td data-number>{percent(figures.skipRate)}</td>
      <td data-number>{figures.landsWell}</td>
      <td data-number>{figures.fallsFlat}</td>
      <td data-number>{figures.questions}</td>
    </tr>
  )
}
