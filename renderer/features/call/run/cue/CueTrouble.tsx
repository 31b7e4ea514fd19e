import { TriangleAlert } from 'lucide-react'
import { useStore } from '../../../../state/store'
import { Icon } from '../../../../ui/Icon'
import styles from './Cue.module.css'

/** A mark that no disk took, a link that would not open: said here too, where the press was. */
export function CueTrouble() {
  const toast = useStore(state => state.toasts.at(-1))
  const dismiss = useStore(state => state.dismissToast)
  if (toast === undefined) return null
  return (
    <div className={styles.trouble} role="alert">
      <Icon of={TriangleAlert} size="sm" />
      <span className={styles.troubleWords}>{toast.text}</span>
      <button type="button" onMouseDown={event => event.preventDefault()} onClick={() => dismiss(toast.id)}>
        Seen
      </button>
    </div>
  )
}
