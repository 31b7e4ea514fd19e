import { goneSpan, leftSpan } from '@shared/run/clock'
import { plannedEndOf, planOf } from '@shared/run/plan'
import { Check, Play } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { useNow } from '../../../state/clock'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Avatar } from '../../../ui/Avatar'
import { Button } from '../../../ui/Button'
import { KeyCap } from '../../../ui/KeyCap'
import { Tag } from '../../../ui/Tag'
import { ResumeOffer } from './ResumeOffer'
import { type Seat, useSeats } from './run-model'
import { StaleScript } from './StaleScript'
import styles from './WeAreLive.module.css'

/** A few seconds before the clock starts: who is here, what it is for. Start works at any moment. */
export function WeAreLive({ callId }: { readonly callId: string }) {
  const seats = useSeats(callId)
  const [here, setHere] = useState<ReadonlySet<string>>(new Set())
  const [isStarting, setStarting] = useState(false)
  const start = async () => {
    if (isStarting) return
    setStarting(true)
    await startWith(
      callId,
      seats.filter(seat => here.has(seat.attendeeId)).map(seat => seat.attendeeId),
    )
    setStarting(false)
  }
  const turn = (seat: Seat | undefined) => {
    if (seat !== undefined) setHere(before => toggled(before, seat.attendeeId))
  }
  useCommands({
    'app.primary': () => void start(),
    'mark.who': event => turn(seats[Number(event?.key) - 1]),
  })
  return (
    <section className={styles.card} aria-labelledby="we-are-live">
      <Head callId={callId} />
      <div className={styles.columns}>
        <WhoIsHere seats={seats} here={here} onTurn={turn} />
        <WhatFor callId={callId} />
      </div>
      <StaleScript callId={callId} />
      <footer className={styles.foot}>
        <ResumeOffer callId={callId} />
        <Button variant="primary" icon={Play} keys="Mod+Enter" autoFocus onPress={() => void start()}>
          {here.size > 0 ? `Start, ${here.size} here` : 'Start'}
        </Button>
      </footer>
    </section>
  )
}

async function startWith(callId: string, attendeeIds: readonly string[]): Promise<void> {
  const { startRun, addMark } = useStore.getState()
  await startRun(callId)
  if (attendeeIds.length > 0 && useStore.getState().run?.callId === callId) {
    await addMark({ form: 'joined', attendeeIds: [...attendeeIds] })
  }
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function Head({ callId }: { readonly callId: string }) {
  const start = useRecord('call', callId)?.start
  const zone = useStore(state => state.zone)
  const now = useNow('second')
  const left = start === undefined ? undefined : Date.parse(start) - now
  return (
    <header className={styles.head}>
      <div>
        <h1 id="we-are-live">We are live</h1>
        <p>Two looks, then start. Start works at any moment.</p>
      </div>
      {start !== undefined && left !== undefined && Math.abs(left) < 3_600_000 * 10 && (
        <p className={styles.countdown} data-late={left < 0 || undefined}>
          <b>{left >= 0 ? leftSpan(left) : goneSpan(-left)}</b>
          <small>{left >= 0 ? `to ${clockTime(start, zone)}` : `after ${clockTime(start, zone)}`}</small>
        </p>
      )}
    </header>
  )
}

interface WhoProps {
  readonly seats: readonly Seat[]
  readonly here: ReadonlySet<string>
  readonly onTurn: (seat: Seat) => void
}

function WhoIsHere({ seats, here, onTurn }: WhoProps) {
  return (
    <section>
      <h2>
        <span className={styles.look}>1</span>Who is here
        <span className={styles.count}>
          {here.size} of {seats.length}
        </span>
      </h2>
      <ol className={styles.roll}>
        {seats.map(seat => {
          const isHere = here.has(seat.attendeeId)
          return (
            <li key={seat.attendeeId}>
              <button type="button" aria-pressed={isHere} onClick={() => onTurn(seat)}>
                <KeyCap label={seat.digit > 9 ? '' : String(seat.digit)} size="lg" />
                <Avatar name={seat.name} tone={seat.isChampion ? 'accent' : 'plain'} />
                <span className={styles.name}>
                  <b>{seat.name}</b>
                  <small>{seat.part}</small>
                </span>
                {isHere ? (
                  <Tag tone="accent" icon={Check}>
                    here
                  </Tag>
                ) : (
                  <Tag outline>not yet</Tag>
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <p className={styles.note}>
        {seats.length === 0
          ? 'Nobody of theirs is invited yet. The run works without names.'
          : 'A digit ticks a person. The same digit names them after a mark.'}
      </p>
    </section>
  )
}

/** The goal, and how the time is divided; a late start says that the end stays. */
function WhatFor({ callId }: { readonly callId: string }) {
  const call = useRecord('call', callId)
  const copy = useRecord('script-copy', call?.scriptCopyId)
  const zone = useStore(state => state.zone)
  const now = new Date(useNow('minute')).toISOString()
  if (call === undefined) return null
  const plannedEnd = plannedEndOf(call, now)
  const { segments } = planOf({ startedAt: now, plannedEnd }, copy, call)
  const steps = segments.filter(segment => segment.kind === 'step')
  const minutes = (ms: number) => `${Math.round(ms / 6_000) / 10} min`
  const kept = segments.filter(segment => segment.kind !== 'step')
  return (
    <section>
      <h2>
        <span className={styles.look}>2</span>What it is for
      </h2>
      <p className={styles.goal}>{call.goal?.text || 'No goal is written for this call.'}</p>
      {call.goal?.heardWhen && <p className={styles.heard}>Heard when: {call.goal.heardWhen}</p>}
      <dl className={styles.plan}>
        <div>
          <dt>
            {copy === undefined ? 'No script' : `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`}
          </dt>
          <dd>{minutes(steps.reduce((sum, segment) => sum + segment.ms, 0))}</dd>
        </div>
        {kept.map(segment => (
          <div key={segment.id}>
            <dt>{segment.title}</dt>
            <dd>{minutes(segment.ms)}</dd>
          </div>
        ))}
        <div>
          <dt>Ends</dt>
          <dd>{clockTime(plannedEnd, zone)}</dd>
        </div>
      </dl>
      <p className={styles.note}>
        {call.start !== undefined &&
        now > call.start &&
        Date.parse(plannedEnd) - Date.parse(call.start) <= call.minutes * 60_000
          ? 'A late start keeps the end.'
          : 'Every mark is on disk at once. Ending the run opens the debrief.'}
      </p>
    </section>
  )
}
