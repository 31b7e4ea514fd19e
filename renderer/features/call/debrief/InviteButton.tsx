import type { Call } from '@shared/domain/call'
import { writeInvite } from '@shared/formats/ics/write-events'
import { CalendarPlus } from 'lucide-react'
import { ask } from '../../../api'
import { now } from '../../../state/clock'
import { orSay } from '../../../state/say-failure'
import { useStore } from '../../../state/store'
import { dayWords } from '../../../time'
import { Button } from '../../../ui/Button'
import { fileName } from './file-name'
import styles from './NextGoal.module.css'
import type { DebriefFacts } from './use-debrief'

interface InviteButtonProps {
  readonly next: Call
  readonly facts: DebriefFacts
}

/** The next call as a draft for the user's own calendar, from which they invite. */
export function InviteButton({ next, facts }: InviteButtonProps) {
  const zone = useStore(state => state.zone)
  const { start } = next
  if (start === undefined) {
    return <p className={styles.quiet}>The next call has no time yet. With one there is an invite to save.</p>
  }
  return (
    <div className={styles.when}>
      <Button size="sm" icon={CalendarPlus} onPress={() => void saveInvite(next, facts)}>
        Save the invite as .ics
      </Button>
      <span className={styles.quiet}>{dayWords(start, zone)}. Nothing is sent from here.</span>
    </div>
  )
}

async function saveInvite(call: Call, { people, colleagues }: DebriefFacts): Promise<void> {
  const { say, records } = useStore.getState()
  // Whoever was added to the next call since.
  const added = call.attendees.flatMap(({ personId }) => {
    const person = personId === undefined ? undefined : records[personId]
    return person?.kind === 'person' ? [person] : []
  })
  const text = writeInvite({ call, people: [...added, ...people], colleagues }, now())
  if (text === undefined) return
  await orSay(say, async () => {
    const saved = await ask('saveCalendar', { name: fileName(call.title), text })
    if (saved !== null) say(`The invite is in ${saved.path}. Nothing is sent from here.`)
  })
}
