import { ArrowLeft, ArrowRight, HardDrive, PanelLeft, TriangleAlert } from 'lucide-react'
import { useStore } from '../state/store'
import { AppIcon } from '../ui/AppIcon'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { crumbsOf } from './places'
import { saveWords, unsavedHere } from './save-words'
import styles from './TitleBar.module.css'
import { runCommand } from './use-commands'
import { WindowButtons } from './WindowButtons'

/** Brand, where you are, and where the work is kept and when it was saved. */
export function TitleBar() {
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <AppIcon />
        <span>Presnap</span>
        <IconButton
          label="Show or hide the sidebar"
          keys="Mod+\"
          icon={PanelLeft}
          onPress={() => runCommand('app.sidebar')}
        />
      </div>
      <Trail />
      <div className={styles.end}>
        <SampleLabel />
        <Saved />
        <WindowButtons />
      </div>
    </header>
  )
}

function Trail() {
  const view = useStore(state => state.view)
  const records = useStore(state => state.records)
  const canGoBack = useStore(state => state.back.length > 0)
  const canGoForward = useStore(state => state.forward.length > 0)
  const go = useStore(state => state.go)
  const crumbs = crumbsOf(view, records)
  return (
    <div className={styles.trail}>
      <IconButton
        label="Back"
        keys="Alt+ArrowLeft"
        icon={ArrowLeft}
        isDisabled={!canGoBack}
        onPress={() => runCommand('go.back')}
      />
      <IconButton
        label="Forward"
        keys="Alt+ArrowRight"
        icon={ArrowRight}
        isDisabled={!canGoForward}
        onPress={() => runCommand('go.forward')}
      />
      <nav aria-label="Breadcrumb">
        <ol className={styles.crumbs}>
          {crumbs.map(({ label, to }, at) => (
            <li
              key={`${to?.kind ?? 'here'} ${label}`}
              aria-current={at === crumbs.length - 1 ? 'page' : undefined}
            >
              {to === undefined || at === crumbs.length - 1 ? (
                <span>{label}</span>
              ) : (
                <button type="button" onClick={() => go(to)}>
                  {label}
                </button>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <NotSaved />
    </div>
  )
}

/** Beside the title of what is open: a part of it is not on disk. Why stands at the end of the bar, and here on hover. */
function NotSaved() {
  const why = useStore(unsavedHere)
  if (why === undefined) return null
  return (
    <span className={styles.notSaved} title={why.message}>
      <Icon of={TriangleAlert} size="sm" />
      Not saved
      <VisuallyHidden>: {why.message}</VisuallyHidden>
    </span>
  )
}

/** While anything of the sample is shown, every screen says so; a press leads to where it is removed. */
function SampleLabel() {
  const hasSample = useStore(state => Object.values(state.records).some(record => record.sample === true))
  const go = useStore(state => state.go)
  if (!hasSample) return null
  return (
    <Button size="xs" onPress={() => go({ kind: 'settings' })}>
      Sample workspace
    </Button>
  )
}

function Saved() {
  const savedAt = useStore(state => state.savedAt)
  const unsaved = useStore(state => state.unsaved)
  const workspace = useStore(state => state.workspace)
  const zone = useStore(state => state.zone)
  const saveNow = useStore(state => state.saveNow)
  const { words, failed } = saveWords({ savedAt, unsaved, workspace, zone })
  return (
    <span className={styles.saved} role="status" data-failed={failed || undefined}>
      <Icon of={failed ? TriangleAlert : HardDrive} size="sm" />
      <span title={failed ? words : undefined}>{words}</span>
      {failed && (
        <Button size="xs" onPress={() => void saveNow()}>
          Try again
        </Button>
      )}
    </span>
  )
}
