import { addDays } from '@shared/debrief/working-days'
import { CircleHelp, Handshake, ListTodo, PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { lateWords } from '../../parts/due/late-words'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import type { View } from '../../state/view'
import { dayWords, shortDay } from '../../time'
import { Icon, type IconType, type Tone } from '../../ui/Icon'
import styles from './Today.module.css'

/** What was said is written down by the next day; from then on it is late. */
const documentedWithinDays = 1

/** What somebody waits for. A debt shows its age, not just a date. */
export function Owed() {
  const selection = useStore(state => state.today?.selection)
  const names = useStore(state => state.today?.names) ?? {}
  const zone = useStore(state => state.zone)
  if (selection === undefined) return null
  const { owedQuestions, undocumented, undebriefed, tasks } = selection
  const nothing = owedQuestions.length + undocumented.length + undebriefed.length + tasks.length === 0
  const callView = (id: string | undefined, tab: 'prepare' | 'debrief'): View =>
    id === undefined ? { kind: 'calls' } : { kind: 'call', id, tab }
  return (
    <aside className={styles.owed} aria-label="What is owed">
      {nothing && <p className={styles.nothing}>Nobody is owed anything.</p>}
      <Group title="Answers owed" count={owedQuestions.length}>
        {owedQuestions.map(question => (
          <OwedRow
            key={question.id}
            icon={CircleHelp}
            tone="ask"
            words={`“${question.title}”`}
            note={[
              names[question.personId ?? ''],
              names[question.prospectId ?? ''],
              question.askedAt && `asked ${shortDay(question.askedAt, zone)}`,
            ]}
            due={question.dueOn}
            view={callView(question.callId, 'debrief')}
          />
        ))}
      </Group>
      <Group title="Commitments not documented" count={undocumented.length}>
        {undocumented.map(commitment => (
          <OwedRow
            key={commitment.id}
            icon={Handshake}
            tone="warn"
            words={commitment.title}
            note={[
              `said to ${names[commitment.prospectId ?? ''] ?? 'them'}`,
              commitment.saidAt && shortDay(commitment.saidAt, zone),
            ]}
            due={commitment.saidAt && addDays(commitment.saidAt.slice(0, 10), documentedWithinDays)}
            view={callView(commitment.callId, 'debrief')}
          />
        ))}
      </Group>
      <Group title="Calls not debriefed" count={undebriefed.length}>
        {undebriefed.map(call => (
          <OwedRow
            key={call.id}
            icon={PencilLine}
            tone="warn"
            words={[names[call.prospectId ?? ''], call.title].filter(Boolean).join(', ')}
            note={[call.start && dayWords(call.start, zone)]}
            due={call.start?.slice(0, 10)}
            view={callView(call.id, 'debrief')}
          />
        ))}
      </Group>
      <Group title="Tasks" count={tasks.length}>
        {tasks.map(task => (
          <OwedRow
            key={task.id}
            icon={ListTodo}
            tone="plain"
            words={task.title}
            note={[names[task.prospectId ?? '']]}
            due={task.due?.slice(0, 10)}
            view={callView(task.callId, 'debrief')}
          />
        ))}
      </Group>
    </aside>
  )
}

interface GroupProps {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

function Group({ title, count, children }: GroupProps) {
  if (count === 0) return null
  return (
    <section className={styles.group} aria-label={title}>
      <h2>
        {title} <span>{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

interface OwedRowProps {
  readonly icon: IconType
  readonly tone: Tone
  readonly words: string
  readonly note: readonly (string | undefined)[]
  /** A day; past it, the row says how late. */
  readonly due: string | undefined
  readonly view: View
}

function OwedRow({ icon, tone, words, note, due, view }: OwedRowProps) {
  const now = useNow('minute')
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  const late = lateWords(due, new Date(now).toISOString(), zone)
  return (
    <li>
      <button type="button" className={styles.owedRow} onClick={() => go(view)}>
        <Icon of={icon} tone={tone} />
        <span>
          <span className={styles.owedWords}>{words}</span>
          <small>{note.filter(Boolean).join(' · ')}</small>
        </span>
        <span className={styles.due} data-late={late.isLate || undefined}>
          {late.words}
        </span>
      </button>
    </li>
  )
}
