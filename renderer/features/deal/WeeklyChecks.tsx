import { type CheckState, noteCheck, type WeeklyCheck, weeklyChecks } from '@shared/deal/poc-checks'
import type { Poc } from '@shared/domain/poc'
import { Check, Circle, Clock, Minus, TriangleAlert } from 'lucide-react'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { Icon, type IconType, type Tone } from '../../ui/Icon'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { changePoc } from './change-deal'
import styles from './Deal.module.css'
import { dayWords } from './words'

/** One check a week from start to end, each with a line on how it stands. A late one says by how much. */
export function WeeklyChecks({ poc }: { readonly poc: Poc }) {
  const zone = useStore(state => state.zone)
  const day = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const list = weeklyChecks(poc, day)
  if (list.kind !== 'dated') {
    return (
      <Panel title="Weekly check">
        <p className={styles.none}>{words[list.kind]}</p>
      </Panel>
    )
  }
  const late = list.checks.filter(check => check.state === 'late').length
  const done = list.checks.filter(check => check.state === 'done').length
  return (
    <Panel
      title="Weekly check"
      count={`${done} of ${list.checks.length} done${late === 0 ? '' : `, ${late} late`}`}
    >
      <ul className={styles.list} aria-label="Weekly checks">
        {list.checks.map(check => (
          <CheckRow key={check.dueOn} poc={poc} check={check} day={day} />
        ))}
        {list.others.map(at => (
          <Other key={`other ${at}`} poc={poc} at={at} />
        ))}
      </ul>
    </Panel>
  )
}

const words = {
  undated: 'Once start and end are known, a check is due every week.',
  backwards: 'It ends before it starts: the checks come once the days are in order.',
  'too-long': 'It runs for more than a year. Is the end right?',
} as const

const icons: Readonly<Record<CheckState, IconType>> = {
  done: Check,
  late: TriangleAlert,
  due: Clock,
  ahead: Circle,
  'not-needed': Minus,
}
const tones: Readonly<Record<CheckState, Tone | 'muted'>> = {
  done: 'accent',
  late: 'warn',
  due: 'warn',
  ahead: 'muted',
  'not-needed': 'muted',
}

interface CheckRowProps {
  readonly poc: Poc
  readonly check: WeeklyCheck
  readonly day: string
}

function CheckRow({ poc, check, day }: CheckRowProps) {
  const due = dayWords(check.dueOn)
  return (
    <li className={styles.check} data-state={check.state}>
      <Icon of={icons[check.state]} size="sm" tone={tones[check.state]} />
      <span className={styles.checkWhen}>
        <b>{check.isLast ? `${due}, the end` : due}</b>
        <small>{stateWords(check)}</small>
      </span>
      <TextField
        label={`Check of ${due}`}
        labelHidden
        lines={1}
        placeholder={check.isLast ? 'How it ended' : 'How it stands'}
        value={check.note}
        onDraft={note =>
          changePoc(poc.id, before => noteCheck(before, check, note, day), 'Weekly check noted')
        }
      />
    </li>
  )
}

function stateWords({ state, daysLate, on }: WeeklyCheck): string {
  switch (state) {
    case 'done':
      return on === undefined ? 'done' : `done ${dayWords(on)}`
    case 'late':
      return daysLate === 1 ? '1 day late' : `${daysLate} days late`
    case 'due':
      return 'today'
    case 'ahead':
      return 'to come'
    case 'not-needed':
      return 'not needed any more'
  }
}

/** Noted beside the list: kept, and read where it stands. */
function Other({ poc, at }: { readonly poc: Poc; readonly at: number }) {
  const check = poc.weeklyChecks[at]
  if (check === undefined) return null
  const set = (note: string) =>
    changePoc(
      poc.id,
      before => ({
        ...before,
        weeklyChecks: before.weeklyChecks.map((one, place) => (place === at ? { ...one, note } : one)),
      }),
      'Weekly check noted',
    )
  return (
    <li className={styles.check} data-state="done">
      <Icon of={Check} size="sm" tone="muted" />
      <span className={styles.checkWhen}>
        <b>{dayWords(check.on)}</b>
        <small>one more</small>
      </span>
      <TextField
        label={`One more check, ${dayWords(check.on)}`}
        labelHidden
        lines={1}
        value={check.note}
        onDraft={set}
      />
    </li>
  )
}
