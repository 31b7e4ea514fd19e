import type { Deal } from '@shared/domain/deal'
import { ComboBox } from '../../ui/ComboBox'
import { DateField } from '../../ui/DateTimeField'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import styles from './Commitments.module.css'
import { changeDeal } from './change-deal'
import { PageButton } from './PageButton'
import type { DealView } from './use-deal'
import { orUnknown } from './words'

/** What they find on the first day after go-live, agreed before it comes (S2-03). The page adds what runs and who calls whom. */
export function DayOne({ view }: { readonly view: DealView }) {
  const { deal, people } = view
  const { dayOne } = deal
  const set = (fields: Partial<NonNullable<Deal['dayOne']>>) =>
    changeDeal(deal.id, before => ({ ...before, dayOne: { ...before.dayOne, ...fields } }), 'Day one edited')
  return (
    <Panel
      title="Day one after go-live"
      trailing={<PageButton view={view} document="day-one" label="Day-one page" />}
    >
      <div className={styles.fields}>
        <DateField
          label="Go-live"
          value={dayOne?.on ?? null}
          onCommit={day => set({ on: day ?? undefined })}
        />
        <div className={styles.wide}>
          <TextField
            label="What happens that day"
            lines={2}
            placeholder="Who opens what first, what they see, whom they call"
            value={dayOne?.words ?? ''}
            onDraft={text => set({ words: orUnknown(text) })}
          />
        </div>
        <ComboBox
          label="Agreed by"
          placeholder="Nobody yet"
          options={people.map(({ id, name }) => ({ id, label: name }))}
          value={dayOne?.personId ?? null}
          onChange={id => set({ personId: people.find(person => person.id === id)?.id })}
        />
        <DateField
          label="Agreed on"
          value={dayOne?.agreedOn ?? null}
          onCommit={day => set({ agreedOn: day ?? undefined })}
        />
      </div>
    </Panel>
  )
}
