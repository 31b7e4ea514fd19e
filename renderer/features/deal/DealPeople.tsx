import { addDealPerson, removeDealPerson, toggleDealPart } from '@shared/deal/people'
import type { DealPerson } from '@shared/domain/deal'
import { type Part, partLabels, parts } from '@shared/domain/person'
import { X } from 'lucide-react'
import { sayUndoable } from '../../state/say-undoable'
import { Avatar } from '../../ui/Avatar'
import { ToggleChip } from '../../ui/Chips'
import { ComboBox } from '../../ui/ComboBox'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { changeDeal } from './change-deal'
import styles from './Deal.module.css'
import type { DealView, NamedPerson } from './use-deal'

/** Who of theirs is in this sale, and as what. Parts are the deal's: elsewhere the same person may have others. */
export function DealPeople({ view: { deal, people } }: { readonly view: DealView }) {
  const inDeal = new Set<string>(deal.people.map(one => one.personId))
  const others = people.filter(person => !inDeal.has(person.id))
  return (
    <Panel title="People and their parts" count={deal.people.length}>
      {deal.people.length === 0 && (
        <p className={styles.none}>Who signs, who vouches for us, who tests it: nobody is named yet.</p>
      )}
      <ul className={styles.rows} aria-label="People of the deal">
        {deal.people.map(one => (
          <PersonRow
            key={one.personId}
            dealId={deal.id}
            one={one}
            person={people.find(({ id }) => id === one.personId)}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <ComboBox
          // Emptied by its own choice.
          key={deal.people.length}
          label="Add a person"
          labelHidden
          placeholder="Add a person"
          options={others.map(({ id, name }) => ({ id, label: name }))}
          value={null}
          onChange={id =>
            id !== null &&
            changeDeal(deal.id, before => addDealPerson(before, id), 'Person added to the deal')
          }
        />
      )}
    </Panel>
  )
}

interface PersonRowProps {
  readonly dealId: string
  readonly one: DealPerson
  readonly person: NamedPerson | undefined
}

function PersonRow({ dealId, one, person }: PersonRowProps) {
  const name = person?.name ?? 'Somebody no longer here'
  const toggle = (part: Part) =>
    changeDeal(dealId, before => toggleDealPart(before, one.personId, part), 'Part edited')
  return (
    <li className={styles.person}>
      <Avatar name={name} />
      <span className={styles.personName}>
        <b>{name}</b>
        {person?.jobTitle !== undefined && <small>{person.jobTitle}</small>}
      </span>
      <IconButton
        label={`Take ${name} out of the deal`}
        icon={X}
        size="xs"
        onPress={() => {
          changeDeal(dealId, before => removeDealPerson(before, one.personId), 'Person taken out')
          sayUndoable(`${name} is no longer in this deal`)
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame for five chips */}
      <span className={styles.parts} role="group" aria-label={`Parts of ${name}`}>
        {parts.map(part => {
          const claim = one.parts.find(had => had.part === part)
          return (
            <ToggleChip key={part} isSelected={claim?.basis === 'confirmed'} onChange={() => toggle(part)}>
              {partLabels[part]}
              {claim?.basis === 'suggested' && ' ?'}
            </ToggleChip>
          )
        })}
      </span>
    </li>
  )
}
