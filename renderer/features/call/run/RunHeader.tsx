import { ArrowLeft, PictureInPicture2, Shield, Square } from 'lucide-react'
import { WindowButtons } from '../../../app/WindowButtons'
import { useNow } from '../../../state/clock'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { clockSeconds } from '../../../time'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { CaptureBadge } from './cue/CaptureBadge'
import { LeaderSign } from './live/LeaderSign'
import { PackButton } from './PackButton'
import styles from './Run.module.css'

interface RunHeaderProps {
  readonly callId: string
  readonly isLive?: boolean
}

/** Whose call this is, and the time of day; before the start, by which script. Leaving does not end the run. */
export function RunHeader({ callId, isLive = false }: RunHeaderProps) {
  const call = useRecord('call', callId)
  const copy = useRecord('script-copy', call?.scriptCopyId)
  const prospect = useRecord('prospect', call?.prospectId)
  const go = useStore(state => state.go)
  const endRun = useStore(state => state.endRun)
  const script =
    copy && [copy.name, copy.scriptRevision && `rev ${copy.scriptRevision}`].filter(Boolean).join(', ')
  return (
    <header className={styles.top}>
      <IconButton
        label={isLive ? 'Back to Prepare, the run goes on' : 'Back to Prepare'}
        keys="Alt+1"
        icon={ArrowLeft}
        onPress={() => go({ kind: 'call', id: callId, tab: 'prepare' })}
      />
      <b>{prospect?.name ?? call?.title}</b>
      {prospect && (
        <span className={styles.cut} title={[call?.title, script].filter(Boolean).join(', ')}>
          {call?.title}
        </span>
      )}
      {script && !isLive && <span className={styles.script}>{script}</span>}
      <span className={styles.grow} />
      {isLive && <PackButton callId={callId} />}
      {isLive && <LeaderSign />}
      {isLive && <WindowChoices />}
      {isLive && (
        <Button size="sm" variant="quiet" icon={Square} keepsFocus onPress={() => void endRun()}>
          End the run
        </Button>
      )}
      <WallClock />
      <WindowButtons />
    </header>
  )
}

/** Who sees this window, less of it, and nothing of it. */
function WindowChoices() {
  const showCue = useStore(state => state.showCue)
  const setNeutral = useStore(state => state.setNeutral)
  return (
    <>
      <CaptureBadge />
      <IconButton
        label="Neutral page on every window"
        keys="H"
        icon={Shield}
        keepsFocus
        onPress={() => void setNeutral(true)}
      />
      <Button
        size="sm"
        variant="quiet"
        icon={PictureInPicture2}
        keys="W"
        keepsFocus
        onPress={() => void showCue()}
      >
        <span>
          Smaller<span className={styles.long}> window</span>
        </span>
      </Button>
    </>
  )
}

function WallClock() {
  const now = useNow('second')
  const zone = useStore(state => state.zone)
  return <time className={styles.wall}>{clockSeconds(new Date(now).toISOString(), zone)}</time>
}
