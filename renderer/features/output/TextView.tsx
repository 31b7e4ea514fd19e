import type { Sheet } from '@shared/output/sheet'
import { useMemo } from 'react'
import { clipboardOf, type Format, formatWords, isCopied } from './formats'
import styles from './Output.module.css'

/** The text itself, letter by letter as it goes to the clipboard. */
export function TextView({ sheet, format }: { readonly sheet: Sheet; readonly format: Format }) {
  const text = useMemo(() => (isCopied(format) ? clipboardOf(sheet, format).text : ''), [sheet, format])
  const label = `As it leaves, for ${formatWords[format].label}`
  return (
    // A pane that scrolls must be reachable by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={styles.desk} aria-label={label} tabIndex={0} data-pane="preview">
      <pre className={styles.text}>{text}</pre>
    </section>
  )
}
