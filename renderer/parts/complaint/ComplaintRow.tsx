import { isPartDone, nextPart, partLabels, togglePart, withYes } from '@shared/complaint/parts'
import { type Complaint, isResolved } from '@shared/domain/complaint'
import { cueParts } from '@shared/domain/run'
import { Trash2 } from 'lucide-react'
import { now } from '../../state/clock'
import { useStore } from '../../state/store'
import { Checkbox } from '../../ui/Checkbox'
import { IconButton } from '../../ui/IconButton'
import { StepDots } from '../../ui/StepDots'
import { TextField } from '../../ui/TextField'
import styles from './Complaint.module.css'
import { changeComplaint } from './change-complaint'
import { Offer } from './Offer'

interface ComplaintRowProps {
  readonly complaint: Complaint
  /** Its place in the list, from 0: its fields are called by it. */
  readonly at: number
  readonly isNew?: boolean
}

/** A complaint in its four parts, their own ask before any offer, and both sides' yes at the end (P17). */
export function ComplaintRow({ complaint, at, isNew = false }: ComplaintRowProps) {
  const trash = useStore(state => state.trash)
  const { id } = complaint
  const name = `complaint ${at + 1}`
  const next = nextPart(complaint)
  return (
    <li className={styles.complaint}>
      <div className={styles.top}>
        <TextField
          label={`Complaint ${at + 1}`}
          labelHidden
          isBare
          lines={1}
          placeholder="In their words"
          value={complaint.words}
          autoFocus={isNew}
          onDraft={words => changeComplaint(id, before => ({ ...before, words }))}
        />
        <IconButton
          label={`Remove ${name}`}
          icon={Trash2}
          size="xs"
          onPress={() => trash('complaint', id, 'Complaint moved to the trash')}
        />
      </div>
      <div className={styles.body}>
        <StepDots
          label={`Parts of ${name}`}
          steps={cueParts.map(part => ({
            id: part,
            label: partLabels[part],
            state: isPartDone(complaint, part) ? 'done' : part === next ? 'due' : 'open',
          }))}
        />
        <div className={styles.ticks}>
          <Part complaint={complaint} part="listen" name={name} />
          <Part complaint={complaint} part="acknowledge" name={name} />
          {!isResolved(complaint) && (
            <Checkbox
              label={`Fix first: ${name}`}
              isSelected={complaint.fixFirst === true}
              onChange={isFirst =>
                changeComplaint(
                  id,
                  before => ({ ...before, fixFirst: isFirst || undefined }),
                  isFirst ? 'Fix first' : 'Not first any more',
                )
              }
            >
              Fix first
            </Checkbox>
          )}
        </div>
        <TextField
          label={`What they ask for, ${name}`}
          labelHidden
          lines={1}
          placeholder="What they ask for, in their words"
          value={complaint.theirAsk ?? ''}
          onDraft={theirAsk => changeComplaint(id, before => ({ ...before, theirAsk }))}
        />
        <Offer complaint={complaint} name={name} />
        <div className={styles.ticks}>
          <Yes complaint={complaint} side="theirYes" name={name} />
          <Yes complaint={complaint} side="ourYes" name={name} />
        </div>
      </div>
    </li>
  )
}

interface PartProps {
  readonly complaint: Complaint
  readonly name: string
}

function Part({ complaint, part, name }: PartProps & { readonly part: 'listen' | 'acknowledge' }) {
  const word = part === 'listen' ? 'Listened' : 'Acknowledged'
  return (
    <Checkbox
      label={`${word}: ${name}`}
      isSelected={isPartDone(complaint, part)}
      onChange={() => changeComplaint(complaint.id, before => togglePart(before, part, now()), word)}
    >
      {word}
    </Checkbox>
  )
}

function Yes({ complaint, side, name }: PartProps & { readonly side: 'theirYes' | 'ourYes' }) {
  const word = side === 'theirYes' ? 'They said yes' : 'We said yes'
  return (
    <Checkbox
      label={`${word}: ${name}`}
      isSelected={complaint[side] === true}
      onChange={isYes => changeComplaint(complaint.id, before => withYes(before, side, isYes, now()), word)}
    >
      {word}
    </Checkbox>
  )
}
