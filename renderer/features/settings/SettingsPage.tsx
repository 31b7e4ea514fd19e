import { themes } from '@shared/settings'
import { useState } from 'react'
import { ask } from '../../api'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Panel } from '../../ui/Panel'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { Switch } from '../../ui/Switch'
import { CaptureSwitch } from './CaptureSwitch'
import { LeaderKey } from './LeaderKey'
import { PrivateSwitches } from './PrivateSwitches'
import { Reminders } from './Reminders'
import { RuleSwitches } from './RuleSwitches'
import styles from './SettingsPage.module.css'

const themeLabels = { system: 'As the computer', light: 'Light', dark: 'Dark' } as const

/** The few things a good default cannot know. Everything applies at once. */
export function SettingsPage() {
  return (
    <div className={styles.page}>
      <h1>Settings</h1>
      <Looks />
      <Keyboard />
      <Reminders />
      <CaptureSwitch />
      <Workspace />
      <RuleSwitches />
      <PrivateSwitches />
      <About />
    </div>
  )
}

function Looks() {
  const theme = useStore(state => state.settings.theme)
  const change = useStore(state => state.changeSettings)
  return (
    <Panel title="Look">
      <div className={styles.row}>
        <span>Theme</span>
        <SegmentedControl
          label="Theme"
          segments={themes.map(id => ({ id, label: themeLabels[id] }))}
          value={theme}
          onChange={value => void change({ theme: value })}
        />
      </div>
    </Panel>
  )
}

function Keyboard() {
  const singleLetters = useStore(state => state.settings.singleLetters)
  const change = useStore(state => state.changeSettings)
  const openOverlay = useStore(state => state.openOverlay)
  return (
    <Panel title="Keyboard">
      <div className={styles.row}>
        <Switch isSelected={singleLetters} onChange={on => void change({ singleLetters: on })}>
          Single letters act where no text is typed
        </Switch>
        <Button size="sm" keys="?" onPress={() => openOverlay('keys')}>
          Show keys
        </Button>
      </div>
      <LeaderKey />
    </Panel>
  )
}

function Workspace() {
  const workspace = useStore(state => state.workspace)
  const problems = useStore(state => state.problemCount)
  const go = useStore(state => state.go)
  const say = useStore(state => state.say)
  return (
    <Panel title="Your files">
      <div className={styles.row}>
        <span className={styles.folder}>{workspace?.folder}</span>
        <Button size="sm" onPress={() => void orSay(say, () => ask('showWorkspace'))}>
          Show in folder
        </Button>
      </div>
      <div className={styles.row}>
        <span className={styles.why}>
          One readable JSON file per record. Nothing leaves this computer.
          {problems > 0 && ` ${problems === 1 ? '1 file needs' : `${problems} files need`} a look.`}
        </span>
        <Button size="sm" onPress={() => go({ kind: 'files', tab: 'folder' })}>
          Folder, backups, trash
        </Button>
      </div>
      <SampleRemoval />
    </Panel>
  )
}

function SampleRemoval() {
  const [isAsked, setAsked] = useState(false)
  const hasSample = useStore(state => Object.values(state.records).some(record => record.sample === true))
  const remove = useStore(state => state.removeSample)
  if (!hasSample) return null
  return (
    <div className={styles.row}>
      <span>The sample workspace is open.</span>
      <Button size="sm" variant="danger-quiet" onPress={() => setAsked(true)}>
        Remove the sample
      </Button>
      <Dialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title="Remove the sample?"
        isAlert
        actions={
          <>
            <Button autoFocus onPress={() => setAsked(false)}>
              Keep it
            </Button>
            <Button variant="danger" onPress={() => void remove()}>
              Remove the sample
            </Button>
          </>
        }
      >
        Only records marked as sample go to the trash. What you made yourself stays.
      </Dialog>
    </div>
  )
}

function About() {
  const version = useStore(state => state.version)
  const go = useStore(state => state.go)
  return (
    <Panel title="About">
      <div className={styles.row}>
        <span>Presnap {version}. MIT licence. No account, no server, no telemetry.</span>
        <Button size="sm" variant="quiet" onPress={() => go({ kind: 'gallery' })}>
          Component gallery
        </Button>
      </div>
    </Panel>
  )
}
