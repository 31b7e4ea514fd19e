import type { Environment } from '@shared/domain/environment'
import { linksOfEnvironment } from '@shared/preflight/links'
import { CircleCheck, Copy, ExternalLink, Trash2 } from 'lucide-react'
import { type Handlers, useCommands } from '../../app/use-commands'
import { AccessFields, changeEnvironment, ResetFields } from '../../parts/environment/EnvironmentFields'
import { copyFrom, openAll, verifyNow } from '../../parts/environment/environment-actions'
import { SecretFreeField } from '../../parts/environment/SecretFreeField'
import { HistoryBar } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { clockTime, dayWords } from '../../time'
import { Button } from '../../ui/Button'
import { DateField } from '../../ui/DateTimeField'
import { Form, Pair } from '../../ui/Form'
import { LoadingState } from '../../ui/States'
import { Bookings } from './Bookings'
import styles from './Environment.module.css'

/** The whole card of one tenant. */
export function EnvironmentForm({ environmentId }: { readonly environmentId: string }) {
  const environment = useLoaded('environment', environmentId)
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const history = useRecordHistory('environment', environmentId)
  useCommands({ ...history.commands, ...(environment !== undefined && keysFor(environment)) })
  if (environment === undefined) return <LoadingState label="Opening the environment" />
  const set = (fields: Partial<Environment>) =>
    changeEnvironment(environmentId, before => ({ ...before, ...fields }))
  return (
    <Form label={environment.name}>
      <HistoryBar history={history} />
      <AtHand environment={environment} />
      <AccessFields environment={environment} />
      <SecretFreeField
        label="Other pages opened with it"
        hint="One per line, in order"
        lines={2}
        value={(environment.moreUrls ?? []).join('\n')}
        onCommit={text => set({ moreUrls: text.split('\n').flatMap(one => one.trim() || []) })}
      />
      <ResetFields environment={environment} />
      <SecretFreeField
        label="How it is reset"
        lines={3}
        value={environment.resetSteps ?? ''}
        onCommit={text => set({ resetSteps: text || undefined })}
      />
      <SecretFreeField
        label="Do not touch"
        lines={1}
        value={environment.doNotTouch ?? ''}
        onCommit={text => set({ doNotTouch: text || undefined })}
      />
      <Pair>
        <DateField
          label="Expires"
          value={environment.expiresOn ?? null}
          onCommit={expiresOn => set({ expiresOn: expiresOn ?? undefined })}
        />
      </Pair>
      <Bookings environment={environment} />
      <Pair>
        <Button
          variant="danger-quiet"
          icon={Trash2}
          onPress={() => {
            trash('environment', environmentId, 'Environment moved to the trash')
            go({ kind: 'environments' })
          }}
        >
          Move to the trash
        </Button>
      </Pair>
    </Form>
  )
}

const keysFor = (environment: Environment): Handlers => ({
  'environment.copy-url': () => void copyFrom(environment, 'url'),
  'environment.copy-user': () => void copyFrom(environment, 'userName'),
  'environment.copy-item': () => void copyFrom(environment, 'passwordItem'),
  'environment.verify': () => verifyNow(environment),
  'links.open-all': () => void openAll(linksOf(environment)),
})

const linksOf = (environment: Environment) => ({ open: linksOfEnvironment(environment), leftOut: [] })

/** What is wanted of it most: its address and names in the clipboard, and that it was seen to work. */
function AtHand({ environment }: { readonly environment: Environment }) {
  const zone = useStore(state => state.zone)
  const { lastVerifiedAt } = environment
  return (
    <div className={styles.atHand}>
      <Button size="sm" icon={Copy} keys="Mod+Shift+L" onPress={() => void copyFrom(environment, 'url')}>
        URL
      </Button>
      <Button size="sm" icon={Copy} keys="Mod+Shift+E" onPress={() => void copyFrom(environment, 'userName')}>
        User
      </Button>
      <Button
        size="sm"
        icon={Copy}
        keys="Mod+Shift+P"
        onPress={() => void copyFrom(environment, 'passwordItem')}
      >
        Item
      </Button>
      <Button
        size="sm"
        icon={ExternalLink}
        keys="Mod+Shift+O"
        onPress={() => void openAll(linksOf(environment))}
      >
        Open
      </Button>
      <Button size="sm" icon={CircleCheck} keys="Mod+Shift+Y" onPress={() => verifyNow(environment)}>
        Verified now
      </Button>
      <span className={styles.verified}>
        {lastVerifiedAt === undefined
          ? 'Never verified'
          : `Last ${dayWords(lastVerifiedAt, zone)}, ${clockTime(lastVerifiedAt, zone)}`}
      </span>
    </div>
  )
}
