import { type CallKind, callKindLabels, callKinds } from '@shared/domain/call'
import type { Range, Span } from '@shared/insights/range'
import { daysOf } from '@shared/insights/range'
import { type Filter, industriesOf } from '@shared/insights/scope'
import { counted } from '@shared/insights/words'
import { Download, ListFilter } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSummaries } from '../../state/selectors'
import { fullDay } from '../../time'
import { Button } from '../../ui/Button'
import { ComboBox } from '../../ui/ComboBox'
import { DateField } from '../../ui/DateTimeField'
import { PageHead } from '../../ui/PageHead'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { Select } from '../../ui/Select'
import { saveAll } from './actions'
import styles from './Insights.module.css'
import type { AllFigures } from './use-figures'

interface HeadProps {
  readonly range: Range
  readonly filter: Filter
  readonly figures: AllFigures
  readonly today: string
  readonly onRange: (range: Range) => void
  readonly onFilter: (filter: Filter) => void
}

export function Head({ range, filter, figures, today, onRange, onFilter }: HeadProps) {
  const active = Object.values(filter).filter(one => one !== undefined).length
  const [isOpen, setOpen] = useState(active > 0)
  const year = today.slice(0, 4)
  const setSpan = (span: Span) => onRange(span === 'dates' ? { span, ...daysOf(range, today) } : { span })
  return (
    <>
      <PageHead title={`Insights, ${titleOf(range, today)}`} sub={countWords(figures)}>
        <SegmentedControl
          label="Range"
          segments={[
            { id: 'quarter', label: 'Quarter' },
            { id: 'year', label: year },
            { id: 'all', label: 'All' },
            { id: 'dates', label: 'Dates' },
          ]}
          value={range.span}
          onChange={setSpan}
        />
        <Button icon={ListFilter} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {active === 0 ? 'Filter' : `Filter, ${active}`}
        </Button>
        <Button icon={Download} onPress={() => saveAll(figures)}>
          Export CSV
        </Button>
      </PageHead>
      {(isOpen || range.span === 'dates') && (
        <div className={styles.filters}>
          {range.span === 'dates' && (
            <>
              <DateField
                label="From"
                value={range.from ?? null}
                onCommit={from => onRange({ ...range, from: from ?? undefined })}
              />
              <DateField
                label="To"
                value={range.to ?? null}
                onCommit={to => onRange({ ...range, to: to ?? undefined })}
              />
            </>
          )}
          {isOpen && <Filters filter={filter} onFilter={onFilter} />}
        </div>
      )}
    </>
  )
}

function titleOf({ span, from, to }: Range, today: string): string {
  const year = today.slice(0, 4)
  if (span === 'year') return year
  if (span === 'all') return 'all years'
  if (span === 'quarter') return `quarter ${Math.ceil(Number(today.slice(5, 7)) / 3)} of ${year}`
  return [from && `from ${fullDay(from)}`, to && `to ${fullDay(to)}`].filter(Boolean).join(' ') || 'any date'
}

function countWords({ scope, hours }: AllFigures): string {
  const deals = hours === undefined ? '' : ` and ${counted(hours.n, 'deal')}`
  return `Your own ${counted(scope.calls.length, 'call')}${deals}. Figures stay on this computer.`
}

const all = 'all'

function Filters({ filter, onFilter }: Pick<HeadProps, 'filter' | 'onFilter'>) {
  const prospects = useSummaries('prospect')
  const options = useMemo(() => (prospects ?? []).map(({ id, title }) => ({ id, label: title })), [prospects])
  const industries = useMemo(() => industriesOf(prospects ?? []), [prospects])
  const set = (fields: Filter) => onFilter({ ...filter, ...fields })
  return (
    <>
      <ComboBox
        label="Prospect"
        options={options}
        value={filter.prospectId ?? null}
        onChange={id => set({ prospectId: id ?? undefined })}
        placeholder="All prospects"
      />
      {industries.length > 0 && (
        <Select
          label="Industry"
          options={[
            { id: all, label: 'All industries' },
            ...industries.map(one => ({ id: `=${one}`, label: one })),
          ]}
          value={filter.industry === undefined ? all : `=${filter.industry}`}
          onChange={id => set({ industry: id === all ? undefined : id.slice(1) })}
        />
      )}
      <Select
        label="Kind of call"
        options={[
          { id: all, label: 'All kinds' },
          ...callKinds.map(id => ({ id: id as string, label: callKindLabels[id] })),
        ]}
        value={filter.callKind ?? all}
        onChange={id => set({ callKind: id === all ? undefined : (id as CallKind) })}
      />
      <Button variant="quiet" onPress={() => onFilter({})}>
        Clear
      </Button>
    </>
  )
}
