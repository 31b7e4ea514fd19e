import { rebookText } from '@shared/debrief/rebook'
import { freeSlots, zoneOfRoom } from '@shared/prepare/free-slots'
import { CalendarPlus, Copy } from 'lucide-react'
import { useMemo } from 'react'
import { ask } from '../../../api'
import { useCommands } from '../../../app/use-commands'
import { now } from '../../../state/clock'
import { orSay } from '../../../state/say-failure'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { rebook } from './close-debrief'
import styles from './NotHeld.module.css'
import type { DebriefFacts } from './use-debrief'

/** A call that did not happen owes nothing: a message for the new time, and the call made again by one key. */
export function NotHeld({ facts }: { readonly facts: DebriefFacts }) {
  return facts.debrief.outcome === 'did-not-happen' ? <Rebook facts={facts} /> : null
}

function Rebook({ facts }: { readonly facts: DebriefFacts }) {
  const { debrief } = facts
  const { say, go } = useStore.getState()
  const text = useRebookText(facts)
  const nextId = debrief.nextCallId
  const make = () =>
    nextId === undefined ? void rebook(facts) : go({ kind: 'call', id: nextId, tab: 'prepare' })
  const copy = async () => {
    if (await orSay(say, () => ask('copyText', { text }))) say('The message is on the clipboard.')
  }
  useCommands({ 'call.new': make, 'call.copy-follow-up': () => void copy() })
  return (
    <section className={styles.panel} aria-label="Rebook">
      <h2>Nothing is owed for this call</h2>
      <p>It counts in no rate. What was prepared moves along when you rebook.</p>
      <article className={styles.letter} aria-label="Message for a new time">
        {text}
      </article>
      <div className={styles.acts}>
        <Button icon={CalendarPlus} keys="Mod+N" onPress={make}>
          {nextId === undefined ? 'Rebook' : 'Open the new call'}
        </Button>
        <Button icon={Copy} onPress={() => void copy()}>
          Copy the message
        </Button>
      </div>
      <p>Nothing is sent from here.</p>
    </section>
  )
}

/** With two hours that are free on our side, once the list of our calls is there. */
function useRebookText({ call, people, prospect, me }: DebriefFacts): string {
  const calls = useSummaries('call')
  const ourZone = useStore(state => state.zone)
  return useMemo(() => {
    const { zone } = zoneOfRoom(call, people)
    const minutes = call.allDay === true || call.minutes <= 0 ? 60 : call.minutes
    const ourCalls = (calls ?? []).filter(one => one.status === 'planned' && one.id !== call.id)
    const houseRules = prospect?.houseRules ?? []
    const search = { now: now(), minutes, theirZone: zone, ourZone, houseRules, ourCalls }
    return rebookText({
      call: { ...call, minutes },
      names: people.flatMap(({ name }) => name.trim().split(/\s+/)[0] || []),
      slots: calls === undefined ? [] : freeSlots(search).slots,
      zone,
      from: me?.name,
    })
  }, [call, people, prospect, me, calls, ourZone])
}
