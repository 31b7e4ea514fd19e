import type { Environment } from '@shared/domain/environment'
import { Ban, Check, CircleCheck, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { AccessFields, ResetFields } from '../../../parts/environment/EnvironmentFields'
import { verifyNow } from '../../../parts/environment/environment-actions'
import { sayUndoable } from '../../../state/say-undoable'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { dayOf, shortDay } from '../../../time'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { Notice } from '../../../ui/Notice'
import { changeCall } from './actions'
import styles from './Environments.module.css'
import { EnvironmentValues } from './EnvironmentValues'

interface EnvironmentCardProps {
  readonly callId: string
  readonly environmentId: Environment['id']
  readonly callStart: string | undefined
}

/** One tenant: read at a glance, copied and opened by a press or key, edited when wanted. Never a secret. */
export function EnvironmentCard({ callId, environmentId, callStart }: EnvironmentCardProps) {
  const environment = useRecord('environment', environmentId)
  const go = useStore(state => state.go)
  const [isEditing, setEditing] = useState(environment?.url === undefined)
  if (environment === undefined) return null
  const { name, doNotTouch } = environment
  return (
    <section
      className={styles.card}
      data-field={`environment:${environment.id}`}
      data-environment={environment.id}
      aria-label={name}
    >
      <div className={styles.name}>
        <button
          type="button"
          className={styles.open}
          onClick={() => go({ kind: 'environment', id: environmentId })}
        >
          {name}
        </button>
        <Freshness environment={environment} />
        <IconButton
          label={isEditing ? `Done editing ${name}` : `Edit ${name}`}
          icon={isEditing ? Check : Pencil}
          size="xs"
          isOn={isEditing}
          onPress={() => setEditing(!isEditing)}
        />
        <IconButton
          label={`Remove ${name} from this call`}
          icon={Trash2}
          size="xs"
          onPress={() => removeFrom(callId, environmentId)}
        />
      </div>
      {isEditing ? (
        <div className={styles.fields}>
          <AccessFields environment={environment} />
          <ResetFields environment={environment} />
        </div>
      ) : (
        <EnvironmentValues environment={environment} />
      )}
      <Verified environment={environment} callStart={callStart} />
      {doNotTouch !== undefined && doNotTouch !== '' && (
        <Notice tone="danger" icon={Ban}>
          <b>Do not touch:</b> {doNotTouch}
        </Notice>
      )}
    </section>
  )
}

function removeFrom(callId: string, environmentId: Environment['id']): void {
  const others = (ids: readonly Environment['id'][]) => ids.filter(id => id !== environmentId)
  changeCall(
    callId,
    before => ({ ...before, environmentIds: others(before.environmentIds) }),
    'Environment removed',
  )
  sayUndoable('Environment removed from this call')
}

function Freshness({ environment: { lastResetAt } }: { readonly environment: Environment }) {
  const zone = useStore(state => state.zone)
  return (
    <span className={styles.fresh}>
      {lastResetAt !== undefined && `reset ${shortDay(lastResetAt, zone)}`}
    </span>
  )
}

interface VerifiedProps {
  readonly environment: Environment
  readonly callStart: string | undefined
}

/** When somebody last looked whether it works, and whether it still exists on the day of the call. */
function Verified({ environment, callStart }: VerifiedProps) {
  const zone = useStore(state => state.zone)
  const { lastVerifiedAt, expiresOn } = environment
  const isExpired = expiresOn !== undefined && callStart !== undefined && expiresOn < dayOf(callStart, zone)
  return (
    <>
      <div className={styles.verified}>
        <span data-unknown={lastVerifiedAt === undefined || undefined}>
          {lastVerifiedAt === undefined ? 'Never verified' : `Verified ${shortDay(lastVerifiedAt, zone)}`}
          {expiresOn !== undefined && !isExpired && `, expires ${shortDay(expiresOn, 'UTC')}`}
        </span>
        <Button
          size="xs"
          variant="quiet"
          icon={CircleCheck}
          keys="Mod+Shift+Y"
          onPress={() => verifyNow(environment)}
        >
          Verified now
        </Button>
      </div>
      {isExpired && <Notice tone="danger">It expires {shortDay(expiresOn, 'UTC')}, before this call.</Notice>}
    </>
  )
}
