import type { Call } from '@shared/domain/call'
import { newEnvironment } from '@shared/domain/environment'
import { making } from '../../../state/clock'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { ComboBox } from '../../../ui/ComboBox'
import { Panel } from '../../../ui/Panel'
import { changeCall, commitAll, fresh } from './actions'
import { EnvironmentCard } from './EnvironmentCard'
import styles from './Environments.module.css'
import type { SectionProps } from './Section'

/** The demo tenants of this call: where they are, who signs in, and how long a reset takes. */
export function Environments({ view, look }: SectionProps) {
  const { call } = view
  const known = useSummaries('environment') ?? []
  const free = known.filter(({ id }) => !call.environmentIds.some(taken => taken === id))
  const use = async (id: string) => {
    await useStore.getState().loadRecords([{ kind: 'environment', id }])
    const record = useStore.getState().records[id]
    if (record?.kind === 'environment') changeCall(call.id, withEnvironment(record.id), 'Environment chosen')
  }
  const create = async (name: string) => {
    const environment = newEnvironment({ name }, making())
    await commitAll([environment, withEnvironment(environment.id)(fresh(call))], 'Environment added')
  }
  return (
    <Panel title="Environment" look={look}>
      <div data-field="environment" className={styles.environments}>
        {call.environmentIds.map(id => (
          <EnvironmentCard key={id} callId={call.id} environmentId={id} />
        ))}
        {call.environmentIds.length === 0 && (
          <ComboBox
            label="Demo environment"
            labelHidden
            placeholder="Choose, or name a new one"
            options={free.map(({ id, title }) => ({ id, label: title }))}
            value={null}
            onChange={id => id !== null && void use(id)}
            onOther={name => void create(name)}
          />
        )}
      </div>
    </Panel>
  )
}

const withEnvironment =
  (id: Call['environmentIds'][number]) =>
  (call: Call): Call => ({ ...call, environmentIds: [...call.environmentIds, id] })
