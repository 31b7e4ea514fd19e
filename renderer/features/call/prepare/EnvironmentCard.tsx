import type { Environment } from '@shared/domain/environment'
import { Check, Copy, ExternalLink, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../../../api'
import { sayUndoable } from '../../../state/say-undoable'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { IconButton } from '../../../ui/IconButton'
import { MinutesField } from '../../../ui/MinutesField'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './Environments.module.css'

interface EnvironmentCardProps {
  readonly callId: string
  readonly environmentId: Environment['id']
}

/** One tenant: read at a glance, copied and opened by a press, edited when wanted. Never a secret. */
export function EnvironmentCard({ callId, environmentId }: EnvironmentCardProps) {
  const environment = useRecord('environment', environmentId)
  const [isEditing, setEditing] = useState(environment?.url === undefined)
  if (environment === undefined) return null
  const remove = () => {
    const others = (ids: readonly Environment['id'][]) => ids.filter(id => id !== environmentId)
    changeCall(
      callId,
      before => ({ ...before, environmentIds: others(before.environmentIds) }),
      'Environment removed',
    )
    sayUndoable('Environment removed from this call')
  }
  return (
    <div className={styles.card}>
      <div className={styles.name}>
        <b>{environment.name}</b>
        <Freshness environment={environment} />
        <IconButton
          label={isEditing ? `Done editing ${environment.name}` : `Edit ${environment.name}`}
          icon={isEditing ? Check : Pencil}
          size="xs"
          isOn={isEditing}
          onPress={() => setEditing(!isEditing)}
        />
        <IconButton
          label={`Remove ${environment.name} from this call`}
          icon={Trash2}
          size="xs"
          onPress={remove}
        />
      </div>
      {isEditing ? <EnvironmentFields environment={environment} /> : <Values environment={environment} />}
    </div>
  )
}

function Freshness({ environment: { lastResetAt } }: { readonly environment: Environment }) {
  const zone = useStore(state => state.zone)
  return (
    <span className={styles.fresh}>
      {lastResetAt !== undefined && `reset ${shortDay(lastResetAt, zone)}`}
    </span>
  )
}

function Values({ environment }: { readonly environment: Environment }) {
  const { url, userName, passwordItem, resetMinutes } = environment
  const say = useStore(state => state.say)
  const copy = (text: string, what: string) =>
    ask('copyText', { text }).then(() => say(`${what} copied`), failed)
  return (
    <dl className={styles.values}>
      {url !== undefined && (
        <div>
          <dt>URL</dt>
          <dd>{url.replace(/^https?:\/\//, '')}</dd>
          <dd className={styles.acts}>
            <IconButton label="Copy the URL" icon={Copy} size="xs" onPress={() => void copy(url, 'URL')} />
            <IconButton
              label="Open the URL"
              icon={ExternalLink}
              size="xs"
              onPress={() => void ask('openLink', { url }).catch(failed)}
            />
          </dd>
        </div>
      )}
      {userName !== undefined && (
        <div>
          <dt>User</dt>
          <dd>{userName}</dd>
          <dd className={styles.acts}>
            <IconButton
              label="Copy the user name"
              icon={Copy}
              size="xs"
              onPress={() => void copy(userName, 'User name')}
            />
          </dd>
        </div>
      )}
      {passwordItem !== undefined && (
        <div>
          <dt>Password item</dt>
          <dd>{passwordItem}</dd>
          <dd className={styles.acts}>
            <IconButton
              label="Copy the item name"
              icon={Copy}
              size="xs"
              onPress={() => void copy(passwordItem, 'Item name')}
            />
          </dd>
        </div>
      )}
      {resetMinutes !== undefined && (
        <div>
          <dt>Reset</dt>
          <dd>{resetMinutes} min</dd>
        </div>
      )}
    </dl>
  )
}

const failed = (error: unknown): void =>
  useStore.getState().say(error instanceof Error ? error.message : String(error), { tone: 'danger' })

const textFields = [
  { field: 'name', label: 'Name' },
  { field: 'url', label: 'URL' },
  { field: 'userName', label: 'User' },
  { field: 'passwordItem', label: 'Item in the password manager' },
] as const

function EnvironmentFields({ environment }: { readonly environment: Environment }) {
  const change = useStore(state => state.change)
  const set = (fields: Partial<Environment>) =>
    change('environment', environment.id, before => ({ ...before, ...fields }), 'Environment edited')
  return (
    <div className={styles.fields}>
      {textFields.map(({ field, label }) => (
        <TextField
          key={field}
          label={label}
          value={environment[field] ?? ''}
          hint={field === 'passwordItem' ? 'Its name only, never the password' : undefined}
          onDraft={text => set({ [field]: text === '' && field !== 'name' ? undefined : text })}
        />
      ))}
      <MinutesField
        label="Reset takes"
        value={environment.resetMinutes ?? null}
        onCommit={minutes => set({ resetMinutes: minutes ?? undefined })}
      />
    </div>
  )
}
