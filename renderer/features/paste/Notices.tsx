import type { Notice as NoticeDraft } from '@shared/formats/draft'
import { Notice } from '../../ui/Notice'
import styles from './Paste.module.css'

/** What was left out or could not be told for sure, with the line it stands on. */
export function Notices({ notices }: { readonly notices: readonly NoticeDraft[] }) {
  if (notices.length === 0) return null
  return (
    <section className={styles.notices} aria-label="What to know about this import">
      {notices.map(notice => (
        <Notice key={`${notice.line} ${notice.message}`} tone="warn">
          {notice.message}
          {notice.line !== undefined && ` (line ${notice.line})`}
        </Notice>
      ))}
    </section>
  )
}
