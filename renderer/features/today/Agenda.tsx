import type { SummaryOf } from '@shared/domain/summary'
import { useCallback, useRef } from 'react'
import { runCommand } from '../../app/use-commands'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import { clockTime, dayOf, isSameDay } from '../../time'
import { EmptyState } from '../../ui/States'
import { AgendaRow } from './AgendaRow'
import { daysHeading } from './day-heading'
import styles from './Today.module.css'

/** The calls ahead, grouped by day; the soonest is the only lifted card. Arrows or J and K move between them. */
export function Agenda() {
  const upcoming = useStore(state => state.today?.selection.upcoming) ?? []
  const now = useNow('minute')
  const zone = useStore(state => state.zone)
  const list = useRef<HTMLElement>(null)
  const onKeyDown = useCallback((event: React.KeyboardEvent) => moveBetweenRows(event, list.current), [])
  if (upcoming.length === 0) {
    return (
      <section className={styles.agenda} aria-label="Upcoming calls">
        <EmptyState
          title="No calls ahead"
          action={{
            label: 'Paste anything about a call',
            keys: 'Mod+V',
            onPress: () => runCommand('app.paste'),
          }}
        >
          Calls you paste, import or create stand here, the next one first.
        </EmptyState>
      </section>
    )
  }
  const nowIso = new Date(now).toISOString()
  const next = upcoming.find(call => call.start !== undefined) ?? upcoming[0]
  return (
    <section className={styles.agenda} aria-label="Upcoming calls" ref={list} onKeyDown={onKeyDown}>
      {groupByDay(upcoming, zone).map(({ day, calls }) => (
        <div key={day}>
          <h2 className={styles.day}>{daysHeading(calls[0]?.start, nowIso, zone)}</h2>
          {calls[0]?.start !== undefined && isSameDay(calls[0].start, nowIso, zone) && (
            <div className={styles.now}>
              <span>{clockTime(nowIso, zone)}</span>
            </div>
          )}
          {calls.map(call => (
            <AgendaRow key={call.id} callId={call.id} isNext={call === next} now={now} />
          ))}
        </div>
      ))}
    </section>
  )
}

type Call = SummaryOf<'call'>

function groupByDay(
  calls: readonly Call[],
  zone: string,
): readonly { day: string; calls: readonly Call[] }[] {
  const groups = new Map<string, Call[]>()
  for (const call of calls) {
    const day = call.start === undefined ? 'no time yet' : dayOf(call.start, zone)
    groups.set(day, [...(groups.get(day) ?? []), call])
  }
  return [...groups].map(([day, grouped]) => ({ day, calls: grouped }))
}

function moveBetweenRows(event: React.KeyboardEvent, list: HTMLElement | null): void {
  const step =
    event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0
  if (step === 0 || list === null || event.ctrlKey || event.metaKey || event.altKey) return
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex(row => row.contains(document.activeElement))
  const row = rows[Math.min(rows.length - 1, Math.max(0, at + step))]
  row?.querySelector<HTMLElement>('[data-opens]')?.focus()
  event.preventDefault()
}
