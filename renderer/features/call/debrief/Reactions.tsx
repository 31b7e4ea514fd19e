import { type Reaction, reactionsOf } from '@shared/run/to-debrief'
import { useMemo } from 'react'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Panel } from '../../../ui/Panel'
import { VisuallyHidden } from '../../../ui/VisuallyHidden'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

const words: Readonly<Record<Reaction['form'], string>> = {
  'lands-well': 'lands well',
  'falls-flat': 'falls flat',
  question: 'question',
}
const width = 388
const middle = 37

/** Along the call: what landed above the line, what fell flat below it, questions on it. The list says the same. */
export function Reactions({ facts }: { readonly facts: DebriefFacts }) {
  const { run } = facts
  const zone = useStore(state => state.zone)
  const reactions = useMemo(() => (run === undefined ? [] : reactionsOf(run)), [run])
  if (run?.endedAt === undefined || reactions.length === 0) return null
  const length = Math.max(1, Date.parse(run.endedAt) - Date.parse(run.startedAt))
  const count = (form: Reaction['form']) => reactions.filter(one => one.form === form).length
  return (
    <Panel
      title="Reactions"
      trailing={`${count('lands-well')} land well, ${count('falls-flat')} fall flat, ${count('question')} questions`}
    >
      <svg className={styles.reactions} viewBox={`0 0 ${width} 74`} aria-hidden="true">
        <rect className={styles.line} x="0" y="32" width={width} height="10" rx="2" />
        {reactions.map(one => (
          <Mark key={one.markId} form={one.form} x={8 + (one.offset / length) * (width - 16)} />
        ))}
        <text x="0" y="73">
          {clockTime(run.startedAt, zone)}
        </text>
        <text x={width} y="73" textAnchor="end">
          {clockTime(run.endedAt, zone)}
        </text>
      </svg>
      <VisuallyHidden>
        <ol aria-label="Reactions along the call">
          {reactions.map(one => (
            <li key={one.markId}>
              {clockTime(new Date(Date.parse(run.startedAt) + one.offset).toISOString(), zone)}{' '}
              {words[one.form]} {one.text}
            </li>
          ))}
        </ol>
      </VisuallyHidden>
    </Panel>
  )
}

function Mark({ form, x }: { readonly form: Reaction['form']; readonly x: number }) {
  if (form === 'question') return <circle className={styles.asked} cx={x} cy={middle} r="4" />
  if (form === 'lands-well') return <path className={styles.lands} d={`M${x} 18l5 8h-10zM${x} 26v6`} />
  return <path className={styles.flat} d={`M${x} 56l5 -8h-10zM${x} 42v6`} />
}
