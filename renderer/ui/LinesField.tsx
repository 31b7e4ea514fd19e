import { useState } from 'react'
import { TextField } from './TextField'

interface LinesFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (lines: readonly string[]) => void
  readonly hint?: string
  readonly placeholder?: string
  readonly labelHidden?: boolean
  readonly isBare?: boolean
  readonly lines?: number
}

/** Short texts, one per line; empty lines are left out. */
export function LinesField({ label, value, onChange, hint, lines = 2, ...look }: LinesFieldProps) {
  const stored = value.join('\n')
  const [typed, setTyped] = useState(stored)
  const change = (text: string) => {
    setTyped(text)
    onChange(linesOf(text))
  }
  return (
    <TextField
      label={label}
      // As typed while it says the same: a new line under way is no change made elsewhere.
      value={linesOf(typed).join('\n') === stored ? typed : stored}
      onDraft={change}
      lines={lines}
      hint={hint ?? 'One per line'}
      {...look}
    />
  )
}

const linesOf = (text: string): readonly string[] => text.split('\n').flatMap(line => line.trim() || [])
