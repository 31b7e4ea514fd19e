import { gapStatuses } from '@shared/domain/gap'
import { type GapGroup, type GapOrder, type RegisterFilter, valuesOf } from '@shared/domain/gap-register'
import type { SummaryOf } from '@shared/domain/summary'
import { useMemo } from 'react'
import { KeyCaps } from '../../ui/KeyCaps'
import { Select } from '../../ui/Select'
import styles from './Gap.module.css'
import { statusLabels } from './gap-labels'

export interface RegisterView {
  readonly filter: RegisterFilter
  readonly group: GapGroup
  readonly order: GapOrder
}
export const wholeRegister: RegisterView = { filter: {}, group: 'none', order: 'title' }

interface RegisterFiltersProps {
  readonly gaps: readonly SummaryOf<'gap'>[]
  readonly view: RegisterView
  readonly onChange: (view: RegisterView) => void
}

const all = 'all'
const groups = [
  { id: 'none', label: 'No groups' },
  { id: 'product', label: 'By product' },
  { id: 'status', label: 'By status' },
] as const
const orders = [
  { id: 'title', label: 'By name' },
  { id: 'checked', label: 'Longest unchecked' },
] as const

/** Product, its versions, status; groups and order. A product that has only one version asks for none. */
export function RegisterFilters({ gaps, view, onChange }: RegisterFiltersProps) {
  const { filter, group, order } = view
  const products = useMemo(() => valuesOf(gaps, 'product'), [gaps])
  const versions = useMemo(() => {
    const { product } = filter
    const those = product === undefined ? gaps : gaps.filter(one => (one.product ?? '').trim() === product)
    return valuesOf(those, 'productVersion')
  }, [gaps, filter])
  const set = (fields: RegisterFilter) => onChange({ ...view, filter: { ...filter, ...fields } })
  return (
    <div className={styles.filters}>
      {products.length > 1 && (
        <Choice
          label="Product filter"
          every="All products"
          none="No product"
          values={products}
          value={filter.product}
          onChange={product => set({ product, version: undefined })}
        />
      )}
      {(versions.length > 1 || filter.version !== undefined) && (
        <Choice
          label="Version filter"
          every="All versions"
          none="No version"
          values={versions}
          value={filter.version}
          onChange={version => set({ version })}
        />
      )}
      <Select
        label="Status filter"
        labelHidden
        size="sm"
        options={[
          { id: all, label: 'Any status' },
          ...gapStatuses.map(id => ({ id: id as string, label: statusLabels[id] })),
        ]}
        value={filter.status ?? all}
        onChange={status => set({ status: status === all ? undefined : status })}
      />
      <Select
        label="Groups"
        labelHidden
        size="sm"
        options={groups}
        value={group}
        onChange={next => onChange({ ...view, group: next })}
      />
      <Select
        label="Order"
        labelHidden
        size="sm"
        options={orders}
        value={order}
        onChange={next => onChange({ ...view, order: next })}
      />
      <span className={styles.hint}>
        <KeyCaps keys="Space" size="sm" spoken /> checked today
      </span>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly every: string
  readonly none: string
  readonly values: readonly string[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** A value is told from "all" by a mark of its own: a product may be called that. */
function Choice({ label, every, none, values, value, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      labelHidden
      size="sm"
      options={[
        { id: all, label: every },
        ...values.map(one => ({ id: `=${one}`, label: one === '' ? none : one })),
      ]}
      value={value === undefined ? all : `=${value}`}
      onChange={id => onChange(id === all ? undefined : id.slice(1))}
    />
  )
}
