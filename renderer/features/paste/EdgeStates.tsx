import type { ImportDraft } from '@shared/formats/draft'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { PageHead } from '../../ui/PageHead'
import { EmptyState } from '../../ui/States'
import styles from './Paste.module.css'

/** A text that says nothing about a call: what was in it, and what to do instead. */
export function NothingFound({ draft }: { readonly draft: ImportDraft }) {
  const leave = useStore(state => state.leaveIntake)
  return (
    <>
      <PageHead title="From what you pasted" sub="Nothing in it could be used.">
        <Button variant="quiet" keys="Escape" onPress={leave}>
          Cancel
        </Button>
      </PageHead>
      <div className={styles.nothing}>
        <EmptyState title="No meeting, nobody and no sentence was found">
          All of it reads like the text a meeting service adds. Copy the invite, the mail or your notes
          themselves and paste again. Nothing was changed.
        </EmptyState>
        <ol className={styles.restList} aria-label="What was in it">
          {draft.sentences.map(sentence => (
            <li key={sentence.line}>{sentence.text}</li>
          ))}
        </ol>
      </div>
    </>
  )
}

/** Why is said above every screen; here only what it means for the paste. */
export function ReadOnlyNotice() {
  const isReadOnly = useStore(state => state.workspace?.kind === 'read-only')
  if (!isReadOnly) return null
  return (
    <section className={styles.notices} aria-label="This workspace is read-only">
      <Notice tone="warn">You can read and sort the paste here. It cannot be saved.</Notice>
    </section>
  )
}
