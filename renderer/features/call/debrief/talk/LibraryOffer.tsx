import type { Question } from '@shared/domain/question'
import type { SummaryOf } from '@shared/domain/summary'
import { Button } from '../../../../ui/Button'
import styles from './Talk.module.css'
import { addToLibrary, addVariant } from './to-library'

interface LibraryOfferProps {
  readonly question: Question
  readonly near: readonly SummaryOf<'answer'>[]
  readonly onClose: () => void
}

/** The library has what is near: one more way of asking it, or an answer of its own. */
export function LibraryOffer({ question, near, onClose }: LibraryOfferProps) {
  return (
    <>
      {near.map(({ id, title, short }) => (
        <div key={id} className={styles.known}>
          <p>
            <b>{title}</b> {short}
          </p>
          <Button
            size="xs"
            aria-label={`Add as a variant of ${title}`}
            onPress={() => void addVariant(question, id)}
          >
            Add as a variant
          </Button>
        </div>
      ))}
      <div className={styles.checks}>
        <Button size="xs" onPress={() => void addToLibrary(question)}>
          New answer
        </Button>
        <Button size="xs" variant="quiet" onPress={onClose}>
          Neither
        </Button>
      </div>
    </>
  )
}
