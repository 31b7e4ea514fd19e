import { Minus, Square, X } from 'lucide-react'
import { ask } from '../api'
import { useStore } from '../state/store'
import { Icon, type IconType } from '../ui/Icon'
import styles from './WindowButtons.module.css'

const buttons = [
  { action: 'minimize', label: 'Minimise', icon: Minus },
  { action: 'maximize', label: 'Maximise', icon: Square },
  { action: 'close', label: 'Close', icon: X },
] as const satisfies readonly { action: string; label: string; icon: IconType }[]

/** The window's own buttons; macOS draws them itself. */
export function WindowButtons() {
  const platform = useStore(state => state.platform)
  if (platform === 'darwin') return null
  return (
    <span className={styles.buttons}>
      {buttons.map(({ action, label, icon }) => (
        <button
          key={action}
          type="button"
          aria-label={label}
          onClick={() => void ask('controlWindow', { action })}
        >
          <Icon of={icon} size={action === 'maximize' ? 'xs' : 'sm'} />
        </button>
      ))}
    </span>
  )
}
