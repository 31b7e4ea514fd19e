import { type Need, needCode } from '@shared/domain/need'
import { editNeed, removeNeed } from '@shared/prepare/needs'
import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { NeedDetails } from '../../../parts/needs/NeedDetails'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { IconButton } from '../../../ui/IconButton'
import { Tag } from '../../../ui/Tag'
import { TextField } from '../../../ui/TextField'
import { changeProspect } from './actions'
import styles from './Needs.module.css'
import type { PrepareView } from './use-prepare'

interface NeedRowProps {
  readonly view: PrepareView
  readonly need: Need
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One need: the sentence is there to be mended, the rest opens when wanted. */
export function NeedRow({ view, need, isOpen, onToggle }: NeedRowProps) {
  const code = needCode(need)
  const prospectId = view.prospect?.id
  const [isNew] = useState(need.words === '')
  const set = (fields: Partial<Need>) =>
    changeProspect(prospectId, before => editNeed(before, need.id, fields), `${code} edited`)
  const remove = () => {
    changeProspect(prospectId, before => removeNeed(before, need.id), `${code} removed`)
    sayUndoable(`${code} removed`)
  }
  return (
    <li className={styles.need}>
      <div className={styles.line}>
        <Tag code>{code}</Tag>
        <TextField
          label={`${code}, in their words`}
          labelHidden
          isBare
          lines={1}
          placeholder="As they said it"
          value={need.words}
          autoFocus={isNew}
          onDraft={words => set({ words })}
        />
        <IconButton
          label={`Details of ${code}`}
          icon={isOpen ? ChevronDown : ChevronRight}
          size="xs"
          aria-expanded={isOpen}
          onPress={onToggle}
        />
        <IconButton label={`Remove ${code}`} icon={Trash2} size="xs" onPress={remove} />
      </div>
      <Source view={view} need={need} />
      {isOpen && (
        <div className={styles.details}>
          <NeedDetails need={need} people={view.neighbourhood.people} set={set} />
        </div>
      )}
    </li>
  )
}

/** "Helen Brandt, 28 Oct · high": who said it, when, how much it matters. */
function Source({ view, need }: Pick<NeedRowProps, 'view' | 'need'>) {
  const zone = useStore(state => state.zone)
  const person = view.neighbourhood.people.find(one => one.id === need.personId)
  const when = need.on === undefined ? undefined : shortDay(`${need.on}T12:00:00Z`, zone)
  const words = [
    person?.name ?? 'nobody named yet',
    when,
    need.quoted ? undefined : 'in our words',
    need.priority === 3 ? 'high priority' : need.priority === 1 ? 'low priority' : undefined,
    need.topics.join(', '),
    need.reason,
  ]
  return <p className={styles.source}>{words.filter(Boolean).join(' · ')}</p>
}
