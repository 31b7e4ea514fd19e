import { missingFields, type Situation } from '@shared/domain/situation'
import { editSituation, removeSituation } from '@shared/prepare/situations'
import { Check, ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { dayOf, shortDay } from '../../../time'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import { Tag } from '../../../ui/Tag'
import { TextField } from '../../../ui/TextField'
import { changeProspect } from './actions'
import { SituationRows } from './SituationRows'
import styles from './Situations.module.css'
import type { PrepareView } from './use-prepare'

interface SituationCardProps {
  readonly view: PrepareView
  readonly card: Situation
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One card: the title leads, the five fields open below it, and the stamp says that the customer agreed to it. */
export function SituationCard({ view, card, isOpen, onToggle }: SituationCardProps) {
  const prospectId = view.prospect?.id
  const [isNew] = useState(card.title === '')
  const name = card.title.trim() || 'the untitled card'
  const missing = missingFields(card).length
  const set = (fields: Partial<Situation>) =>
    changeProspect(prospectId, before => editSituation(before, card.id, fields), 'Situation edited')
  const remove = () => {
    changeProspect(prospectId, before => removeSituation(before, card.id), 'Situation card removed')
    sayUndoable('Situation card removed')
  }
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <IconButton
          label={`${isOpen ? 'Close' : 'Open'} ${name}`}
          icon={isOpen ? ChevronDown : ChevronRight}
          size="xs"
          aria-expanded={isOpen}
          onPress={onToggle}
        />
        <TextField
          label="Title"
          labelHidden
          isBare
          placeholder="Title, such as Finance Director"
          value={card.title}
          autoFocus={isNew}
          onDraft={title => set({ title })}
        />
        {missing > 0 && <Tag outline>{missing} missing</Tag>}
        <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={remove} />
      </div>
      {!isOpen && card.issue.trim() !== '' && <p className={styles.issue}>{card.issue}</p>}
      {isOpen && <SituationRows view={view} card={card} set={set} />}
      {(isOpen || card.confirmed !== undefined) && <Stamp view={view} card={card} set={set} />}
    </li>
  )
}

interface StampProps {
  readonly view: PrepareView
  readonly card: Situation
  readonly set: (fields: Partial<Situation>) => void
}

/** Ours until they said that it is so; an edit makes it ours again. */
function Stamp({ view, card, set }: StampProps) {
  const zone = useStore(state => state.zone)
  const { confirmed } = card
  if (confirmed === undefined) {
    const stamp = { on: dayOf(now(), zone), personId: card.personId }
    return (
      <p className={styles.stamp}>
        <span>Our reading, until they say it is so.</span>
        <Button size="xs" icon={Check} onPress={() => set({ confirmed: stamp })}>
          They confirmed it
        </Button>
      </p>
    )
  }
  return (
    <div className={styles.stamp}>
      <Tag tone="accent" icon={Check}>
        Confirmed {shortDay(`${confirmed.on}T12:00:00Z`, 'UTC')}
      </Tag>
      <Select
        label="Confirmed by"
        labelHidden
        size="sm"
        placeholder="by whom"
        options={view.neighbourhood.people.map(({ id, name }) => ({ id, label: `by ${name}` }))}
        value={confirmed.personId ?? null}
        onChange={personId => set({ confirmed: { ...confirmed, personId } })}
      />
      <Button size="xs" variant="quiet" onPress={() => set({ confirmed: undefined })}>
        Take it back
      </Button>
    </div>
  )
}
