import type { Colleague } from '@shared/domain/colleague'
import { Select } from '../../ui/Select'

interface OwnerFieldProps {
  readonly label: string
  readonly facts: { readonly colleagues: readonly Colleague[] }
  readonly value: Colleague['id'] | undefined
  readonly onChange: (id: Colleague['id']) => void
}

/** One of us. Nobody chosen means me once the debrief is closed. */
export function OwnerField({ label, facts, value, onChange }: OwnerFieldProps) {
  const { colleagues } = facts
  return (
    <Select
      label={label}
      labelHidden
      size="sm"
      placeholder="me"
      options={colleagues.map(({ id, name, me }) => ({ id, label: me ? 'me' : name }))}
      value={value ?? null}
      onChange={onChange}
    />
  )
}
