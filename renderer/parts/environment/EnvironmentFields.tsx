import type { Environment } from '@shared/domain/environment'
import { useStore } from '../../state/store'
import { Pair } from '../../ui/Form'
import { MinutesField } from '../../ui/MinutesField'
import { Select } from '../../ui/Select'
import { SecretFreeField } from './SecretFreeField'

interface EnvironmentFieldsProps {
  readonly environment: Environment
}

type Text = 'url' | 'userName' | 'passwordItem'
const access: readonly { readonly field: Text; readonly label: string; readonly hint?: string }[] = [
  { field: 'url', label: 'URL' },
  { field: 'userName', label: 'User name' },
  { field: 'passwordItem', label: 'Item in the password manager', hint: 'Its name only, never the password' },
]

export const changeEnvironment = (
  id: string,
  change: (environment: Environment) => Environment,
  label = 'Environment edited',
): void => useStore.getState().change('environment', id, change, label)

/** Where it is and who signs in. */
export function AccessFields({ environment }: EnvironmentFieldsProps) {
  const set = (fields: Partial<Environment>) =>
    changeEnvironment(environment.id, before => ({ ...before, ...fields }))
  return (
    <>
      <SecretFreeField
        label="Name"
        value={environment.name}
        onCommit={name => name.trim() !== '' && set({ name })}
      />
      {access.map(({ field, label, hint }) => (
        <SecretFreeField
          key={field}
          label={label}
          hint={hint}
          value={environment[field] ?? ''}
          onCommit={text => set({ [field]: text.trim() || undefined })}
        />
      ))}
    </>
  )
}

const resetters = [
  { id: 'unknown', label: 'Not said' },
  { id: 'machine', label: 'Runs by itself' },
  { id: 'me', label: 'Needs my hands' },
] as const

/** How long it takes to set it up afresh, and whose time that is. */
export function ResetFields({ environment }: EnvironmentFieldsProps) {
  const set = (fields: Partial<Environment>) =>
    changeEnvironment(environment.id, before => ({ ...before, ...fields }))
  return (
    <>
      <Pair>
        <MinutesField
          label="A reset takes"
          value={environment.resetMinutes ?? null}
          onCommit={minutes => set({ resetMinutes: minutes ?? undefined })}
        />
        <MinutesField
          label="Then a check of"
          value={environment.checkMinutes ?? null}
          onCommit={minutes => set({ checkMinutes: minutes ?? undefined })}
        />
      </Pair>
      <Select
        label="The reset"
        options={resetters}
        value={environment.resetBy ?? 'unknown'}
        onChange={by => set({ resetBy: by === 'unknown' ? undefined : by })}
      />
    </>
  )
}
