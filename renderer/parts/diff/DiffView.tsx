import type { AnyRecord } from '@shared/domain/records'
import { diffRecords, type FieldChange } from '@shared/merge/diff-records'
import { ArrowUpDown, Minus, PenLine, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Icon, type IconType } from '../../ui/Icon'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { ChangedText } from './ChangedText'
import styles from './Diff.module.css'
import { useNames } from './use-names'

interface DiffViewProps {
  /** Undefined: it did not exist, or does not any more. */
  readonly before: AnyRecord | undefined
  readonly after: AnyRecord | undefined
  readonly label?: string
  /** What to say where both hold the same. */
  readonly same?: string
}

/** More than anybody reads; the rest is asked for. */
const shownAtFirst = 100

/** What has changed from one state of a record to another, a line for each field, words marked within texts. */
export function DiffView({
  before,
  after,
  label = 'What changed',
  same = 'Nothing differs.',
}: DiffViewProps) {
  const changes = useChanges(before, after)
  const [isWhole, showWhole] = useState(false)
  if (changes.length === 0) return <p className={styles.same}>{same}</p>
  const shown = isWhole ? changes : changes.slice(0, shownAtFirst)
  return (
    <>
      <ul className={styles.changes} aria-label={label}>
        {shown.map(change => (
          <ChangeRow key={`${change.how} ${change.path.join('/')}`} change={change} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button size="sm" onPress={() => showWhole(true)}>
          {`Show ${changes.length - shown.length} more`}
        </Button>
      )}
    </>
  )
}

/** The changes in words, with names and times as they are said here. */
export function useChanges(
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
): readonly FieldChange[] {
  const names = useNames()
  const zone = useStore(state => state.zone)
  return useMemo(() => diffRecords(before, after, { names, zone }), [before, after, names, zone])
}

const signs: Readonly<Record<FieldChange['how'], { readonly icon: IconType; readonly words: string }>> = {
  added: { icon: Plus, words: 'Added' },
  removed: { icon: Minus, words: 'Removed' },
  changed: { icon: PenLine, words: 'Changed' },
  moved: { icon: ArrowUpDown, words: 'Moved' },
}

/** One field that differs. */
export function ChangeRow({ change }: { readonly change: FieldChange }) {
  const { icon, words } = signs[change.how]
  return (
    <li className={styles.change} data-how={change.how}>
      <span className={styles.sign}>
        <Icon of={icon} size="sm" />
        <VisuallyHidden>{`${words}: `}</VisuallyHidden>
      </span>
      <b className={styles.label}>{change.label}</b>
      <div className={styles.words}>
        <ChangedText before={change.before} after={change.after} />
      </div>
    </li>
  )
}
