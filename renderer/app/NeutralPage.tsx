/**
 * What every window shows when somebody must not see the rest: the time of day and a way back. What it covers is
 * hidden by one attribute that is set the moment the state changes, before React draws anything; nothing is closed,
 * so that all stands as it was afterwards.
 */
import { EyeOff } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useNow } from '../state/clock'
import { useStore } from '../state/store'
import { clockTime, longDay } from '../time'
import { Button } from '../ui/Button'
import styles from './NeutralPage.module.css'

/** Sets the attribute with the state. Installed once by the page's root; returns the way to take it back. */
export function coverWhenNeutral(): () => void {
  let uncover = () => {}
  const turn = (isNeutral: boolean) => {
    document.documentElement.toggleAttribute('data-neutral', isNeutral)
    uncover()
    uncover = isNeutral ? makeInert() : () => {}
  }
  turn(useStore.getState().cue.isNeutral)
  return useStore.subscribe((now, before) => {
    if (now.cue.isNeutral !== before.cue.isNeutral) turn(now.cue.isNeutral)
  })
}

/** Out of reach for keys and screen readers; what had the focus gets it back. */
function makeInert(): () => void {
  const focused = document.activeElement
  const parts = [...document.body.children].filter(part => part instanceof HTMLElement && !part.inert)
  for (const part of parts) part.toggleAttribute('inert', true)
  return () => {
    for (const part of parts) part.toggleAttribute('inert', false)
    const step = document.querySelector('[data-pane="step"]')
    const wanted = focused?.isConnected && focused !== document.body ? focused : step
    if (wanted instanceof HTMLElement) wanted.focus()
  }
}

export function NeutralPage() {
  const isNeutral = useStore(state => state.cue.isNeutral)
  return isNeutral ? createPortal(<Cover />, document.body) : null
}

function Cover() {
  const zone = useStore(state => state.zone)
  const setNeutral = useStore(state => state.setNeutral)
  const now = new Date(useNow('minute')).toISOString()
  return (
    <main
      className={styles.page}
      data-neutral-page=""
      // So that a dialog that is open leaves it in reach.
      data-react-aria-top-layer="true"
      aria-label="Neutral page"
    >
      <time className={styles.time} dateTime={now}>
        {clockTime(now, zone)}
      </time>
      <p className={styles.day}>{longDay(now, zone)}</p>
      <Button
        variant="quiet"
        size="sm"
        icon={EyeOff}
        keys="H"
        autoFocus
        onPress={() => void setNeutral(false)}
      >
        Back
      </Button>
    </main>
  )
}
