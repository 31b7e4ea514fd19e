import { PanelHeader } from '../../ui/PanelHeader'
import styles from './Files.module.css'

/** What Presnap cannot reach; only the user can. */
export function Remains({ remains }: { readonly remains: readonly string[] }) {
  if (remains.length === 0) return null
  return (
    <section className={styles.block} aria-label="What remains">
      <PanelHeader title="Out of Presnap’s reach" level={3} />
      <ul className={styles.plainList}>
        {remains.map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
