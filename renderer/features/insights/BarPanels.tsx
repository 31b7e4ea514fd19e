import { type Advances, perAdvance } from '@shared/insights/advances'
import type { AskedMost } from '@shared/insights/asked-most'
import type { CheckFigure } from '@shared/insights/check-items'
import { type PromiseState, type Promises, promiseLabels, promiseStates } from '@shared/insights/promises'
import type { TimeSpent } from '@shared/insights/time-spent'
import { counted, oneDecimal, percent } from '@shared/insights/words'
import { memo } from 'react'
import { CountBars } from '../../ui/plot/CountBars'
import type { CellLook } from '../../ui/plot/marks'
import { openRefs } from './actions'
import { FigurePanel } from './FigurePanel'
import styles from './Insights.module.css'
import { figureNames } from './use-figures'

const mostBars = 6

/** What a list of bars leaves to the table. */
function More({ of }: { readonly of: number }) {
  if (of <= mostBars) return null
  return (
    <p className={styles.more}>
      The first {mostBars} of {of}; the table has the others.
    </p>
  )
}

export const AdvancesPanel = memo(function AdvancesPanel({
  figure,
}: {
  readonly figure: Advances | undefined
}) {
  const bars = (figure?.kinds ?? []).map(({ callKind, label, calls, advances }) => {
    const per = perAdvance(calls.length, advances.length)
    const name = `${label}: ${counted(calls.length, 'call')}, ${counted(advances.length, 'advance')}`
    return {
      ...{ key: callKind, label, name },
      parts: [
        { key: 'advances', look: 'full' as const, size: advances.length },
        { key: 'others', look: 'open' as const, size: calls.length - advances.length },
      ],
      end: per === undefined ? `none of ${calls.length}` : `${per} per advance`,
      onOpen: () => openRefs(name, calls),
    }
  })
  return (
    <FigurePanel
      name={figureNames.advances}
      figure={figure}
      keys={[
        { words: 'advance', cell: 'full' },
        { words: 'other call', cell: 'open' },
      ]}
    >
      <CountBars label={`Calls per advance: ${figure?.title ?? ''}`} bars={bars} endWidth={96} />
    </FigurePanel>
  )
})

export const AskedPanel = memo(function AskedPanel({ figure }: { readonly figure: AskedMost | undefined }) {
  const bars = (figure?.groups ?? [])
    .slice(0, mostBars)
    .map(({ key, words, times, hasAnswer, open, refs }) => ({
      ...{ key, label: words },
      parts: [{ key: 'asked', look: hasAnswer ? ('full' as const) : ('open' as const), size: times }],
      end: counted(times, 'time'),
      name: `${words}: asked ${counted(times, 'time')}, ${open} not answered, ${hasAnswer ? 'in the library' : 'not in the library'}`,
      onOpen: () => openRefs(words, refs),
    }))
  return (
    <FigurePanel
      name={figureNames.asked}
      figure={figure}
      keys={[
        { words: 'in the library', cell: 'full' },
        { words: 'not in the library', cell: 'open' },
      ]}
    >
      <CountBars label={`Questions asked most: ${figure?.title ?? ''}`} bars={bars} endWidth={64} />
      <More of={figure?.groups.length ?? 0} />
    </FigurePanel>
  )
})

const promiseLooks: Readonly<Record<PromiseState, CellLook>> = {
  'on-time': 'full',
  late: 'warn',
  overdue: 'dashed',
  'not-due': 'open',
  'no-date': 'faint',
}

export const PromisesPanel = memo(function PromisesPanel({
  figure,
}: {
  readonly figure: Promises | undefined
}) {
  const bars = promiseStates.map(state => {
    const count = figure?.counts[state] ?? 0
    const name = `${promiseLabels[state]}: ${counted(count, 'promise')}`
    return {
      ...{ key: state, label: promiseLabels[state], name, end: String(count) },
      parts: [{ key: state, look: promiseLooks[state], size: count }],
      onOpen: () => openRefs(name, figure?.refs[state] ?? []),
    }
  })
  return (
    <FigurePanel name={figureNames.promises} figure={figure}>
      <CountBars label={`Promises kept: ${figure?.title ?? ''}`} bars={bars} endWidth={40} />
    </FigurePanel>
  )
})

export const ChecksPanel = memo(function ChecksPanel({
  figure,
}: {
  readonly figure: CheckFigure | undefined | null
}) {
  const bars = (figure?.items ?? []).slice(0, mostBars).map(({ key, text, wants, done, missed }) => {
    const did = wants === 'value' ? 'given a value' : 'ticked'
    const name = `${text}: ${did} in ${counted(done.length, 'call')}, missed in ${missed.length}`
    return {
      ...{ key, label: text, name },
      parts: [
        { key: 'missed', look: 'dashed' as const, size: missed.length },
        { key: 'done', look: 'soft' as const, size: done.length },
      ],
      end: `missed ${missed.length}`,
      onOpen: () => openRefs(name, missed.length > 0 ? missed : done),
    }
  })
  return (
    <FigurePanel
      name={figureNames.checks}
      figure={figure}
      keys={[
        { words: 'missed', cell: 'dashed' },
        { words: 'given a value or ticked', cell: 'soft' },
      ]}
    >
      <CountBars label={`Checklist items: ${figure?.title ?? ''}`} bars={bars} endWidth={72} />
      <More of={figure?.items.length ?? 0} />
    </FigurePanel>
  )
})

export const TimePanel = memo(function TimePanel({ figure }: { readonly figure: TimeSpent | undefined }) {
  const bars = (figure?.phases ?? []).map(({ phase, label, minutes, facing, entries, refs }) => {
    const name = `${label}: ${oneDecimal(minutes / 60)} h, ${oneDecimal(facing / 60)} h with customers, ${counted(entries, 'entry', 'entries')}`
    return {
      ...{ key: phase, label, name },
      parts: [
        { key: 'facing', look: 'full' as const, size: facing },
        { key: 'other', look: 'soft' as const, size: minutes - facing },
      ],
      end: `${oneDecimal(minutes / 60)} h, ${percent(minutes, figure?.minutes ?? 0) || '0%'}`,
      onOpen: () => openRefs(name, refs),
    }
  })
  return (
    <FigurePanel
      name={figureNames.time}
      figure={figure}
      keys={[
        { words: 'with customers', cell: 'full' },
        { words: 'for them', cell: 'soft' },
      ]}
    >
      <CountBars label={`Where my time went: ${figure?.title ?? ''}`} bars={bars} endWidth={92} />
    </FigurePanel>
  )
})
