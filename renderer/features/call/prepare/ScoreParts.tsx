import type { Advice } from '@shared/advisor/advise'
import type { CallFacts } from '@shared/advisor/facts'
import type { Target } from '@shared/advisor/finding'
import { type ReadinessGroup, readinessGroups, readinessItems } from '@shared/advisor/readiness'
import { Check, Minus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Icon } from '../../../ui/Icon'
import { Ring } from '../../../ui/Ring'
import styles from './Hurt.module.css'

const groupLabels: Readonly<Record<ReadinessGroup, string>> = {
  team: 'Our team',
  theirFacts: 'Their facts',
  setting: 'Setting',
}

interface ScorePartsProps {
  readonly advice: Advice
  readonly open: ReadinessGroup | null
  readonly onOpen: (group: ReadinessGroup | null) => void
  readonly listId: string
}

/** The score beside the words, and the three groups it is made of; a press on one says what it lacks. */
export function ScoreParts({ advice: { score, headline }, open, onOpen, listId }: ScorePartsProps) {
  return (
    <div className={styles.score}>
      <Ring value={score.value} label="ready" tone={headline.kind === 'hurt' ? 'warn' : 'accent'} />
      <ul aria-label="What the score is made of">
        {readinessGroups.map(group => {
          const { present, wanted } = score[group]
          const state = present === wanted ? 'full' : present === 0 ? 'none' : 'some'
          return (
            <li key={group} data-state={state}>
              <button
                type="button"
                title={`${present} of ${wanted}`}
                aria-expanded={open === group}
                aria-controls={open === group ? listId : undefined}
                onClick={() => onOpen(open === group ? null : group)}
              >
                <Icon of={{ full: Check, some: Minus, none: X }[state]} size="xs" />
                {groupLabels[group]}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface LacksProps {
  readonly id: string
  readonly facts: CallFacts
  readonly group: ReadinessGroup
  readonly jump: (target: Target) => void
}

/** What this kind of call needs and nobody has said yet, each a press from its field. */
export function Lacks({ id, facts, group, jump }: LacksProps) {
  const missing = readinessItems(facts).filter(item => item.group === group && !item.isPresent)
  if (missing.length === 0) {
    return (
      <p id={id} className={styles.lacks}>
        {groupLabels[group]}: all there that this kind of call needs.
      </p>
    )
  }
  return (
    <div id={id} className={styles.lacks}>
      <span aria-hidden="true">Not there yet</span>
      <ul aria-label={`${groupLabels[group]}, not there yet`}>
        {missing.map(({ label, target }) => (
          <li key={label}>
            <button type="button" onClick={() => jump(target)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Which group's list is open, and the id it goes by. */
export function useOpenGroup() {
  const [open, onOpen] = useState<ReadinessGroup | null>(null)
  return { open, onOpen, listId: useId() }
}
