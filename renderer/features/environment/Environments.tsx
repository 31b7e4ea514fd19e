import { newEnvironment } from '@shared/domain/environment'
import type { SummaryOf } from '@shared/domain/summary'
import { useCommands } from '../../app/use-commands'
import { making, useNow } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf, shortDay } from '../../time'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'
import { EnvironmentForm } from './EnvironmentForm'

/** The demo tenants: where they are, how they are set up afresh, and who has them when. */
export function Environments({ openId }: { readonly openId?: string }) {
  const environments = useInTitleOrder(useSummaries('environment'))
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const create = async () => {
    const environment = newEnvironment({ name: 'New environment' }, making())
    await commit([environment], 'New environment')
    go({ kind: 'environment', id: environment.id })
  }
  useCommands({ 'app.primary': () => void create() })
  return (
    <MasterDetail
      title="Environments"
      rows={environments}
      rowKey={environment => environment.id}
      rowText={environment => `${environment.title} ${environment.url ?? ''}`}
      row={environment => <EnvironmentRow environment={environment} />}
      openKey={openId}
      onOpen={environment => go({ kind: 'environment', id: environment.id })}
      newLabel="New environment"
      onNew={() => void create()}
      empty={
        <EmptyState
          title="No environments"
          action={{ label: 'New environment', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          A demo tenant with its address, how long a reset takes, and who has it when. Never a password.
        </EmptyState>
      }
      detail={openId === undefined ? undefined : <EnvironmentForm environmentId={openId} />}
    />
  )
}

function EnvironmentRow({ environment }: { readonly environment: SummaryOf<'environment'> }) {
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const { title, url, expiresOn, lastVerifiedAt } = environment
  const isExpired = expiresOn !== undefined && expiresOn < today
  const verified =
    lastVerifiedAt === undefined ? 'never verified' : `verified ${shortDay(lastVerifiedAt, zone)}`
  return (
    <Row
      title={title}
      note={url?.replace(/^https?:\/\//, '') ?? 'no URL yet'}
      end={isExpired ? `expired ${shortDay(expiresOn, 'UTC')}` : verified}
    />
  )
}
