import type { Burn, Prospect } from '@shared/domain/prospect'
import { freshId } from '@shared/domain/schema'
import { Lock, Plus, Trash2 } from 'lucide-react'
import { HiddenNote } from '../../parts/private/HiddenNote'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { changeProspect } from './change-prospect'
import styles from './Prospect.module.css'

/** Promises of other vendors that hurt them (P24). Private, and off until switched on. */
export function BurnHistory({ prospect }: { readonly prospect: Prospect }) {
  const isOn = useStore(state => state.settings.burnHistory)
  const burns = prospect.burnHistory ?? []
  if (!isOn) return burns.length === 0 ? null : <HiddenNote />
  const change = (update: (burns: readonly Burn[]) => readonly Burn[], label: string) =>
    changeProspect(
      prospect.id,
      before => ({ ...before, burnHistory: update(before.burnHistory ?? []) }),
      label,
    )
  const set = (id: Burn['id'], fields: Partial<Burn>) =>
    change(all => all.map(one => (one.id === id ? { ...one, ...fields } : one)), 'Burn history edited')
  return (
    <Panel
      title="Burnt before"
      count={burns.length === 0 ? undefined : burns.length}
      trailing={
        <>
          <Icon of={Lock} size="xs" /> stays on this computer
          <Button
            size="xs"
            variant="quiet"
            icon={Plus}
            onPress={() => change(all => [...all, { id: freshId('burn', newId), what: '' }], 'Burn added')}
          >
            Add
          </Button>
        </>
      }
    >
      {burns.length === 0 && (
        <p className={styles.none}>Which promise on support or roll-out was broken to them, and by whom.</p>
      )}
      <ul className={styles.fields} aria-label="Burnt before">
        {burns.map((burn, at) => (
          <li key={burn.id} className={styles.burn}>
            <TextField
              label={`What happened, ${at + 1}`}
              labelHidden
              lines={1}
              placeholder="What was promised and not kept"
              value={burn.what}
              autoFocus={burn.what === ''}
              onDraft={what => set(burn.id, { what })}
            />
            <IconButton
              label={`Remove what happened ${at + 1}`}
              icon={Trash2}
              size="xs"
              onPress={() => {
                change(all => all.filter(one => one.id !== burn.id), 'Burn removed')
                sayUndoable('Burn removed')
              }}
            />
            <TextField
              label="Vendor"
              value={burn.vendor ?? ''}
              onDraft={vendor => set(burn.id, { vendor })}
            />
            <TextField label="When" value={burn.when ?? ''} onDraft={when => set(burn.id, { when })} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
