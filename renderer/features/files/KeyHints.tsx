import { KeyCaps } from '../../ui/KeyCaps'
import styles from './Files.module.css'

/** The keys of a list, below it. */
export function KeyHints({ hints }: { readonly hints: readonly (readonly [keys: string, does: string])[] }) {
  return (
    <p className={styles.hints}>
      {hints.map(([keys, does]) => (
        <span key={keys}>
          <KeyCaps keys={keys} spoken /> {does}
        </span>
      ))}
    </p>
  )
}
