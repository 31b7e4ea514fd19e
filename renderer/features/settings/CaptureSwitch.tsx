import { captureWords, waysOut } from '@shared/run/capture'
import { useStore } from '../../state/store'
import { Panel } from '../../ui/Panel'
import { Switch } from '../../ui/Switch'
import styles from './SettingsPage.module.css'

/** Whether Presnap asks to be left out of screen capture, and what this system makes of that. */
export function CaptureSwitch() {
  const { capture, keepsOut } = useStore(state => state.cue)
  const change = useStore(state => state.changeCue)
  const words = captureWords(capture, true)
  return (
    <Panel title="Screen shares">
      <div className={styles.row}>
        <Switch
          isSelected={keepsOut && capture !== 'none'}
          isDisabled={capture === 'none'}
          onChange={on => void change({ keepsOut: on })}
        >
          Keep Presnap out of screen capture during a run
        </Switch>
      </div>
      <p className={styles.why}>
        {words.why} {words.isSeen && `${waysOut} One key, H, shows a neutral page on every window.`}
      </p>
    </Panel>
  )
}
