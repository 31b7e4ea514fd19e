import { captureWords } from '@shared/run/capture'
import { Eye, EyeOff } from 'lucide-react'
import { useStore } from '../../../../state/store'
import { Icon } from '../../../../ui/Icon'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden'
import styles from './Capture.module.css'

/** Whether a screen share shows Presnap: blue when it is left out, red when it is seen. */
export function CaptureBadge({ isShort = false }: { readonly isShort?: boolean }) {
  const words = useCaptureWords()
  return (
    <span className={styles.badge} data-seen={words.isSeen || undefined} title={words.why}>
      <Icon of={words.isSeen ? Eye : EyeOff} size="sm" />
      {isShort ? words.short : words.badge}
      <VisuallyHidden>. {words.why}</VisuallyHidden>
    </span>
  )
}

export function useCaptureWords() {
  const capture = useStore(state => state.cue.capture)
  const keepsOut = useStore(state => state.cue.keepsOut)
  return captureWords(capture, keepsOut)
}
