import type { Person } from '@shared/domain/person'
import { Lock } from 'lucide-react'
import { HiddenNote } from '../../parts/private/HiddenNote'
import { useStore } from '../../state/store'
import { Icon } from '../../ui/Icon'
import { Panel } from '../../ui/Panel'
import { Switch } from '../../ui/Switch'
import { TextField } from '../../ui/TextField'
import { changePerson } from './change-person'
import styles from './Person.module.css'

/** What is at stake for them, and whom never to put on the spot. Each is off, and not asked for, until switched on. */
export function PrivateNotes({ person }: { readonly person: Person }) {
  const { stakes, dignityFlags } = useStore(state => state.settings)
  const hidden = (!stakes && (person.stake ?? '') !== '') || (!dignityFlags && person.dignity === true)
  if (!stakes && !dignityFlags) return hidden ? <HiddenNote /> : null
  return (
    <Panel
      title="Private"
      trailing={
        <>
          <Icon of={Lock} size="xs" /> stays on this computer
        </>
      }
    >
      <div className={styles.fields}>
        {hidden && <HiddenNote />}
        {stakes && (
          <TextField
            label="What is at stake for them"
            lines={1}
            value={person.stake ?? ''}
            onDraft={stake => changePerson(person.id, before => ({ ...before, stake }), 'Stake edited')}
          />
        )}
        {dignityFlags && (
          <Switch
            isSelected={person.dignity === true}
            onChange={dignity =>
              changePerson(person.id, before => ({ ...before, dignity }), 'Dignity flag set')
            }
          >
            Never put on the spot: no surprise questions, nothing hands-on
          </Switch>
        )}
      </div>
    </Panel>
  )
}
