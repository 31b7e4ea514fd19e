import { type Facet, facets, facetValues, type ScriptFilter, versionValues } from '@shared/library/list'
import { useMemo } from 'react'
import { ToggleChip } from '../../../ui/Chips'
import { Select } from '../../../ui/Select'
import styles from './Library.module.css'
import type { ScriptList } from './use-script-list'

const labels: Readonly<Record<Facet, { readonly label: string; readonly every: string }>> = {
  workflow: { label: 'Workflow filter', every: 'Any workflow' },
  industry: { label: 'Industry filter', every: 'Any industry' },
  product: { label: 'Product filter', every: 'Any product' },
  audience: { label: 'Audience filter', every: 'Any audience' },
}

/** One choice for each thing the scripts differ in; what all of them share asks nothing. */
export function ScriptFilters({ list }: { readonly list: ScriptList }) {
  const { scripts, filter, setFilter } = list
  const values = useMemo(() => facets.map(facet => [facet, facetValues(scripts, facet)] as const), [scripts])
  const versions = useMemo(() => versionValues(scripts, filter.product), [scripts, filter.product])
  const set = (fields: Partial<ScriptFilter>) => setFilter({ ...filter, ...fields })
  return (
    <div className={styles.filters}>
      {values.map(
        ([facet, known]) =>
          (known.length > 1 || filter[facet] !== undefined) && (
            <Choice
              key={facet}
              {...labels[facet]}
              values={known}
              value={filter[facet]}
              onChange={value =>
                set(facet === 'product' ? { product: value, version: undefined } : { [facet]: value })
              }
            />
          ),
      )}
      {(versions.length > 1 || filter.version !== undefined) && (
        <Choice
          label="Version filter"
          every="Any version"
          values={versions}
          value={filter.version}
          onChange={version => set({ version })}
        />
      )}
      {(list.stale > 0 || filter.onlyStale) && (
        <ToggleChip isSelected={filter.onlyStale} onChange={onlyStale => set({ onlyStale })}>
          {`${list.stale} to check`}
        </ToggleChip>
      )}
      {(list.archived > 0 || filter.isArchived) && (
        <ToggleChip isSelected={filter.isArchived} onChange={isArchived => set({ isArchived })}>
          {`${list.archived} archived`}
        </ToggleChip>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly every: string
  readonly values: readonly string[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

const all = 'all'

/** A value is told from "all" by a mark of its own: an audience may be called that. */
function Choice({ label, every, values, value, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      labelHidden
      size="sm"
      options={[{ id: all, label: every }, ...values.map(one => ({ id: `=${one}`, label: one }))]}
      value={value === undefined ? all : `=${value}`}
      onChange={id => onChange(id === all ? undefined : id.slice(1))}
    />
  )
}
