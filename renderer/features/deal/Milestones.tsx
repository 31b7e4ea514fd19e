import {
  addMilestone,
  milestoneWords,
  moveMilestone,
  reachMilestone,
  removeMilestone,
  renameMilestone,
} from '@shared/deal/milestones'
import type { Milestone } from '@shared/domain/deal'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { making } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { Checkbox } from '../../ui/Checkbox'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { changeDeal, today } from './change-deal'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'

/** The steps of this sale, in the user's own order. Alt with an arrow moves the one with the focus. */
export function Milestones({ view: { deal } }: { readonly view: DealView }) {
  const list = useRef<HTMLOListElement>(null)
  const move = (milestone: Milestone, by: 1 | -1) =>
    changeDeal(deal.id, before => moveMilestone(before, milestone.id, by), 'Milestone moved')
  return (
    <Panel title="Milestones" count={milestoneWords(deal)}>
      <ol className={styles.milestones} aria-label="Milestones" ref={list}>
        {deal.milestones.map((milestone, at) => (
          <MilestoneRow
            key={milestone.id}
            dealId={deal.id}
            milestone={milestone}
            isFirst={at === 0}
            isLast={at === deal.milestones.length - 1}
            onMove={by => move(milestone, by)}
          />
        ))}
      </ol>
      <TextField
        label="Add a milestone"
        labelHidden
        placeholder="Add a milestone"
        isAdder
        value=""
        onCommit={name =>
          name.trim() !== '' &&
          changeDeal(deal.id, before => addMilestone(before, name.trim(), making()), 'Milestone added')
        }
      />
    </Panel>
  )
}

interface MilestoneRowProps {
  readonly dealId: string
  readonly milestone: Milestone
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
}

function MilestoneRow({ dealId, milestone, isFirst, isLast, onMove }: MilestoneRowProps) {
  const { id, name, reachedOn } = milestone
  const reach = (day: string | undefined) =>
    changeDeal(
      dealId,
      before => reachMilestone(before, id, day),
      day === undefined ? 'Milestone opened again' : 'Milestone reached',
    )
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (!event.altKey || by === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const focused = document.activeElement
    onMove(by)
    // The row is another place in the document now; the focus stays with it.
    if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus())
  }
  return (
    <li
      className={styles.milestone}
      data-reached={reachedOn !== undefined || undefined}
      onKeyDown={onKeyDown}
    >
      <Checkbox
        label={`${name} reached`}
        isSelected={reachedOn !== undefined}
        onChange={isReached => reach(isReached ? today() : undefined)}
      />
      <TextField
        label={`Name of ${name}`}
        labelHidden
        isBare
        value={name}
        onCommit={text =>
          text.trim() !== '' &&
          changeDeal(dealId, before => renameMilestone(before, id, text.trim()), 'Milestone renamed')
        }
      />
      {reachedOn === undefined ? (
        <span className={styles.quiet}>open</span>
      ) : (
        <DateField
          label={`${name} reached on`}
          labelHidden
          value={reachedOn}
          onCommit={day => reach(day ?? undefined)}
        />
      )}
      <span className={styles.rowEnd}>
        <IconButton
          label={`Move ${name} up`}
          icon={ArrowUp}
          size="xs"
          isDisabled={isFirst}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={`Move ${name} down`}
          icon={ArrowDown}
          size="xs"
          isDisabled={isLast}
          onPress={() => onMove(1)}
        />
        <IconButton
          label={`Remove ${name}`}
          icon={Trash2}
          size="xs"
          onPress={() => {
            changeDeal(dealId, before => removeMilestone(before, id), 'Milestone removed')
            sayUndoable(`${name} removed`)
          }}
        />
      </span>
    </li>
  )
}
