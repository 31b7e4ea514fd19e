import { type Need, needCode } from '@shared/domain/need'
import type { NeedStatus } from '@shared/prospect/need-status'
import { Check, ChevronDown, Trash2, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { NeedDetails } from '../../parts/needs/NeedDetails'
import { dayOf, shortDay } from '../../time'
import { IconButton } from '../../ui/IconButton'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import { dayWithYear } from './FactRow'
import styles from './Needs.module.css'
import type { ProfileView } from './use-profile'

interface NeedRowProps {
  readonly view: ProfileView
  readonly need: Need
  readonly status: NeedStatus
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChange: (fields: Partial<Need>) => void
  readonly onRemove: () => void
}

/** A need as it was said. Opened, everything about it can be changed. */
export function NeedRow(props: NeedRowProps) {
  const { view, need, status, isOpen, onToggle } = props
  if (isOpen) return <OpenNeed {...props} />
  return (
    <li>
      <button
        type="button"
        className={styles.need}
        data-row={need.id}
        aria-expanded={false}
        onClick={onToggle}
      >
        <Tag code tone={status.kind === 'no-step' ? 'warn' : 'plain'}>
          {needCode(need)}
        </Tag>
        <span className={styles.words} data-quoted={(need.quoted && need.words !== '') || undefined}>
          {need.words || 'Nothing written yet'}
        </span>
        <Status status={status} view={view} />
        <small>{sourceOf(need, view)}</small>
      </button>
    </li>
  )
}

function OpenNeed({ view, need, onToggle, onChange, onRemove }: NeedRowProps) {
  const code = needCode(need)
  const [isNew] = useState(need.words === '')
  return (
    <li className={styles.open}>
      <div className={styles.line}>
        <Tag code>{code}</Tag>
        <TextField
          label={`${code}, in their words`}
          labelHidden
          lines={1}
          placeholder="As they said it"
          value={need.words}
          autoFocus={isNew}
          onDraft={words => onChange({ words })}
        />
        <IconButton label={`Close ${code}`} icon={ChevronDown} size="xs" aria-expanded onPress={onToggle} />
        <IconButton label={`Remove ${code}`} icon={Trash2} size="xs" onPress={onRemove} />
      </div>
      <NeedDetails need={need} people={view.people} set={onChange} />
    </li>
  )
}

/** "Dieter Vance, discovery call, 28 Oct, high priority. Two days cost a pallet." */
function sourceOf(need: Need, { people, now }: ProfileView): string {
  const person = people.find(one => one.id === need.personId)?.name ?? 'nobody named yet'
  const parts = [
    person,
    need.source,
    need.on && dayWithYear(need.on, now),
    need.quoted ? undefined : 'in our words',
    need.priority === 3 ? 'high priority' : need.priority === 1 ? 'low priority' : undefined,
  ]
  const line = parts.filter(Boolean).join(', ')
  return need.reason ? `${line}. ${need.reason}` : line
}

function Status({ status, view }: { readonly status: NeedStatus; readonly view: ProfileView }) {
  switch (status.kind) {
    case 'shown':
      return (
        <Tag tone="accent" icon={Check}>
          shown
        </Tag>
      )
    case 'planned':
      return <Tag>{`step ${status.step} ${dayIn(view)}`.trim()}</Tag>
    case 'no-step':
      return (
        <Tag tone="warn" icon={TriangleAlert}>
          no step
        </Tag>
      )
  }
}

function dayIn({ nextCall, today, zone }: ProfileView): string {
  if (nextCall?.start === undefined) return ''
  return dayOf(nextCall.start, zone) === today ? 'today' : shortDay(nextCall.start, zone)
}
