import { Lock } from 'lucide-react'
import { useStore } from '../../state/store'
import { Icon } from '../../ui/Icon'
import { Panel } from '../../ui/Panel'
import { Switch } from '../../ui/Switch'
import styles from './SettingsPage.module.css'

const notes = [
  ['stakes', 'What is at stake for a person', 'One line on the page of a person.'],
  ['dignityFlags', 'Whom never to put on the spot', 'A switch on the page of a person.'],
  ['burnHistory', 'Who was burnt before', 'Promises of other vendors, on the page of a company.'],
] as const

/** Notes that are nobody else's business. Each is off until wanted; off, what was written is kept and hidden. */
export function PrivateSwitches() {
  const settings = useStore(state => state.settings)
  const change = useStore(state => state.changeSettings)
  return (
    <Panel title="Private notes" trailing={<Lockline />}>
      {notes.map(([id, label, where]) => (
        <div key={id} className={styles.row}>
          <Switch isSelected={settings[id]} onChange={on => void change({ [id]: on })}>
            {label}
          </Switch>
          <span className={styles.why}>{settings[id] ? where : 'Off: neither shown nor asked for.'}</span>
        </div>
      ))}
      <p className={styles.why}>
        What was written before a switch goes off is kept, and hidden until it is on again.
      </p>
    </Panel>
  )
}

const Lockline = () => (
  <>
    <Icon of={Lock} size="xs" /> stays on this computer
  </>
)
