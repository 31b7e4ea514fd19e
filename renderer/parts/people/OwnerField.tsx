import type { Colleague } from '@shared/domain/colleague'
import { Select } from '../../ui/Select'

interface OwnerFieldProps {
  readonly label: string
  readonly facts: { readonly colleagues: readonly Colleague[] }
  readonly value: Colleague['id'] | undefined
  readonly onChange: (id: Colleague['id']) => void
  /** While nobody is chosen. */
  readonly placeholder?: string
}

/** One of us. Of a question, nobody chosen means me once the debrief is closed. */
export function OwnerField({ label, facts, value, onChange, placeholder = 'me' }: OwnerFieldProps) {
  const { colleagues } = facts
  return (
    <Select
      label={label}
      labelHidden
      size="sm"
      placeholder={placeholder}
      options={colleagues.map(({ id, name, me }) => ({ id, label: me ? 'me' : name }))}
      value={value ?? null}
      onChange={onChange}
    />
  )
}
