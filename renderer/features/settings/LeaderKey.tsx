import { ChooseLeader } from '../../parts/leader/ChooseLeader'
import styles from './SettingsPage.module.css'

/** The chord that reaches Presnap from other programs; tried before each run. */
export function LeaderKey() {
  return (
    <>
      <div className={styles.row}>
        <span>Leader key, for marks from any other window</span>
        <ChooseLeader />
      </div>
      <p className={styles.why}>
        Held only while a run goes on. Where no key gets through, bind <code>presnap --mark Q</code> and the
        like in your system’s shortcuts.
      </p>
    </>
  )
}
