import { outcomeLabels } from '@shared/deal/words'
import { type DealOutcome, dealOutcomes } from '@shared/domain/deal'
import { DateField } from '../../ui/DateTimeField'
import { Panel } from '../../ui/Panel'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { changeDeal, today } from './change-deal'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'
import { orUnknown } from './words'

const choices = [
  { id: 'open', label: 'Open' },
  ...dealOutcomes.map(id => ({ id, label: outcomeLabels[id] })),
] as const

/** How it ended. Won deals are what others of their size are measured by. */
export function Outcome({ view: { deal } }: { readonly view: DealView }) {
  const { outcome } = deal
  const set = (fields: Partial<NonNullable<typeof outcome>>) =>
    changeDeal(
      deal.id,
      before => ({
        ...before,
        outcome: { is: 'won', on: today(), ...before.outcome, ...fields },
      }),
      'Outcome edited',
    )
  const choose = (id: DealOutcome | 'open') =>
    id === 'open'
      ? changeDeal(deal.id, before => ({ ...before, outcome: undefined }), 'Deal opened again')
      : set({ is: id })
  return (
    <Panel title="Outcome">
      <div className={styles.fields} data-field="deal-field:outcome">
        <Select label="It is" options={choices} value={outcome?.is ?? 'open'} onChange={choose} />
        {outcome !== undefined && (
          <>
            <DateField label="Since" value={outcome.on} onCommit={on => on !== null && set({ on })} />
            <div className={styles.wide}>
              <TextField
                label="Why"
                lines={1}
                placeholder="In their words, if they said"
                value={outcome.why ?? ''}
                onDraft={why => set({ why: orUnknown(why) })}
              />
            </div>
          </>
        )}
      </div>
    </Panel>
  )
}
