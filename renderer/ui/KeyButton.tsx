import type { ReactNode } from 'react'
import { Button as RACButton } from 'react-aria-components'
import styles from './KeyButton.module.css'
import { KeyCaps } from './KeyCaps'
import { ariaKeys } from './keys'
import { usePlatform } from './PlatformContext'

interface KeyButtonProps {
  readonly label: string
  readonly keys: string
  /** A count or a state under the label. */
  readonly note?: ReactNode
  readonly onPress: () => void
  /** The one that moves things on. */
  readonly isPrimary?: boolean
  readonly isDisabled?: boolean
}

/** A large button led by its key, for a hand that does not look. Never takes the focus from a text. */
export function KeyButton({ label, keys, note, onPress, isPrimary = false, isDisabled }: KeyButtonProps) {
  const platform = usePlatform()
  return (
    <RACButton
      className={styles.button}
      onPress={onPress}
      isDisabled={isDisabled}
      preventFocusOnPress
      data-primary={isPrimary || undefined}
      data-caps={isPrimary ? 'inherit' : undefined}
      render={dom => <button {...dom} aria-keyshortcuts={ariaKeys(keys, platform)} />}
    >
      <KeyCaps keys={keys} size="lg" joined />
      <span>
        <b>{label}</b>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
    </RACButton>
  )
}

/** Two KeyButtons in one frame: two sides of the same thing. */
export function KeyButtonPair({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every engine
    <div className={styles.pair} role="group" aria-label={label}>
      {children}
    </div>
  )
}
