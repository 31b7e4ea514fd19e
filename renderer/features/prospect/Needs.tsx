import { type Need, needCode, newNeed } from '@shared/domain/need'
import type { Prospect } from '@shared/domain/prospect'
import { Plus, Trash2 } from 'lucide-react'
import { TopicsField } from '../../parts/topics/TopicsField'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { IconButton } from '../../ui/IconButton'
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
          <li key={need.id} className={styles.need}>
            <NeedFields need={need} set={fields => set(need.id, fields)} />
            <IconButton
              label={`Remove ${needCode(need)}`}
              icon={Trash2}
              size="xs"
              onPress={() => {
                onChange(
                  needs.filter(one => one.id !== need.id),
                  'Need removed',
                )
                sayUndoable('Need removed')
              }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface NeedFieldsProps {
  readonly need: Need
  readonly set: (fields: Partial<Need>) => void
}

/** Their sentence leads; who, how much and what about are the small print under it. */
function NeedFields({ need, set }: NeedFieldsProps) {
  const code = needCode(need)
  return (
    <>
      <Tag code>{code}</Tag>
      <div className={styles.quote} data-quoted={need.quoted || undefined}>
        <TextField
          label={`${code}, in their words`}
          labelHidden
          isBare
          lines={1}
          placeholder="As they said it"
          value={need.words}
          autoFocus={need.words === ''}
          onDraft={words => set({ words })}
        />
      </div>
      <div className={styles.needWho}>
        <Who need={need} />
        <Checkbox isSelected={need.quoted} onChange={quoted => set({ quoted })}>
          Their own words
        </Checkbox>
      </div>
      <div className={styles.needAbout}>
        <TopicsField
          label={`Topics of ${code}`}
          isCompact
          value={need.topics}
          onChange={topics => set({ topics })}
        />
        <SegmentedControl
          label={`Priority of ${code}`}
          segments={[
            { id: '3', label: 'High' },
            { id: '2', label: 'Middle' },
            { id: '1', label: 'Low' },
          ]}
          value={String(need.priority)}
          onChange={value => set({ priority: Number(value) })}
        />
      </div>
    </>
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
