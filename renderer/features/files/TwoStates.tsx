import type { AnyRecord } from '@shared/domain/records'
import type { ProblemForm } from '@shared/safety'
import { ConflictView } from '../../parts/diff/ConflictView'
import { DiffView } from '../../parts/diff/DiffView'
import { PanelHeader } from '../../ui/PanelHeader'
import styles from './Files.module.css'

interface TwoStatesProps {
  readonly form: ProblemForm
  readonly ours: AnyRecord | null
  readonly theirs: AnyRecord | null
}

/** The states a problem is about: side by side where one has to be chosen, else what changed, or what would come back. */
export function TwoStates({ form, ours, theirs }: TwoStatesProps) {
  if (ours === null) return null
  const title =
    theirs === null ? 'The last good version' : form === 'conflict' ? 'Both versions' : 'What changed'
  return (
    <section className={styles.block} aria-label={title}>
      <PanelHeader title={title} level={3} />
      {form === 'conflict' && theirs !== null ? (
        <ConflictView ours={ours} theirs={theirs} oursLabel="Here" theirsLabel="From elsewhere" />
      ) : theirs === null ? (
        <DiffView before={undefined} after={ours} label={title} />
      ) : (
        <DiffView before={ours} after={theirs} label={title} same="Both hold the same by now." />
      )}
    </section>
  )
}
