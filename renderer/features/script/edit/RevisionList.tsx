import { withoutNaming } from '@shared/domain/revision'
import { recordOfRevision } from '@shared/domain/revision-snapshot'
import type { Script } from '@shared/domain/script'
import { hasSameContent } from '@shared/merge/merge-records'
import { useMemo } from 'react'
import { useRevisions } from '../../../parts/history/use-revisions'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import styles from './Editor.module.css'

interface RevisionListProps {
  readonly script: Script
  readonly onCompare: () => void
}

const mostShown = 6

/** The revisions saved by name, the newest first, and whether what stands here is one of them. */
export function RevisionList({ script, onCompare }: RevisionListProps) {
  const revisions = useRevisions(script.id)
  const zone = useStore(state => state.zone)
  const newest = revisions?.[0]
  const kept = useMemo(() => {
    const record = newest && recordOfRevision(newest)
    return record?.kind === 'script' ? withoutNaming(record) : undefined
  }, [newest])
  if (revisions === undefined) return null
  const isDraft = kept === undefined || !hasSameContent(kept, withoutNaming(script))
  return (
    <Panel
      title="Revisions"
      trailing={
        revisions.length > 0 && (
          <Button size="xs" variant="quiet" onPress={onCompare}>
            Compare
          </Button>
        )
      }
    >
      <ul className={styles.revisions} aria-label="Revisions">
        {isDraft && (
          <li data-draft="">
            <b>{nextRevision(script, revisions)}</b>
            <span>Draft, not saved as a revision yet</span>
          </li>
        )}
        {revisions.slice(0, mostShown).map(({ id, number, on, author, note }) => (
          <li key={id}>
            <b>{number}</b>
            <span>
              {note || 'No note'}
              {author !== undefined && <small>{author}</small>}
            </span>
            <time dateTime={on}>{shortDay(`${on}T12:00:00.000Z`, zone)}</time>
          </li>
        ))}
      </ul>
      {revisions.length > mostShown && (
        <p className={styles.quiet}>{`and ${revisions.length - mostShown} earlier ones`}</p>
      )}
    </Panel>
  )
}

/** The number that the next revision of the script gets. */
export const nextRevision = (
  { revision }: Pick<Script, 'revision'>,
  taken: readonly { readonly number: number }[],
): number => Math.max(revision, ...taken.map(({ number }) => number)) + 1
