import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './Next.module.css'
import { goToNumber } from './run-actions'
import { useRun } from './run-model'
import { useRunUiActions } from './run-ui'

/** ":" and a number: to that step. */
export function GoTo() {
  const { state } = useRun()
  const { showGoTo, backToStep } = useRunUiActions()
  const [text, setText] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const steps = state.plan.segments.filter(segment => segment.kind === 'step').length
  const close = () => {
    showGoTo(false)
    backToStep()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' || text === '') return close()
    if (goToNumber(Number(text))) close()
    else setUnknown(true)
  }
  return (
    <label className={styles.goTo}>
      Go to step
      <input
        ref={input}
        inputMode="numeric"
        value={text}
        aria-invalid={isUnknown}
        onChange={event => {
          setText(event.target.value.replaceAll(/\D/g, '').slice(0, 3))
          setUnknown(false)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => showGoTo(false)}
      />
      <span role={isUnknown ? 'alert' : undefined}>
        {isUnknown ? `There are ${steps} steps.` : `1 to ${steps}, then Enter`}
      </span>
    </label>
  )
}
