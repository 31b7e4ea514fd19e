import { TextField } from './TextField'

interface LinesFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (lines: readonly string[]) => void
  readonly hint?: string
  readonly placeholder?: string
}

/** Short texts, one per line; empty lines are left out. */
export function LinesField({ label, value, onChange, hint, placeholder }: LinesFieldProps) {
  const change = (text: string) => onChange(text.split('\n').flatMap(line => line.trim() || []))
  return (
    <TextField
      label={label}
      value={value.join('\n')}
      onDraft={change}
      lines={2}
      hint={hint ?? 'One per line'}
      placeholder={placeholder}
    />
  )
}
