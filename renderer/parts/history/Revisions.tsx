import type { AnyRecord } from '@shared/domain/records'
import {
  isRevisioned,
  type Revision,
  type RevisionedKind,
  withContentOf,
  withoutNaming,
} from '@shared/domain/revision'
import { recordOfRevision } from '@shared/domain/revision-snapshot'
import { useMemo, useState } from 'react'
import { now } from '../../state/clock'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { List } from '../../ui/List'
import { EmptyState, LoadingState } from '../../ui/States'
import styles from './History.module.css'
import type { Against } from './HistoryPanel'
import { StateDetail } from './StateDetail'
import type { Read } from './use-read'
import { useRevisions } from './use-revisions'

interface RevisionsProps {
  readonly kind: RevisionedKind
  readonly id: string
  readonly against: Against
  readonly onClose: () => void
}

/** The revisions somebody has saved by name, kept for good. */
export function Revisions({ kind, id, against, onClose }: RevisionsProps) {
  const revisions = useRevisions(id)
  const [chosen, choose] = useState<string | null>(null)
  if (revisions === undefined) return <LoadingState label="Reading the revisions" lines={4} />
  const open = revisions.find(one => one.id === chosen) ?? revisions[0]
  if (open === undefined) {
    return (
      <EmptyState title="No revision saved yet">
        A saved revision has a number, a date, an author and a note, and is kept for good.
      </EmptyState>
    )
  }
  return (
    <div className={styles.columns}>
      <RevisionList revisions={revisions} openId={open.id} onChoose={choose} />
      <OneRevision
        key={open.id}
        kind={kind}
        id={id}
        revision={open}
        before={revisions[revisions.indexOf(open) + 1]}
        against={against}
        onClose={onClose}
      />
    </div>
  )
}

interface RevisionListProps {
  readonly revisions: readonly Revision[]
  readonly openId: string
  readonly onChoose: (id: string) => void
}

const wordsBelow = ({ author, note }: Revision): string =>
  [author, note].filter(Boolean).join(': ') || 'No note'

function RevisionList({ revisions, openId, onChoose }: RevisionListProps) {
  const zone = useStore(state => state.zone)
  const day = ({ on }: Revision) => shortDay(`${on}T12:00:00.000Z`, zone)
  return (
    <div className={styles.list}>
      <List
        label="Saved revisions"
        rows={revisions}
        rowKey={one => one.id}
        rowText={one => `Revision ${one.number}, ${day(one)}. ${wordsBelow(one)}`}
        selectedKey={openId}
        onSelect={onChoose}
        rowSize="lg"
        autoFocus
      >
        {one => (
          <div className={styles.row} data-of="revision">
            <span className={styles.day}>{day(one)}</span>
            <span className={styles.what}>
              <span className={styles.changed}>{`Revision ${one.number}`}</span>
              <span className={styles.quiet}>{wordsBelow(one)}</span>
            </span>
          </div>
        )}
      </List>
    </div>
  )
}

interface OneRevisionProps extends RevisionsProps {
  readonly revision: Revision
  readonly before: Revision | undefined
}

function OneRevision({ kind, id, revision, before, against, onClose }: OneRevisionProps) {
  const present = useRecord(kind, id)
  const { commit, say } = useStore.getState()
  const kept = useMemo(() => recordOfRevision(revision), [revision])
  const states = useMemo(() => statesOf(revision, before), [revision, before])
  const label = `Revision ${revision.number} restored`
  const restore = async () => {
    if (kept === undefined || present === undefined) return
    await commit([withContentOf(present, kept, now())], label)
    say(`${label}.`, { undoes: true })
    onClose()
  }
  return (
    <StateDetail
      title={`Revision ${revision.number}`}
      sub={wordsBelow(revision)}
      states={states}
      onAgain={() => {}}
      present={present !== undefined && isRevisioned(present) ? withoutNaming(present) : present}
      against={against}
      hasBefore={before !== undefined}
      restoreLabel="Restore this revision"
      onRestore={() => void restore()}
    />
  )
}

type States = Read<{ readonly version: AnyRecord; readonly before: AnyRecord | undefined }>

function statesOf(revision: Revision, before: Revision | undefined): States {
  const [version, earlier] = [recordOfRevision(revision), before && recordOfRevision(before)]
  if (version === undefined)
    return { kind: 'failed', message: 'What is kept of it is not a record any more.' }
  return {
    kind: 'here',
    value: { version: withoutNaming(version), before: earlier && withoutNaming(earlier) },
  }
}
