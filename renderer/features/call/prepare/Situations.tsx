import { freshId } from '@shared/domain/schema'
import type { Situation } from '@shared/domain/situation'
import { addSituation, situationOfPerson, situationsOf, withoutSituation } from '@shared/prepare/situations'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../../state/clock'
import { Button } from '../../../ui/Button'
import { Menu } from '../../../ui/Menu'
import { Panel } from '../../../ui/Panel'
import { changeProspect } from './actions'
import type { SectionProps } from './Section'
import { SituationCard } from './SituationCard'
import styles from './Situations.module.css'

/** Why each of them would change: one card per persona or title, what is missing said and asked for. */
export function Situations({ view, look }: SectionProps) {
  const { prospect, call, neighbourhood } = view
  const cards = situationsOf(prospect)
  const [openId, setOpenId] = useState<Situation['id'] | null>(
    cards.length === 1 ? (cards[0]?.id ?? null) : null,
  )
  const add = (fields: Parameters<typeof addSituation>[1]) => {
    if (prospect === undefined) return
    const id = freshId('situation', newId)
    changeProspect(prospect.id, before => addSituation(before, fields, () => id), 'Situation card added')
    setOpenId(id)
  }
  const people = withoutSituation(call, neighbourhood.people, prospect)
  return (
    <Panel
      title="Situation"
      count={cards.length < 2 ? undefined : cards.length}
      look={look}
      trailing={
        prospect !== undefined && (
          <Menu
            label="Whose situation"
            placement="bottom end"
            entries={[
              ...people.map(person => ({
                id: person.id,
                label: person.name,
                onPress: () => add(situationOfPerson(person)),
              })),
              { id: 'title', label: 'A title, no person yet', onPress: () => add({}) },
            ]}
          >
            <Button size="xs" variant="quiet" icon={Plus}>
              Card
            </Button>
          </Menu>
        )
      }
    >
      <div data-field="situation">
        {prospect === undefined && (
          <p className={styles.none}>Situation cards are kept with the company. Say first which one it is.</p>
        )}
        {prospect !== undefined && cards.length === 0 && (
          <p className={styles.none}>
            Nobody’s situation is written down yet: the issue, why, what they would have to be able to do, the
            difference and the date.
          </p>
        )}
        <ul className={styles.cards} aria-label="Situation cards">
          {cards.map(card => (
            <SituationCard
              key={card.id}
              view={view}
              card={card}
              isOpen={openId === card.id}
              onToggle={() => setOpenId(openId === card.id ? null : card.id)}
            />
          ))}
        </ul>
      </div>
    </Panel>
  )
}
