import { commands, keysOf } from '@shared/commands'
import { commandGroups } from '@shared/commands/command'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { KeyCaps } from '../ui/KeyCaps'
import styles from './KeySheet.module.css'

/** Every key, from the same list that makes them work. */
export function KeySheet() {
  const isOpen = useStore(state => state.overlay === 'keys')
  const close = useStore(state => state.openOverlay)
  const remapped = useStore(state => state.settings.keys)
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => close('none')}
      title="Keys"
      width="wide"
      actions={
        <Button autoFocus keys="Escape" onPress={() => close('none')}>
          Close
        </Button>
      }
    >
      <div className={styles.sheet}>
        {commandGroups.map(group => (
          <section key={group} className={styles.group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {commands
                .filter(command => command.group === group && keysOf(command, remapped).length > 0)
                .map(command => (
                  <div key={command.id} className={styles.row}>
                    <dt>{command.label}</dt>
                    <dd>
                      {keysOf(command, remapped).length > 3 ? (
                        <KeyCaps keys="1 9" spoken />
                      ) : (
                        keysOf(command, remapped).map(keys => <KeyCaps key={keys} keys={keys} spoken />)
                      )}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
