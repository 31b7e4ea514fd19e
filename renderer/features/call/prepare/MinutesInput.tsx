import { type KeyboardEvent, useState } from 'react'
import styles from './Script.module.css'

interface MinutesInputProps {
  readonly label: string
  readonly value: number
  readonly onChange: (minutes: number) => void
}

const most = 480

/** Minutes in a dense row: typed or stepped by the arrows, kept with each keystroke. A field with a unit would not fit. */
export function MinutesInput({ label, value, onChange }: MinutesInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    setTyped(text)
    const minutes = Number(text.replace(',', '.'))
    if (text.trim() !== '' && minutes >= 0 && minutes <= most) onChange(minutes)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (by === 0 || event.altKey) return
    event.preventDefault()
    setTyped(null)
    onChange(Math.min(most, Math.max(0, value + by)))
  }
  return (
    <input
      className={styles.minutesInput}
      type="text"
      inputMode="decimal"
      role="spinbutton"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuetext={`${value} min`}
      value={typed ?? String(value)}
      onFocus={event => event.currentTarget.select()}
      onChange={event => type(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={onKeyDown}
    />
  )
}
