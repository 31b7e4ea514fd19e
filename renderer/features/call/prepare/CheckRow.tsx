import { type Check, isChecked } from '@shared/domain/checklist'
import { fillCheck, tickCheck } from '@shared/prepare/checks'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { clockTime, dayWords, isSameDay } from '../../../time'
import { Avatar } from '../../../ui/Avatar'
import { Checkbox } from '../../../ui/Checkbox'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './Huddle.module.css'
import type { PrepareView } from './use-prepare'

interface CheckRowProps {
  readonly view: PrepareView
  readonly check: Check
}

/** One item: a tick, or a value where that says more; who does it and until when. */
export function CheckRow({ view, check }: CheckRowProps) {
  const { call, neighbourhood } = view
  const isDone = isChecked(check)
  const owner = neighbourhood.colleagues.find(colleague => colleague.id === check.ownerId)
  return (
    <li className={styles.check} data-done={isDone || undefined} data-check={check.id}>
      {check.wants === 'tick' ? (
        <Checkbox
          isSelected={isDone}
          onChange={done =>
            changeCall(call.id, before => tickCheck(before, check.id, done, now()), 'Item ticked')
          }
        >
          <span className={styles.checkText}>{check.text}</span>
        </Checkbox>
      ) : (
        <span className={styles.value}>
          <span className={styles.checkText}>{check.text}</span>
          <TextField
            label={check.valueLabel ?? check.text}
            labelHidden
            placeholder={check.valueLabel ?? 'Value'}
            value={check.value ?? ''}
            onDraft={value =>
              changeCall(call.id, before => fillCheck(before, check.id, value, now()), 'Item filled in')
            }
          />
        </span>
      )}
      <span>
        {owner !== undefined && (
          <Avatar name={owner.name} size="sm" tone={owner.me ? 'accent' : 'plain'} spoken />
        )}
      </span>
      <Due check={check} isDone={isDone} />
    </li>
  )
}

/** "14:10" today, "Wed 18 Nov" otherwise; late ones say so. */
function Due({ check, isDone }: { readonly check: Check; readonly isDone: boolean }) {
  const zone = useStore(state => state.zone)
  if (check.due === undefined) return <span />
  const isToday = isSameDay(check.due, now(), zone)
  const isLate = !isDone && Date.parse(check.due) < Date.parse(now())
  const words = isToday ? clockTime(check.due, zone) : dayWords(check.due, zone)
  return (
    <span className={styles.due} data-late={isLate || undefined}>
      {isLate ? `late, ${words}` : words}
    </span>
  )
}
