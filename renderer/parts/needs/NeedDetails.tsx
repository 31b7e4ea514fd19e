import { type Need, needCode } from '@shared/domain/need'
import type { Person } from '@shared/domain/person'
import { Checkbox } from '../../ui/Checkbox'
import { DateField } from '../../ui/DateTimeField'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { TopicsField } from '../topics/TopicsField'
import styles from './NeedDetails.module.css'

const priorities = [
  { id: '3', label: 'High' },
  { id: '2', label: 'Middle' },
  { id: '1', label: 'Low' },
] as const

interface NeedDetailsProps {
  readonly need: Need
  readonly people: readonly Person[]
  readonly set: (fields: Partial<Need>) => void
}

/** All of a need but its words: who said it, when and where, how much it matters and why, what it is about. */
export function NeedDetails({ need, people, set }: NeedDetailsProps) {
  const code = needCode(need)
  return (
    <div className={styles.details}>
      <Select
        label="Who said it"
        size="sm"
        placeholder="nobody named yet"
        options={people.map(({ id, name }) => ({ id, label: name }))}
        value={need.personId ?? null}
        onChange={personId => set({ personId })}
      />
      <DateField label="When" value={need.on ?? null} onCommit={on => set({ on: on ?? undefined })} />
      <TextField
        label="Where"
        placeholder="discovery call, mail"
        value={need.source ?? ''}
        onDraft={source => set({ source })}
      />
      <Checkbox isSelected={need.quoted} onChange={quoted => set({ quoted })}>
        Their own words
      </Checkbox>
      <SegmentedControl
        label={`Priority of ${code}`}
        segments={priorities}
        value={String(need.priority)}
        onChange={priority => set({ priority: Number(priority) })}
      />
      <TopicsField label={`Topics of ${code}`} value={need.topics} onChange={topics => set({ topics })} />
      <div className={styles.wide}>
        <TextField
          label="Business reason"
          lines={1}
          placeholder="What it costs them today, or what it would be worth"
          value={need.reason ?? ''}
          onDraft={reason => set({ reason })}
        />
      </div>
    </div>
  )
}
