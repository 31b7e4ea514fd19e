import { tryWords } from '@shared/debrief/one-change'
import { GitBranch } from 'lucide-react'
import { Icon } from '../../ui/Icon'
import styles from './Change.module.css'
import type { ChangeHere } from './use-changes'

interface RidingLinesProps {
  readonly changes: readonly ChangeHere[]
  /** By the step a change is tied to, if it is. */
  readonly isShown?: (stepId: string | undefined) => boolean
  readonly note?: string
}

/** What was to be done otherwise next time, one line each, with which try this is. Nothing when nothing rides. */
export function RidingLines({ changes, isShown = () => true, note }: RidingLinesProps) {
  const riding = changes.filter(({ change }) => isShown(change.stepId))
  const lines = riding.flatMap(({ debriefId, change, standing }) =>
    standing.kind === 'rides' ? [{ debriefId, words: tryWords(change.text, standing.number) }] : [],
  )
  if (lines.length === 0) return null
  return (
    <ul className={styles.riding} aria-label="One change to try">
      {lines.map(({ debriefId, words }) => (
        <li key={debriefId}>
          <Icon of={GitBranch} size="sm" tone="accent" />
          <span>
            {words} {note && <small>{note}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
