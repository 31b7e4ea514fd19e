import { type Fact, factTopicLabels, factTopics, isStale, newFact } from '@shared/domain/fact'
import type { Prospect } from '@shared/domain/prospect'
import { Plus, Trash2 } from 'lucide-react'
import { newId, now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf, shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import styles from './Prospect.module.css'

interface FactsProps {
  readonly prospect: Prospect
  readonly onChange: (facts: readonly Fact[], label: string) => void
}

/** What we know of the company, each with where it comes from and when. What is old asks for a check. */
export function Facts({ prospect, onChange }: FactsProps) {
  const zone = useStore(state => state.zone)
  const { facts } = prospect
  const today = () => dayOf(now(), zone)
  const add = () =>
    onChange(
      [...facts, newFact({ topic: 'other', value: '', confidence: 'told', on: today() }, { newId })],
      'Fact added',
    )
  const set = (id: string, fields: Partial<Fact>) =>
    onChange(
      facts.map(fact => (fact.id === id ? { ...fact, ...fields } : fact)),
      'Fact edited',
    )
  return (
    <Panel
      title="What we know"
      count={facts.length}
      trailing={
        <Button size="xs" icon={Plus} onPress={add}>
          Fact
        </Button>
      }
    >
      {facts.length === 0 && (
        <p className={styles.none}>
          Head count, business, intended use: what you learn stands here with its source.
        </p>
      )}
      <ul className={styles.list} aria-label="Facts">
        {facts.map((fact, at) => (
          <li key={fact.id} className={styles.item} data-faded={isStale(fact, now()) || undefined}>
            <div className={styles.itemHead}>
              <Select
                label={`Topic of fact ${at + 1}`}
                labelHidden
                size="sm"
                options={factTopics.map(id => ({ id, label: factTopicLabels[id] }))}
                value={fact.topic}
                onChange={topic => set(fact.id, { topic })}
              />
              {(fact.confidence === 'suggested' || isStale(fact, now())) && (
                <Button size="xs" onPress={() => set(fact.id, { confidence: 'told', on: today() })}>
                  Confirm
                </Button>
              )}
              <IconButton
                label={`Remove fact ${at + 1}`}
                icon={Trash2}
                size="xs"
                onPress={() => {
                  onChange(
                    facts.filter(one => one.id !== fact.id),
                    'Fact removed',
                  )
                  sayUndoable('Fact removed')
                }}
              />
            </div>
            <TextField
              label={`Fact ${at + 1}`}
              labelHidden
              lines={1}
              value={fact.value}
              isSuggested={fact.confidence === 'suggested'}
              autoFocus={fact.value === ''}
              onDraft={value => set(fact.id, { value })}
            />
            <p className={styles.who}>{sourceWords(fact, zone)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function sourceWords(fact: Fact, zone: string): string {
  const when = fact.on === undefined ? undefined : shortDay(`${fact.on}T12:00:00Z`, zone)
  return [fact.confidence, fact.source, when].filter(Boolean).join(', ')
}
