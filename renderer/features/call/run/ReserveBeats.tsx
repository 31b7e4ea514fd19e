import { needCode } from '@shared/domain/need'
import { type Mark, type MarkForm, standingMarks } from '@shared/domain/run'
import { markWords } from '@shared/run/log'
import type { SegmentKind } from '@shared/run/plan'
import { isParked } from '@shared/run/run-state'
import { CircleHelp, Flag, Handshake, Target } from 'lucide-react'
import { useStore } from '../../../state/store'
import { Tag } from '../../../ui/Tag'
import { Beat, tellSize } from './Beat'
import { namesOf, useRun } from './run-model'
import styles from './Stage.module.css'

/** Hello, questions and next steps have no script of their own: what was prepared and what was noted stands there. */
export function ReserveBeats({ kind }: { readonly kind: SegmentKind }) {
  const { run, openQuestions } = useRun()
  const standing = standingMarks(run)
  const asked = standing.filter(mark => mark.form === 'question' || isParked(mark))
  const open = asked.filter(mark => mark.triage !== 'answered')
  const said = standing.filter(mark => mark.form === 'commitment')
  return (
    <div className={styles.beats}>
      <GoalBeat />
      {kind === 'questions' && (
        <Beat name="Asked" icon={CircleHelp} kind="show">
          <Lines
            marks={open}
            more={openQuestions.map(({ id, words }) => ({ id, words }))}
            none="Nothing is open. Ask: what did we not talk about?"
          />
        </Beat>
      )}
      {kind === 'next-steps' && (
        <Beat name="We owe" icon={Handshake} kind="show">
          <Lines marks={[...said, ...open]} more={[]} none="Nothing promised and nothing open so far." />
        </Beat>
      )}
      {(kind === 'hello' || kind === 'step') && <NeedsBeat />}
      {kind === 'next-steps' && (
        <Beat name="Close" icon={Flag} kind="take">
          <p className={styles.take}>What, who, and by when: say each aloud.</p>
        </Beat>
      )}
    </div>
  )
}

function GoalBeat() {
  const { call } = useRun()
  const size = useStore(state => state.settings.runTextSize)
  return (
    <Beat name="Goal" icon={Target} kind="tell">
      <div>
        <p className={styles.tell} style={{ fontSize: tellSize(size) }}>
          {call.goal?.text || <span className={styles.none}>No goal written for this call</span>}
        </p>
        {call.goal?.heardWhen && <p className={styles.heard}>Heard when: {call.goal.heardWhen}</p>}
      </div>
    </Beat>
  )
}

function NeedsBeat() {
  const { needs } = useRun()
  if (needs.length === 0) return null
  return (
    <Beat name="Needs" icon={CircleHelp} kind="show">
      <ul className={styles.lines}>
        {needs.map(need => (
          <li key={need.id}>
            {need.quoted ? <q>{need.words}</q> : need.words} <Tag code>{needCode(need)}</Tag>
          </li>
        ))}
      </ul>
    </Beat>
  )
}

/** What is owed for a mark. */
const dues: Readonly<Partial<Record<MarkForm, string>>> = {
  question: 'to answer',
  parked: 'parked',
  drift: 'parked',
  commitment: 'promised',
}

interface LinesProps {
  readonly marks: readonly Mark[]
  readonly more: readonly { readonly id: string; readonly words: string }[]
  readonly none: string
}

function Lines({ marks, more, none }: LinesProps) {
  const { seats } = useRun()
  if (marks.length + more.length === 0) return <p className={styles.none}>{none}</p>
  return (
    <ul className={styles.lines}>
      {marks.map(mark => (
        <li key={mark.id}>
          {mark.text ?? `${markWords[mark.form]}, not written down`}{' '}
          <small>{[namesOf(seats, mark.attendeeIds), dues[mark.form]].filter(Boolean).join(', ')}</small>
        </li>
      ))}
      {more.map(({ id, words }) => (
        <li key={id}>
          {words} <small>asked before</small>
        </li>
      ))}
    </ul>
  )
}
