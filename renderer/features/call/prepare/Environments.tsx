import type { Call } from '@shared/domain/call'
import { type Environment, newEnvironment } from '@shared/domain/environment'
import { linksOfCall } from '@shared/preflight/links'
import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { type Handlers, useCommands } from '../../../app/use-commands'
import { copyFrom, openAll, verifyNow } from '../../../parts/environment/environment-actions'
import { making } from '../../../state/clock'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { AddChip } from '../../../ui/Chips'
import { ComboBox } from '../../../ui/ComboBox'
import { Panel } from '../../../ui/Panel'
import { changeCall, commitAll, fresh } from './actions'
import { EnvironmentCard } from './EnvironmentCard'
import { EnvironmentClashes } from './EnvironmentClashes'
import styles from './Environments.module.css'
import type { SectionProps } from './Section'

/** The demo tenants of this call: where they are, who signs in, how long a reset takes, and who else wants them. */
export function Environments({ view, look }: SectionProps) {
  const { call, copy } = view
  const day = view.neighbourhood.day
  const used = useUsed(call)
  const links = linksOfCall(call, used, copy)
  const count = links.open.length + links.leftOut.length
  const [isAdding, setAdding] = useState(false)
  useCommands({ ...cardCommands(used), 'links.open-all': () => void openAll(links) })
  return (
    <Panel
      title="Environment"
      look={look ?? 'section'}
      trailing={
        count > 0 && (
          <Button size="xs" icon={ExternalLink} keys="Mod+Shift+O" onPress={() => void openAll(links)}>
            {count === 1 ? 'Open 1' : `Open all ${count}`}
          </Button>
        )
      }
    >
      <div data-field="environment" className={styles.environments}>
        {call.environmentIds.map(id => (
          <EnvironmentCard key={id} callId={call.id} environmentId={id} callStart={call.start} />
        ))}
        {day !== undefined && <EnvironmentClashes view={view} day={day} />}
        {call.environmentIds.length === 0 || isAdding ? (
          <EnvironmentChooser call={call} onChosen={() => setAdding(false)} isAdding={isAdding} />
        ) : (
          <div className={styles.more}>
            <AddChip label="Add another environment" onPress={() => setAdding(true)}>
              another
            </AddChip>
          </div>
        )}
      </div>
    </Panel>
  )
}

function useUsed({ environmentIds }: Call): readonly Environment[] {
  const records = useStore(state => state.records)
  return environmentIds.flatMap(id => {
    const record = records[id]
    return record?.kind === 'environment' && record.deletedAt === undefined ? [record] : []
  })
}

/** The keys act on the card that has the focus, else on the first. */
function cardCommands(used: readonly Environment[]): Handlers {
  const onCard = (act: (environment: Environment) => void) => () => {
    const id = document.activeElement?.closest('[data-environment]')?.getAttribute('data-environment')
    const environment = used.find(one => one.id === id) ?? used[0]
    if (environment === undefined) return false
    act(environment)
    return undefined
  }
  return {
    'environment.copy-url': onCard(one => void copyFrom(one, 'url')),
    'environment.copy-user': onCard(one => void copyFrom(one, 'userName')),
    'environment.copy-item': onCard(one => void copyFrom(one, 'passwordItem')),
    'environment.verify': onCard(verifyNow),
  }
}

interface ChooserProps {
  readonly call: Call
  readonly isAdding: boolean
  readonly onChosen: () => void
}

function EnvironmentChooser({ call, isAdding, onChosen }: ChooserProps) {
  const known = useSummaries('environment') ?? []
  const free = known.filter(({ id }) => !call.environmentIds.some(taken => taken === id))
  const use = async (id: string) => {
    await useStore.getState().loadRecords([{ kind: 'environment', id }])
    const record = useStore.getState().records[id]
    if (record?.kind === 'environment') changeCall(call.id, withEnvironment(record.id), 'Environment chosen')
    onChosen()
  }
  const create = async (name: string) => {
    const environment = newEnvironment({ name }, making())
    await commitAll([environment, withEnvironment(environment.id)(fresh(call))], 'Environment added')
    onChosen()
  }
  return (
    <ComboBox
      label="Demo environment"
      labelHidden
      placeholder="Choose, or name a new one"
      options={free.map(({ id, title }) => ({ id, label: title }))}
      value={null}
      onChange={id => id !== null && void use(id)}
      onOther={name => void create(name)}
      autoFocus={isAdding}
    />
  )
}

const withEnvironment =
  (id: Call['environmentIds'][number]) =>
  (call: Call): Call => ({ ...call, environmentIds: [...call.environmentIds, id] })
