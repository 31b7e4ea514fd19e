import type { Deal } from '@shared/domain/deal'
import type { Effort } from '@shared/domain/effort'
import { hoursWords } from '@shared/effort/duration'
import {
  type CallPhase,
  callPhases,
  entriesOf,
  isTyped,
  minutesOf,
  typeMinutes,
} from '@shared/effort/hours-of-call'
import { Lock } from 'lucide-react'
import { useMemo } from 'react'
import { basisInShort } from '../../../parts/effort/basis-words'
import { useDealEffort } from '../../../parts/effort/use-deal-effort'
import { making, now } from '../../../state/clock'
import { aboutPlace } from '../../../state/effort'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Icon } from '../../../ui/Icon'
import { NumberField } from '../../../ui/NumberField'
import styles from './Hours.module.css'
import type { DebriefFacts } from './use-debrief'

const labels: Readonly<Record<CallPhase, string>> = { prepare: 'Prepare', run: 'Call', debrief: 'After' }

/** What the call took, counted by itself. Typed over, a figure stands as typed; emptied, it counts itself again. */
export function Hours({ facts: { call, deal } }: { readonly facts: DebriefFacts }) {
  const records = useStore(state => state.records)
  const parts = useMemo(() => {
    const efforts = Object.values(records).filter((record): record is Effort => record.kind === 'effort')
    return callPhases.map(phase => ({ phase, entries: entriesOf(efforts, call.id, phase) }))
  }, [records, call.id])
  const typed = parts.filter(({ entries }) => isTyped(entries)).map(({ phase }) => labels[phase])
  return (
    <section className={styles.hours} aria-label="Hours">
      <div className={styles.line}>
        <h2>Hours</h2>
        {parts.map(({ phase, entries }) => (
          <PhaseField key={phase} callId={call.id} phase={phase} entries={entries} />
        ))}
        <OfDeal deal={deal} />
      </div>
      <p className={styles.note}>
        <Icon of={Lock} size="xs" />
        <span>
          {typed.length === 0 ? 'Counted by itself' : `${typed.join(', ')} as typed; empty it to count again`}
          . Stays on this computer.
        </span>
      </p>
    </section>
  )
}

interface PhaseFieldProps {
  readonly callId: string
  readonly phase: CallPhase
  readonly entries: readonly Effort[]
}

function PhaseField({ callId, phase, entries }: PhaseFieldProps) {
  const commit = useStore(state => state.commit)
  const hours = minutesOf(entries) / 60
  const set = (value: number | null) => {
    const state = useStore.getState()
    const { sample, ...about } = aboutPlace({ kind: 'call', id: callId }, state)
    const minutes = value === null ? null : value * 60
    const day = dayOf(now(), state.zone)
    void commit(typeMinutes({ entries, phase, minutes, about, day, sample }, making()), 'Hours typed')
  }
  return (
    <span className={styles.field}>
      <span aria-hidden="true">{labels[phase]}</span>
      <NumberField
        label={`Hours, ${labels[phase].toLowerCase()}`}
        labelHidden
        min={0}
        max={400}
        // What counts itself is told to a tenth; what was typed, as it was.
        value={isTyped(entries) ? Math.round(hours * 1_000) / 1_000 : Math.round(hours * 10) / 10}
        onCommit={set}
      />
    </span>
  )
}

function OfDeal({ deal }: { readonly deal: Deal | undefined }) {
  return deal === undefined ? null : <OfThisDeal deal={deal} />
}

/** The deal so far, against what its size usually takes. */
function OfThisDeal({ deal }: { readonly deal: Deal }) {
  const effort = useDealEffort(deal)
  if (effort === undefined) return null
  const { spentHours, standing, baseline } = effort
  const spent = Number(spentHours.toFixed(1))
  if (standing === undefined || baseline === undefined) {
    return (
      <span className={styles.ofDeal}>
        <b>{hoursWords(spentHours)}</b> <small>on the deal</small>
      </span>
    )
  }
  return (
    <span className={styles.ofDeal} data-standing={standing.is}>
      <b>{spent}</b> of {Number(baseline.hours.toFixed(1))}
      <small>{basisInShort(baseline)}</small>
    </span>
  )
}
