import { lazy, Suspense } from 'react'
import styles from './Markdown.module.css'

// The reader is 40 KB that no first screen needs, so it comes when the first text does.
const MarkdownBody = lazy(() => import('./MarkdownBody').then(module => ({ default: module.MarkdownBody })))

export interface MarkdownProps {
  readonly text: string
  /** Without it links are plain words: nothing written by others may open anything by itself. */
  readonly onOpenLink?: (address: string) => void
}

/** Markdown as text: no HTML, no pictures. Until the reader has come, the text stands as it was written. */
export function Markdown(props: MarkdownProps) {
  return (
    <div className={styles.prose}>
      <Suspense fallback={<p className={styles.raw}>{props.text}</p>}>
        <MarkdownBody {...props} />
      </Suspense>
    </div>
  )
}
