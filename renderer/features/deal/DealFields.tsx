import {
  complexityLabels,
  invitedLabels,
  pricingLabels,
  saleTypeLabels,
  sizeBandLabels,
} from '@shared/deal/words'
import { newColleague } from '@shared/domain/colleague'
import { complexities, type Deal, invitations, pricingForms, saleTypes, sizeBands } from '@shared/domain/deal'
import { making } from '../../state/clock'
import { useStore } from '../../state/store'
import { ComboBox } from '../../ui/ComboBox'
import { DateField } from '../../ui/DateTimeField'
import { NumberField } from '../../ui/NumberField'
import { Panel } from '../../ui/Panel'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { changeDeal } from './change-deal'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'
import { orUnknown } from './words'

type Set = (fields: Partial<Deal>) => void

/** What is known of the sale. An empty field is unknown, and rules say so instead of guessing. */
export function DealFields({ view }: { readonly view: DealView }) {
  const { deal } = view
  const set: Set = fields => changeDeal(deal.id, before => ({ ...before, ...fields }), 'Deal edited')
  return (
    <Panel title="About the deal">
      <div className={styles.fields}>
        <div className={styles.wide}>
          <TextField label="Name" value={deal.name} onDraft={name => set({ name })} />
        </div>
        <div className={styles.wide}>
          <Salesperson view={view} />
        </div>
        <WhenFields deal={deal} set={set} />
        <SizeFields deal={deal} set={set} />
        <FormFields deal={deal} set={set} />
        <QuoteFields deal={deal} set={set} />
        <div className={styles.wide}>
          <TextField
            label="Notes"
            lines={2}
            value={deal.notes ?? ''}
            onDraft={notes => set({ notes: orUnknown(notes) })}
          />
        </div>
      </div>
    </Panel>
  )
}

function Salesperson({ view: { deal, colleagues } }: { readonly view: DealView }) {
  const commit = useStore(state => state.commit)
  return (
    <ComboBox
      label="Salesperson"
      placeholder="Choose, or type a name"
      options={colleagues.filter(one => !one.me).map(({ id, name }) => ({ id, label: name }))}
      value={deal.salespersonId ?? null}
      onChange={id => {
        const chosen = colleagues.find(one => one.id === id)
        changeDeal(deal.id, before => ({ ...before, salespersonId: chosen?.id }), 'Salesperson chosen')
      }}
      onOther={name => {
        const colleague = newColleague({ name, role: 'salesperson' }, making())
        const current = useStore.getState().records[deal.id]
        const before = current?.kind === 'deal' ? current : deal
        void commit([colleague, { ...before, salespersonId: colleague.id }], 'Salesperson added')
      }}
    />
  )
}

interface FieldsProps {
  readonly deal: Deal
  readonly set: Set
}

function WhenFields({ deal, set }: FieldsProps) {
  return (
    <>
      <div className={styles.wide}>
        <Select
          label="We were invited"
          placeholder="Unknown"
          options={options(invitations, invitedLabels)}
          value={deal.invited ?? null}
          onChange={invited => set({ invited })}
        />
      </div>
      <DateField
        label="Invited on"
        value={deal.invitedOn ?? null}
        onCommit={day => set({ invitedOn: day ?? undefined })}
      />
      <DateField
        label="They decide on"
        value={deal.decisionDate ?? null}
        onCommit={day => set({ decisionDate: day ?? undefined })}
      />
    </>
  )
}

function SizeFields({ deal, set }: FieldsProps) {
  return (
    <>
      <Money deal={deal} set={set} />
      <Select
        label="Size band"
        placeholder="Unknown"
        options={options(sizeBands, sizeBandLabels)}
        value={deal.sizeBand ?? null}
        onChange={sizeBand => set({ sizeBand })}
      />
      <Select
        label="Complexity"
        placeholder="Unknown"
        options={options(complexities, complexityLabels)}
        value={deal.complexity ?? null}
        onChange={complexity => set({ complexity })}
      />
    </>
  )
}

const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CAD',
  'AUD',
  'JPY',
  'INR',
] as const

/** An amount without a currency says nothing: the first one typed is in euros until another is chosen. */
function Money({ deal: { value }, set }: FieldsProps) {
  const codes = [...new Set([...currencies, ...(value === undefined ? [] : [value.currency])])]
  return (
    <>
      <NumberField
        label="Value"
        min={0}
        value={value?.amount ?? null}
        onCommit={amount =>
          set({ value: amount === null ? undefined : { currency: 'EUR', ...value, amount } })
        }
      />
      <ComboBox
        label="Currency"
        options={codes.map(id => ({ id, label: id }))}
        value={value?.currency ?? null}
        isDisabled={value === undefined}
        onChange={currency => value && currency !== null && set({ value: { ...value, currency } })}
        onOther={typed => {
          const currency = typed.toUpperCase()
          if (value && /^[A-Z]{3}$/.test(currency)) set({ value: { ...value, currency } })
        }}
        hint={value === undefined ? 'Once there is a value' : undefined}
      />
    </>
  )
}

function FormFields({ deal, set }: FieldsProps) {
  return (
    <>
      <div className={styles.wide}>
        <Select
          label="Sale"
          placeholder="Unknown"
          options={options(saleTypes, saleTypeLabels)}
          value={deal.saleType ?? null}
          onChange={saleType => set({ saleType })}
        />
      </div>
      <div className={styles.wide}>
        <Select
          label="Price form"
          placeholder="Unknown"
          options={options(pricingForms, pricingLabels)}
          value={deal.pricingForm ?? null}
          onChange={pricingForm => set({ pricingForm })}
        />
      </div>
      <div className={styles.wide} data-field="deal-field:price-answer">
        <TextField
          label="What we say it costs"
          lines={2}
          placeholder="The answer, when they ask"
          value={deal.priceAnswer ?? ''}
          onDraft={text => set({ priceAnswer: orUnknown(text) })}
        />
      </div>
    </>
  )
}

/** P23: the effort stands there before the quote goes out. */
function QuoteFields({ deal, set }: FieldsProps) {
  const isLate = deal.quotedOn !== undefined && deal.effortEstimateHours === undefined
  return (
    <>
      <NumberField
        label="Our effort, estimated"
        unit="h"
        min={0}
        value={deal.effortEstimateHours ?? null}
        onCommit={hours => set({ effortEstimateHours: hours ?? undefined })}
        hint={isLate ? 'Quoted without one' : 'Before the quote'}
      />
      <DateField
        label="Quoted on"
        value={deal.quotedOn ?? null}
        onCommit={day => set({ quotedOn: day ?? undefined })}
      />
    </>
  )
}

const options = <T extends string>(ids: readonly T[], labels: Readonly<Record<T, string>>) =>
  ids.map(id => ({ id, label: labels[id] }))
