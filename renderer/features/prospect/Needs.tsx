import { type Need, needCode, newNeed } from '@shared/domain/need'
import type { Prospect } from '@shared/domain/prospect'
import { Plus, Trash2 } from 'lucide-react'
import { newId } from '../../state/clock'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { IconButton } from '../../ui/IconButton'
import { LinesField } from '../../ui/LinesField'
import { Panel } from '../../ui/Panel'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import styles from './Prospect.module.css'

interface NeedsProps {
  readonly prospect: Prospect
  readonly onChange: (needs: readonly Need[], label: string) => void
}

/** Needs in their words: who said it, when, how much it matters, and which topics it is about. */
export function Needs({ prospect, onChange }: NeedsProps) {
  const { needs } = prospect
  const set = (id: string, fields: Partial<Need>) =>
    onChange(
      needs.map(need => (need.id === id ? { ...need, ...fields } : need)),
      'Need edited',
    )
  return (
    <Panel
      title="Needs, in their words"
      count={needs.length}
      trailing={
        <Button
          size="xs"
          icon={Plus}
          onPress={() => onChange([...needs, newNeed({ words: '' }, needs, { newId })], 'Need added')}
        >
          Need
        </Button>
      }
    >
      {needs.length === 0 && <p className={styles.none}>Nothing they said is written down yet.</p>}
      <ul className={styles.list} aria-label="Needs">
        {needs.map(need => (
          <li key={need.id} className={styles.item}>
            <div className={styles.itemHead}>
              <Tag code>{needCode(need)}</Tag>
              <Who need={need} />
              <IconButton
                label={`Remove ${needCode(need)}`}
                icon={Trash2}
                size="xs"
                onPress={() =>
                  onChange(
                    needs.filter(one => one.id !== need.id),
                    'Need removed',
                  )
                }
              />
            </div>
            <TextField
              label={`${needCode(need)}, in their words`}
              labelHidden
              lines={1}
              value={need.words}
              autoFocus={need.words === ''}
              onDraft={words => set(need.id, { words })}
            />
            <div className={styles.itemFoot}>
              <Checkbox isSelected={need.quoted} onChange={quoted => set(need.id, { quoted })}>
                Their own words
              </Checkbox>
              <SegmentedControl
                label={`Priority of ${needCode(need)}`}
                segments={[
                  { id: '3', label: 'High' },
                  { id: '2', label: 'Middle' },
                  { id: '1', label: 'Low' },
                ]}
                value={String(need.priority)}
                onChange={value => set(need.id, { priority: Number(value) })}
              />
            </div>
            <LinesField
              label={`Topics of ${needCode(need)}`}
              value={need.topics}
              onChange={topics => set(need.id, { topics })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Who({ need }: { readonly need: Need }) {
  const person = useRecord('person', need.personId)
  const zone = useStore(state => state.zone)
  const when = need.on === undefined ? undefined : shortDay(`${need.on}T12:00:00Z`, zone)
  return (
    <span className={styles.who}>
      {[person?.name, when].filter(Boolean).join(', ') || 'nobody named yet'}
    </span>
  )
}
