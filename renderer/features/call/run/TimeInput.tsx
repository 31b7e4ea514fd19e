import { instantOf } from '@shared/run/typed-time'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { now } from '../../../state/clock'
import { clockTime } from '../../../time'
import { Button } from '../../../ui/Button'
import styles from './Pace.module.css'
import { endAt, loseMinutes } from './pace-actions'
import { useRun } from './run-model'

export type TimeInputKind = 'lost' | 'ends'

/** A minute is the least worth saying, and half a day the most a call can lose. */
const mostMinutes = 720

/** "We lost 15 minutes", or "we end at 14:45": one value, then Enter. Esc leaves everything as it is. */
export function TimeInput({ kind, onDone }: { readonly kind: TimeInputKind; readonly onDone: () => void }) {
  const read = useReading(kind)
  const [text, setText] = useState(read.first)
  const [wrong, setWrong] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const meant = read.act(text)
    if (meant === undefined) onDone()
    else setWrong(meant)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  return (
    <form className={styles.input} onSubmit={submit} onKeyDown={onKeyDown}>
      <label>
        {read.before}
        <input
          ref={input}
          inputMode="numeric"
          value={text}
          maxLength={5}
          aria-invalid={wrong !== undefined}
          aria-label={read.label}
          onChange={event => {
            setText(event.target.value)
            setWrong(undefined)
          }}
        />
        {read.after}
      </label>
      <Button size="sm" type="submit" keys="Enter">
        {read.does}
      </Button>
      <Button size="sm" variant="quiet" keys="Escape" onPress={onDone}>
        Leave
      </Button>
      {wrong !== undefined && <span role="alert">{wrong}</span>}
    </form>
  )
}

/** What is asked for and what becomes of it; `act` answers with what is wrong, if anything is. */
function useReading(kind: TimeInputKind) {
  const { state, zone } = useRun()
  const onClock = clockTime(new Date(state.plan.end).toISOString(), zone)
  if (kind === 'lost') {
    return {
      ...{ label: 'Minutes lost', before: 'We lost', after: 'minutes', does: 'Count them out', first: '15' },
      act: (text: string) => {
        const minutes = Number(text.replace(',', '.'))
        if (!(minutes > 0 && minutes <= mostMinutes)) return `1 to ${mostMinutes} minutes.`
        void loseMinutes(minutes)
        return undefined
      },
    }
  }
  return {
    ...{ label: 'The call ends at', before: 'We end at', after: '', does: 'Plan for it', first: onClock },
    act: (text: string) => {
      const end = instantOf(text, state.plan.end, onClock)
      if (end === undefined) return 'A time of day, such as 14:45.'
      if (end <= Date.parse(now())) return 'That time is past.'
      void endAt(end)
      return undefined
    },
  }
}
