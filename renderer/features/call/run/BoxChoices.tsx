/** What a mark can be told besides its text: what became of a question, which gap was told. */
import { useStore } from '../../../state/store'
import { KeyCaps } from '../../../ui/KeyCaps'
import styles from './Marks.module.css'
import { useRun } from './run-model'
import type { OpenBox } from './run-ui'
import { useMarkOf } from './use-mark-of'

const questionFates = [
  { triage: 'answered', label: 'answered', keys: 'A' },
  { triage: 'parked', label: 'parked', keys: 'P' },
  { triage: 'one-to-one', label: 'one-to-one', keys: 'P P' },
] as const

/** For a question: answered now, parked, or for one-to-one. */
export function Triage({ box }: { readonly box: OpenBox }) {
  const mark = useMarkOf(box.marking)
  const changeMark = useStore(state => state.changeMark)
  if (box.form !== 'question' && box.form !== 'parked') return null
  const fates = box.form === 'question' ? questionFates : questionFates.slice(2)
  return (
    <span className={styles.choices}>
      {fates.map(({ triage, label, keys }) => (
        <Choice
          key={triage}
          isOn={mark?.triage === triage}
          onPress={() =>
            mark && void changeMark(mark.id, { triage: mark.triage === triage ? 'open' : triage })
          }
        >
          {label} <KeyCaps keys={box.form === 'parked' ? 'P' : keys} size="sm" />
        </Choice>
      ))}
    </span>
  )
}

const mostGaps = 3

/** For a gap told: which one, of those the script means to tell. */
export function GapChoice({ box }: { readonly box: OpenBox }) {
  const { state, gaps } = useRun()
  const mark = useMarkOf(box.marking)
  const changeMark = useStore(store => store.changeMark)
  if (box.form !== 'gap-told') return null
  const due = gaps.filter(gap => state.gapsDue.includes(gap.id))
  return (
    <span className={styles.choices}>
      {due.slice(0, mostGaps).map(gap => (
        <Choice
          key={gap.id}
          isOn={mark?.gapId === gap.id}
          onPress={() => mark && void changeMark(mark.id, { gapId: gap.id })}
        >
          <span className={styles.gapName}>{gap.title}</span>
        </Choice>
      ))}
    </span>
  )
}

interface ChoiceProps {
  readonly isOn: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}

function Choice({ isOn, onPress, children }: ChoiceProps) {
  return (
    <button
      type="button"
      className={styles.choice}
      aria-pressed={isOn}
      onMouseDown={event => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
