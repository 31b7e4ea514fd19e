import type { ReactNode } from 'react'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { useRun } from '../run-model'
import styles from './More.module.css'

interface CoverFootProps {
  readonly children: ReactNode
  readonly onClose: () => void
}

/** The keys of what lies over the step; the last leads back to it. */
export function CoverFoot({ children, onClose }: CoverFootProps) {
  const { state } = useRun()
  const { number } = state.current
  return (
    <div className={styles.foot}>
      {children}
      <i />
      <FootButton onPress={onClose}>
        <KeyCaps keys="Escape" size="sm" /> back to {number === undefined ? 'the step' : `step ${number}`}
      </FootButton>
    </div>
  )
}

interface FootButtonProps {
  readonly onPress: () => void
  readonly children: ReactNode
}

/** Never takes the focus from a text. */
export function FootButton({ onPress, children }: FootButtonProps) {
  return (
    <button type="button" onMouseDown={event => event.preventDefault()} onClick={onPress}>
      {children}
    </button>
  )
}
