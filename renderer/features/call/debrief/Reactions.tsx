import type { SegmentKind } from '@shared/run/plan'
import { planOf } from '@shared/run/plan'
import { type Reaction, reactionsOf } from '@shared/run/to-debrief'
import { type Stretch, walkRun } from '@shared/run/walk'
import { useMemo } from 'react'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Panel } from '../../../ui/Panel'
import { VisuallyHidden } from '../../../ui/VisuallyHidden'
import styles from './Reactions.module.css'
import { placeWords, width, xOf } from './reactions-layout'
import type { DebriefFacts } from './use-debrief'

const words: Readonly<Record<Reaction['form'], string>> = {
  'lands-well': 'lands well',
  'falls-flat': 'falls flat',
  question: 'question',
}
const middle = 37
const ticks = [0, 1 / 3, 2 / 3, 1] as const

/** Along the call: what landed above the line, what fell flat below it, questions on it. The list says the same. */
export function Reactions({ facts }: { readonly facts: DebriefFacts }) {
  const { run } = facts
  const zone = useStore(state => state.zone)
  const reactions = useMemo(() => (run === undefined ? [] : reactionsOf(run)), [run])
  if (run?.endedAt === undefined || reactions.length === 0) return null
  const startedAt = Date.parse(run.startedAt)
  const length = Math.max(1, Date.parse(run.endedAt) - startedAt)
  const clock = (ms: number) => clockTime(new Date(ms).toISOString(), zone)
  const said = (one: Reaction) => saidBy(one, facts)
  return (
    <Panel title="Reactions" trailing={<Counts reactions={reactions} />}>
      <svg className={styles.reactions} viewBox={`0 0 ${width} 74`} aria-hidden="true">
        <Stretches facts={facts} length={length} />
        {reactions.map(one => (
          <Mark key={one.markId} form={one.form} x={xOf(one.offset, length)} />
        ))}
        {placeWords(reactions, length, said).map(one => (
          <text key={one.markId} className={styles.words} x={one.x} y={one.side === 'above' ? 14 : 56}>
            {one.words}
          </text>
        ))}
        {ticks.map(tick => (
          <text
            key={tick}
            x={tick * width}
            y="73"
            textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
          >
            {clock(startedAt + tick * length)}
          </text>
        ))}
      </svg>
      <VisuallyHidden>
        <ol aria-label="Reactions along the call">
          {reactions.map(one => (
            <li key={one.markId}>
              {clock(startedAt + one.offset)} {words[one.form]} {said(one)}
            </li>
          ))}
        </ol>
      </VisuallyHidden>
    </Panel>
  )
}

/** "Dieter: That is my Tuesday." */
function saidBy({ attendeeIds, text }: Reaction, { call, people }: DebriefFacts): string {
  const names = call.attendees
    .filter(({ id }) => attendeeIds.includes(id))
    .flatMap(({ personId }) => people.find(({ id }) => id === personId)?.name.split(' ')[0] ?? [])
  return [names.join(', '), text?.trim()].filter(Boolean).join(': ')
}

function Counts({ reactions }: { readonly reactions: readonly Reaction[] }) {
  const count = (form: Reaction['form']) => reactions.filter(one => one.form === form).length
  const [well, flat, asked] = [count('lands-well'), count('falls-flat'), count('question')]
  return (
    <span className={styles.key}>
      <span>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path className={styles.lands} d="M5 1l4 8h-8z" />
        </svg>
        {well} {well === 1 ? 'lands' : 'land'} well
      </span>
      <span>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path className={styles.flat} d="M5 9L1 1h8z" />
        </svg>
        {flat} {flat === 1 ? 'falls' : 'fall'} flat
      </span>
      <span>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <circle className={styles.asked} cx="5" cy="5" r="4" />
        </svg>
        {asked} {asked === 1 ? 'question' : 'questions'}
      </span>
    </span>
  )
}

interface Piece extends Stretch {
  readonly kind: SegmentKind | undefined
}

/** The segments as they were gone through, so that a reaction stands in its step. */
function Stretches({ facts, length }: { readonly facts: DebriefFacts; readonly length: number }) {
  const { run, copy, call } = facts
  const pieces = useMemo((): readonly Piece[] => {
    if (run === undefined) return []
    const { stretches, plan } = walkRun(run, planOf(run, copy, call), Date.parse(run.startedAt))
    return stretches.map(one => ({ ...one, kind: plan.segments.find(({ id }) => id === one.id)?.kind }))
  }, [run, copy, call])
  if (run === undefined) return null
  const x = (ms: number) => xOf(ms - Date.parse(run.startedAt), length)
  return pieces.map(({ from, to, kind }) => (
    <rect
      key={from}
      className={styles.stretch}
      data-kind={kind}
      x={x(from)}
      y="32"
      width={Math.max(1, x(to) - x(from) - 1)}
      height="10"
      rx="2"
    />
  ))
}

function Mark({ form, x }: { readonly form: Reaction['form']; readonly x: number }) {
  if (form === 'question') return <circle className={styles.asked} cx={x} cy={middle} r="4" />
  if (form === 'lands-well') return <path className={styles.lands} d={`M${x} 18l5 8h-10zM${x} 26v6`} />
  return <path className={styles.flat} d={`M${x} 56l5 -8h-10zM${x} 42v6`} />
}
