import { useStore } from '../../state/store'
import { Panel } from '../../ui/Panel'
import { Switch } from '../../ui/Switch'
import styles from './SettingsPage.module.css'

/** What Presnap says outside its own windows. */
export function Reminders() {
  const isOn = useStore(state => state.settings.setUpReminders)
  const change = useStore(state => state.changeSettings)
  return (
    <Panel title="Reminders">
      <div className={styles.row}>
        <Switch isSelected={isOn} onChange={on => void change({ setUpReminders: on })}>
          Tell me at the latest start of each set-up task
        </Switch>
      </div>
      <p className={styles.why}>Only while Presnap is open, and never during a live run.</p>
    </Panel>
  )
}
