import { type Deal, sizeBands } from '@shared/domain/deal'
import { freshId } from '@shared/domain/schema'
import { Trash2 } from 'lucide-react'
import { newId, now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Checkbox } from '../../../ui/Checkbox'
import { DateField } from '../../../ui/DateTimeField'
import { IconButton } from '../../../ui/IconButton'
import { NumberField } from '../../../ui/NumberField'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import styles from './Advised.module.css'
import { changeDeal } from './actions'
import type { SectionProps } from './Section'
import type { PrepareView } from './use-prepare'

const sizeLabels = { small: 'Small', medium: 'Medium', large: 'Large', 'very-large': 'Very large' } as const

/** What the advisors ask of the deal, to be mended where it is missed; a call without a deal gets one with the first word. */
export function DealFacts({ view, look }: SectionProps) {
  const { deal, prospect } = view
  const set = (label: string, fields: Partial<Deal>) =>
    void changeDeal(view, label, before => ({ ...before, ...fields }))
  if (prospect === undefined) {
    return (
      <Panel title="The deal" look={look}>
        <p className={styles.note}>A deal is kept with the company. Say first which one it is.</p>
      </Panel>
    )
  }
  return (
    <Panel title="The deal" look={look}>
      <div className={styles.fields}>
        <div data-field="deal-field:price-answer">
          <TextField
            label="What we say it costs"
            lines={2}
            placeholder="The answer, when they ask"
            value={deal?.priceAnswer ?? ''}
            onCommit={text => set('Price answer', { priceAnswer: text.trim() === '' ? undefined : text })}
          />
        </div>
        <div data-field="deal-field:competitors">
          <Rivals view={view} />
        </div>
        <Figures deal={deal} set={set} />
        <div data-field="deal-field:paper-ready">
          <Checkbox
            isSelected={deal?.paperReady === true}
            onChange={paperReady => set('Order form', { paperReady })}
          >
            Contract or order form at hand
          </Checkbox>
        </div>
      </div>
    </Panel>
  )
}

interface FiguresProps {
  readonly deal: Deal | undefined
  readonly set: (label: string, fields: Partial<Deal>) => void
}

function Figures({ deal, set }: FiguresProps) {
  return (
    <div className={styles.pair}>
      <div data-field="deal-field:effort-estimate">
        <NumberField
          label="Effort to put in place"
          unit="h"
          min={0}
          max={10_000}
          step={1}
          value={deal?.effortEstimateHours ?? null}
          onCommit={hours => set('Effort estimate', { effortEstimateHours: hours ?? undefined })}
        />
      </div>
      <div data-field="deal-field:size-band deal-field:effort">
        <Select
          label="Size"
          size="sm"
          placeholder="not known"
          options={sizeBands.map(id => ({ id, label: sizeLabels[id] }))}
          value={deal?.sizeBand ?? null}
          onChange={sizeBand => set('Size', { sizeBand })}
        />
      </div>
      <div data-field="deal-field:decision-date deal-field:outcome">
        <DateField
          label="Decides on"
          value={deal?.decisionDate ?? null}
          onCommit={on => set('Decision date', { decisionDate: on ?? undefined })}
        />
      </div>
    </div>
  )
}

function Rivals({ view }: { readonly view: PrepareView }) {
  const zone = useStore(state => state.zone)
  const rivals = view.deal?.competitors ?? []
  const add = (name: string) => {
    if (name.trim() === '') return
    void changeDeal(view, 'Rival added', deal => ({
      ...deal,
      competitors: [
        ...deal.competitors,
        { id: freshId('competitor', newId), name: name.trim(), on: dayOf(now(), zone) },
      ],
    }))
  }
  const remove = (at: number) =>
    void changeDeal(view, 'Rival removed', deal => ({
      ...deal,
      competitors: deal.competitors.filter((_, index) => index !== at),
    }))
  return (
    <>
      <TextField
        label="Whom or what else they look at"
        placeholder={rivals.length === 0 ? 'A rival, or leaving all as it is' : 'Another'}
        value=""
        isAdder
        onCommit={add}
      />
      <ul aria-label="Rivals">
        {rivals.map(({ name, source }, at) => (
          <li key={`${name} ${String(at)}`} className={styles.rival}>
            <span>
              {name} <span className={styles.note}>{source}</span>
            </span>
            <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={() => remove(at)} />
          </li>
        ))}
      </ul>
    </>
  )
}
