import { Fragment } from 'react'
import { KeyCap } from './KeyCap'
import styles from './KeyCaps.module.css'
import { keyLabel, readKeys } from './keys'
import { usePlatform } from './PlatformContext'

interface KeyCapsProps {
  /** 'Mod+Enter', or 'P P' for two presses in a row. */
  readonly keys: string
  readonly size?: 'sm' | 'md' | 'lg'
  /** One cap for the whole press: 'Alt 1'. */
  readonly joined?: boolean
  /** Set where the keys are the content, as on a key sheet; beside an action they stay decoration. */
  readonly spoken?: boolean
}

/** Key caps beside the action they trigger. Hidden from screen readers unless `spoken`. */
export function KeyCaps({ keys, size = 'md', joined = false, spoken = false }: KeyCapsProps) {
  const platform = usePlatform()
  return (
    <span className={styles.keys} data-keys="" aria-hidden={!spoken}>
      {readKeys(keys).map((press, at) => {
        const labels = press.map(key => keyLabel(key, platform))
        const caps = joined ? [labels.join(' ')] : labels
        return (
          // Presses of one key string never move, so their position is their identity.
          <Fragment key={at}>
            {caps.map(label => (
              <KeyCap key={label} label={label} size={size} />
            ))}
          </Fragment>
        )
      })}
    </span>
  )
}
