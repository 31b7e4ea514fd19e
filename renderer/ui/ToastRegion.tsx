import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { Button } from './Button'
import { Icon, type IconType } from './Icon'
import styles from './ToastRegion.module.css'
import { VisuallyHidden } from './VisuallyHidden'

// A message that carries Undo must be reachable and must not run away: the region is a pane of its own
// (`data-pane`, so F6 gets there), and no message leaves while the pointer or the focus is on one.

/** A message about what was just done, usually with the way back. */
export interface Toast {
  readonly id: string
  readonly text: string
  readonly icon?: IconType
  readonly action?: { readonly label: string; readonly keys?: string; readonly onPress: () => void }
}

interface ToastRegionProps {
  readonly toasts: readonly Toast[]
  readonly onDismiss: (id: string) => void
  readonly label?: string
  readonly lifeMs?: number
  /** Where on the window; `start` keeps controls at its foot free. */
  readonly edge?: 'start' | 'end'
}

/** Where messages appear. The newest is also read out politely. Esc sends the focused one away. */
export function ToastRegion({
  toasts,
  onDismiss,
  label = 'Messages',
  lifeMs = 12_000,
  edge = 'end',
}: ToastRegionProps) {
  const region = useRef<HTMLElement>(null)
  const [isHeld, setHeld] = useState(false)
  const cameFrom = useFocusReturn(region, toasts.length)
  const leave = (event: FocusEvent) => {
    if (!region.current?.contains(event.relatedTarget)) setHeld(false)
  }
  const enter = (event: FocusEvent) => {
    setHeld(true)
    const { relatedTarget } = event
    if (relatedTarget instanceof HTMLElement && !region.current?.contains(relatedTarget))
      cameFrom.current = relatedTarget
  }
  return (
    <>
      <VisuallyHidden>
        <span role="status">{toasts.at(-1)?.text}</span>
      </VisuallyHidden>
      <section
        ref={region}
        className={styles.region}
        aria-label={label}
        data-pane="messages"
        data-edge={edge}
        data-react-aria-top-layer="true"
        tabIndex={-1}
        hidden={toasts.length === 0}
        onFocus={enter}
        onBlur={leave}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={event => setHeld(event.currentTarget.contains(document.activeElement))}
      >
        <ol className={styles.list}>
          {toasts.map(toast => (
            <ToastItem key={toast.id} toast={toast} lifeMs={lifeMs} isHeld={isHeld} onDismiss={onDismiss} />
          ))}
        </ol>
      </section>
    </>
  )
}

interface ToastItemProps {
  readonly toast: Toast
  readonly lifeMs: number
  readonly isHeld: boolean
  readonly onDismiss: (id: string) => void
}

function ToastItem({ toast, lifeMs, isHeld, onDismiss }: ToastItemProps) {
  const expire = useEffectEvent(() => onDismiss(toast.id))
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => expire(), lifeMs)
    return () => clearTimeout(timer)
  }, [isHeld, lifeMs])
  const dismissOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDismiss(toast.id)
  }
  return (
    <li className={styles.toast} data-caps="inherit" onKeyDownCapture={dismissOnEscape}>
      {toast.icon && <Icon of={toast.icon} />}
      <span>{toast.text}</span>
      {toast.action && (
        <Button size="xs" variant="quiet" keys={toast.action.keys} onPress={toast.action.onPress}>
          {toast.action.label}
        </Button>
      )}
      <svg className={styles.life} viewBox="0 0 16 16" aria-hidden="true" data-held={isHeld || undefined}>
        <circle cx="8" cy="8" r="6" />
        <circle cx="8" cy="8" r="6" pathLength="1" style={{ animationDuration: `${lifeMs}ms` }} />
      </svg>
    </li>
  )
}

/** When a message that held the focus goes, the focus returns to where it came from. */
function useFocusReturn(region: RefObject<HTMLElement | null>, count: number) {
  const cameFrom = useRef<HTMLElement | null>(null)
  const hadFocus = useRef(false)
  useEffect(() => {
    const note = () => {
      hadFocus.current = region.current?.contains(document.activeElement) ?? false
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [region])
  // Runs when a message comes or goes.
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (hadFocus.current && isLost) cameFrom.current?.focus()
  }, [count])
  return cameFrom
}
