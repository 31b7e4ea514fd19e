/** The look before the start at who will see Presnap: what this system does, and what helps on every one. */
import { waysOut } from '@shared/run/capture'
import { Eye, EyeOff } from 'lucide-react'
import { useStore } from '../../../../state/store'
import { Icon } from '../../../../ui/Icon'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { useCaptureWords } from '../cue/CaptureBadge'
import styles from './ShareLook.module.css'

export function ShareLook() {
  const { isSeen, title, why } = useCaptureWords()
  const hasOther = useStore(state => state.cue.hasOtherDisplay)
  return (
    <section className={styles.look}>
      <h2>
        <span className={styles.number}>3</span>Share the tab, not the screen
      </h2>
      <ShareFigure />
      <p className={styles.state} data-seen={isSeen || undefined}>
        <Icon of={isSeen ? Eye : EyeOff} />
        <span>
          <b>{title}</b> {why} {isSeen && waysOut}
        </span>
      </p>
      <p className={styles.note}>
        <KeyCaps keys="H" size="sm" /> shows a neutral page on every window, and leads back.
        {hasOther && (
          <>
            {' '}
            <KeyCaps keys="Shift+W" size="sm" /> moves this to the other display.
          </>
        )}
      </p>
    </section>
  )
}

/** The screen with the demo's tab and Presnap beside it; what is shared is the tab alone. */
function ShareFigure() {
  return (
    <div className={styles.figure} aria-hidden="true">
      <div className={styles.screen}>
        <span className={styles.tab}>demo tab</span>
        <span className={styles.own} />
      </div>
      <span className={styles.arrow} />
      <span className={styles.tab}>they see</span>
    </div>
  )
}
