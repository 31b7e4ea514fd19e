import type { Booking, Environment } from '@shared/domain/environment'
import { freshId } from '@shared/domain/schema'
import type { SummaryOf } from '@shared/domain/summary'
import { type Clash, clashesOf, type Day, type DayCall, type Use, usesOf } from '@shared/preflight/day'
import { dayCallOf } from '@shared/preflight/day-calls'
import { clashReason } from '@shared/preflight/day-words'
import { keyOf } from '@shared/preflight/proposals'
import { Plus, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { changeEnvironment } from '../../parts/environment/EnvironmentFields'
import { SecretFreeField } from '../../parts/environment/SecretFreeField'
import { newId, nowMs } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { clockTime, dayWords } from '../../time'
import { Button } from '../../ui/Button'
import { DateTimeField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import styles from './Environment.module.css'

/** Who has it when: calls book it by themselves, everything else is written here. */
export function Bookings({ environment }: { readonly environment: Environment }) {
  const calls = useCallsUsing(environment)
  const uses = usesOf(environment, calls).filter(({ to, call }) => call !== undefined && to >= nowMs())
  const day: Day = { calls, environments: [environment] }
  const clashes = clashesOf(day).filter(clash => clash.kind !== 'person' && clash.second.to >= nowMs())
  return (
    <section className={styles.bookings} aria-label="Bookings">
      <h2>Bookings</h2>
      {uses.length === 0 && environment.bookings.every(isOfCall) && (
        <p className={styles.quiet}>
          Nobody has it booked. A call that uses it books it from its start to its end.
        </p>
      )}
      {uses.length > 0 && (
        <ul aria-label="Calls that use it">
          {uses.map(use => (
            <CallUse key={use.call?.id} use={use} />
          ))}
        </ul>
      )}
      {clashes.map(clash => (
        <ClashNotice key={keyOf(clash)} clash={clash} />
      ))}
      <ByHand environment={environment} />
    </section>
  )
}

const isOfCall = ({ callId }: Booking): boolean => callId !== undefined

/** Those ahead and those just over, from the list of calls. */
function useCallsUsing({ id }: Environment): readonly DayCall[] {
  const calls = useSummaries('call')
  const prospects = useSummaries('prospect')
  return useMemo(() => {
    const nameOf = ({ prospectId }: SummaryOf<'call'>) => prospects?.find(one => one.id === prospectId)?.title
    const since = new Date(nowMs() - 86_400_000).toISOString()
    return (calls ?? [])
      .filter(call => call.environmentIds.includes(id) && (call.start ?? '') >= since)
      .flatMap(call => dayCallOf(call, nameOf(call)) ?? [])
  }, [calls, prospects, id])
}

function CallUse({ use: { from, to, call } }: { readonly use: Use }) {
  const go = useStore(state => state.go)
  const when = useWhen()
  if (call === undefined) return null
  return (
    <li className={styles.use}>
      <span>{when(from, to)}</span>
      <button type="button" onClick={() => go({ kind: 'call', id: call.id, tab: 'prepare' })}>
        {call.name === call.title ? call.title : `${call.name}: ${call.title}`}
      </button>
    </li>
  )
}

function ClashNotice({ clash }: { readonly clash: Clash }) {
  const when = useWhen()
  const names = [clash.first, clash.second].map(({ call, note }) => call?.name ?? note ?? 'a booking')
  return (
    <Notice tone="warn">
      <b>
        {names.join(' and ')}, {when(clash.first.from, clash.second.to)}.
      </b>{' '}
      {clashReason(clash)}
    </Notice>
  )
}

/** "Thu 19 Nov, 14:30 to 15:00". */
function useWhen() {
  const zone = useStore(state => state.zone)
  const iso = (ms: number) => new Date(ms).toISOString()
  return (from: number, to: number) =>
    `${dayWords(iso(from), zone)}, ${clockTime(iso(from), zone)} to ${clockTime(iso(to), zone)}`
}

const halfHourMs = 30 * 60_000

/** Support, a colleague's demo, an upgrade: what no call of ours tells of. */
function ByHand({ environment }: { readonly environment: Environment }) {
  const set = (bookings: readonly Booking[], label = 'Booking edited') =>
    changeEnvironment(environment.id, before => ({ ...before, bookings }), label)
  const { bookings } = environment
  const add = () => {
    const from = Math.ceil(nowMs() / halfHourMs) * halfHourMs
    const booking = {
      id: freshId('booking', newId),
      from: new Date(from).toISOString(),
      to: new Date(from + 2 * halfHourMs).toISOString(),
    }
    set([...bookings, booking], 'Booking added')
  }
  return (
    <>
      {bookings.map((booking, at) =>
        isOfCall(booking) ? null : (
          <BookingFields
            // Those written by older versions have no id, and their place is all that names them.
            key={booking.id ?? `at ${at}`}
            booking={booking}
            onChange={fields => set(bookings.map(one => (one === booking ? { ...one, ...fields } : one)))}
            onRemove={() => {
              set(
                bookings.filter(one => one !== booking),
                'Booking removed',
              )
              sayUndoable('Booking removed')
            }}
          />
        ),
      )}
      <div>
        <Button size="sm" icon={Plus} onPress={add}>
          Add a booking
        </Button>
      </div>
    </>
  )
}

interface BookingFieldsProps {
  readonly booking: Booking
  readonly onChange: (fields: Partial<Booking>) => void
  readonly onRemove: () => void
}

function BookingFields({ booking, onChange, onRemove }: BookingFieldsProps) {
  const zone = useStore(state => state.zone)
  const { from, to, note = '' } = booking
  return (
    <div className={styles.booking}>
      <DateTimeField
        label="From"
        zone={zone}
        value={from}
        onCommit={at => at !== null && onChange({ from: at })}
      />
      <DateTimeField
        label="Until"
        zone={zone}
        value={to}
        error={to <= from ? 'It ends before it begins, so it counts for nothing.' : undefined}
        onCommit={at => at !== null && onChange({ to: at })}
      />
      <SecretFreeField
        label="Who or why"
        value={note}
        onCommit={text => onChange({ note: text || undefined })}
      />
      <IconButton label={`Remove the booking ${note}`.trim()} icon={Trash2} size="sm" onPress={onRemove} />
    </div>
  )
}
