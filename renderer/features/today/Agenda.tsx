import type { SummaryOf } from '@shared/domain/summary'
import { useCallback, useRef } from 'react'
import { runCommand } from '../../app/use-commands'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import { clockTime, dayOf, isSameDay } from '../../time'
import { Button } from '../../ui/Button'
import { useLettersAreCommands } from '../../ui/ListKeysContext'
import { EmptyState } from '../../ui/States'
import { useRest } from '../../ui/use-rest'
import { AgendaRow } from './AgendaRow'
import { daysHeading } from './day-heading'
import { moveBetweenRows } from './row-keys'
import styles from './Today.module.css'

/** As many as a large window shows; the others follow. */
const firstRows = 12

/** The calls ahead, grouped by day; the soonest is the only lifted card. Arrows or J and K move between them. */
export function Agenda() {
  const upcoming = useStore(state => state.today?.selection.upcoming) ?? []
  const now = useNow('minute')
  const zone = useStore(state => state.zone)
  const list = useRef<HTMLElement>(null)
  const lettersMove = useLettersAreCommands()
  const more = useStore(state => (state.today?.selection.totals.upcoming ?? 0) - upcoming.length)
  const go = useStore(state => state.go)
  const hasRest = useRest(upcoming.length <= firstRows)
  const onKeyDown = useCallback(
    (event: React.KeyboardEvent) => moveBetweenRows(event, list.current, lettersMove),
    [lettersMove],
  )
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
  const isToday = (start: string | undefined) => start !== undefined && isSameDay(start, nowIso, zone)
  return (
    <section
      className={styles.agenda}
      aria-label="Upcoming calls"
      ref={list}
      data-pane="agenda"
      onKeyDown={onKeyDown}
    >
      {!upcoming.some(call => isToday(call.start)) && (
        <div>
          <h2 className={styles.day}>Today</h2>
          <div className={styles.now}>
            <span>{clockTime(nowIso, zone)}</span>
          </div>
          <p className={styles.free}>No more calls today.</p>
        </div>
      )}
      {groupByDay(hasRest ? upcoming : upcoming.slice(0, firstRows), zone).map(({ day, calls }) => (
        <div key={day}>
          <h2 className={styles.day}>{daysHeading(calls[0]?.start, nowIso, zone)}</h2>
          {isToday(calls[0]?.start) && (
            <div className={styles.now}>
              <span>{clockTime(nowIso, zone)}</span>
            </div>
          )}
          {calls.map(call => (
            <AgendaRow key={call.id} callId={call.id} isNext={call === next} now={now} />
          ))}
        </div>
      ))}
      {more > 0 && (
        <p className={styles.later}>
          <Button size="xs" variant="quiet" onPress={() => go({ kind: 'calls' })}>
            and {more} more in Calls
          </Button>
        </p>
      )}
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
