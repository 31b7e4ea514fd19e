import { type Fact, factTopicLabels, isStale, newFact } from '@shared/domain/fact'
import { editFact, putFact, removeFacts } from '@shared/prospect/profile'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useRowKeys } from '../../parts/rows/use-row-keys'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { Button } from '../../ui/Button'
import { changeProspect } from './change-prospect'
import { FactFields } from './FactFields'
import { sourceOf } from './FactRow'
import styles from './Profile.module.css'
import type { ProfileView } from './use-profile'

interface OpinionsProps {
  readonly view: ProfileView
  readonly opinions: readonly Fact[]
}

/** What we think, apart from what was told, seen or read: no rule takes it for a fact. */
export function Opinions({ view, opinions }: OpinionsProps) {
  const { prospect, people, today, now } = view
  const [openId, setOpenId] = useState<string | null>(null)
  const remove = (id: Fact['id'] | undefined) => {
    if (id === undefined) return false
    changeProspect(prospect.id, before => removeFacts(before, [id]), 'Opinion removed')
    sayUndoable('Opinion removed')
    return true
  }
  const onKeyDown = useRowKeys({ Delete: key => remove(opinions.find(one => one.id === key)?.id) })
  const add = () => {
    const fact = newFact({ topic: 'other', value: '', confidence: 'opinion', on: today }, { newId })
    changeProspect(prospect.id, before => putFact(before, fact), 'Opinion added')
    setOpenId(fact.id)
  }
  return (
    <section className={styles.opinions} aria-label="Our opinion">
      <header>
        <h3>Our opinion, not a fact</h3>
        <Button size="xs" variant="quiet" icon={Plus} onPress={add}>
          Opinion
        </Button>
      </header>
      <ul aria-label="Opinions" onKeyDown={onKeyDown}>
        {opinions.map(fact => (
          <li key={fact.id} className={styles.row} data-faded={isStale(fact, now) || undefined}>
            <button
              type="button"
              className={styles.opinion}
              data-row={fact.id}
              aria-expanded={openId === fact.id}
              onClick={() => setOpenId(openId === fact.id ? null : fact.id)}
            >
              <span>{fact.value || 'Empty opinion'}</span>
              <span className={styles.source}>
                {[fact.topic === 'other' ? fact.label : factTopicLabels[fact.topic], sourceOf([fact], view)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </button>
            {openId === fact.id && (
              <div className={styles.editor}>
                <FactFields
                  fact={fact}
                  name="Opinion"
                  people={people}
                  onChange={fields =>
                    changeProspect(prospect.id, before => editFact(before, fact.id, fields), 'Opinion edited')
                  }
                  onRemove={() => remove(fact.id)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
