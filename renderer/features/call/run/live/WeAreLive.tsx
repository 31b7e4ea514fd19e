import { goneSpan, leftSpan } from '@shared/run/clock'
import { plannedEndOf } from '@shared/run/plan'
import { Play, Timer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useCommands } from '../../../../app/use-commands'
import { RidingLines } from '../../../../parts/change/RidingLines'
import { useChanges } from '../../../../parts/change/use-changes'
import { useNow } from '../../../../state/clock'
import { useRecord } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'
import { clockTime } from '../../../../time'
import { Button } from '../../../../ui/Button'
import { Icon } from '../../../../ui/Icon'
import { ResumeOffer } from '../ResumeOffer'
import { useSeats } from '../run-model'
import { StaleScript } from '../StaleScript'
import { LeaderLook } from './LeaderLook'
import { ShareLook } from './ShareLook'
import { startWith, useArrivals } from './use-arrivals'
import { useHearLeader } from './use-hear-leader'
import styles from './WeAreLive.module.css'
import { WhoIsHere } from './WhoIsHere'

/** A few seconds before the clock starts: who is here, whether marks get through. Start works at any moment. */
export function WeAreLive({ callId }: { readonly callId: string }) {
  const seats = useSeats(callId)
  const arrivals = useArrivals()
  const [isStarting, setStarting] = useState(false)
  useHearLeader('trial')
  const start = async () => {
    if (isStarting) return
    setStarting(true)
    const here = seats.filter(seat => arrivals.here.has(seat.attendeeId)).map(seat => seat.attendeeId)
    await startWith(callId, here, arrivals.strangers)
    setStarting(false)
  }
  useCommands({
    'app.primary': () => void start(),
    'mark.who': event => arrivals.turn(seats[Number(event?.key) - 1]),
    'mark.joined-or-left': () => arrivals.ask(true),
  })
  const looks: readonly ReactNode[] = [
    <WhoIsHere key="who" seats={seats} arrivals={arrivals} />,
    <LeaderLook key="leader" />,
    <ShareLook key="share" />,
  ]
  const count = arrivals.here.size + arrivals.strangers.length
  return (
    <section className={styles.card} aria-labelledby="we-are-live" data-looks={looks.length}>
      <Head callId={callId} looks={looks.length} />
      <div className={styles.columns}>{looks}</div>
      <StaleScript callId={callId} />
      <footer className={styles.foot}>
        <Ending callId={callId} />
        <ResumeOffer callId={callId} />
        <Button variant="primary" icon={Play} keys="Mod+Enter" autoFocus onPress={() => void start()}>
          {count > 0 ? `Start, ${count} here` : 'Start'}
        </Button>
      </footer>
    </section>
  )
}

const countWords = ['No', 'One', 'Two', 'Three'] as const

function Head({ callId, looks }: { readonly callId: string; readonly looks: number }) {
  const call = useRecord('call', callId)
  const zone = useStore(state => state.zone)
  const changes = useChanges(callId)
  const now = useNow('second')
  const start = call?.start
  const left = start === undefined ? undefined : Date.parse(start) - now
  return (
    <header className={styles.head}>
      <div>
        <h1 id="we-are-live">We are live</h1>
        <p>{countWords[looks]} looks, then start. Start works at any moment.</p>
        <div className={styles.aims}>
          <p className={styles.goal}>
            {call?.goal?.text ? (
              <>
                <b>Goal</b> {call.goal.text}
              </>
            ) : (
              'No goal is written for this call.'
            )}
          </p>
          <RidingLines changes={changes} />
        </div>
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

/** When it ends if it starts now; a late start keeps the end. */
function Ending({ callId }: { readonly callId: string }) {
  const call = useRecord('call', callId)
  const zone = useStore(state => state.zone)
  const now = new Date(useNow('minute')).toISOString()
  if (call === undefined) return null
  const end = plannedEndOf(call, now)
  const isKept =
    call.start !== undefined &&
    now > call.start &&
    Date.parse(end) - Date.parse(call.start) <= call.minutes * 60_000
  return (
    <p className={styles.ending}>
      <Icon of={Timer} tone="accent" />
      Ends {clockTime(end, zone)}. {isKept ? 'A late start keeps the end.' : 'Every mark is on disk at once.'}
    </p>
  )
}
