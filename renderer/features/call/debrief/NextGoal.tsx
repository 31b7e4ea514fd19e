import { goesAlong, isStillOwed, nextCall, waitsToBeTold } from '@shared/debrief/next-call'
import type { Call } from '@shared/domain/call'
import { slotWords } from '@shared/prepare/deferral'
import { Flag, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { useSlots } from '../../../parts/slots/use-slots'
import { making, now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Button } from '../../../ui/Button'
import { DateTimeField } from '../../../ui/DateTimeField'
import { Icon } from '../../../ui/Icon'
import { Panel } from '../../../ui/Panel'
import { TextField } from '../../../ui/TextField'
import { changeDebrief } from './change-debrief'
import { InviteButton } from './InviteButton'
import styles from './NextGoal.module.css'
import type { DebriefFacts } from './use-debrief'

/** The next goal, and the call it makes: same people, same deal, with all that is open between us. */
export function NextGoal({ facts }: { readonly facts: DebriefFacts }) {
  const { call, debrief, deal } = facts
  const commit = useStore(state => state.commit)
  const go = useStore(state => state.go)
  const [start, setStart] = useState<string | null>(null)
  const made = useMadeCall(debrief.nextCallId)
  const goal = debrief.nextGoal ?? { text: '' }
  const set = (fields: Partial<typeof goal>) =>
    changeDebrief(debrief.id, { nextGoal: { ...goal, ...fields } })
  const create = async () => {
    if (made !== undefined) return go({ kind: 'call', id: made.id, tab: 'prepare' })
    const today = dayOf(now(), useStore.getState().zone)
    // As they stand: what is drawn may be a keystroke behind.
    const { records } = useStore.getState()
    const standing = records[debrief.id]
    const fresh = standing?.kind === 'debrief' ? standing : debrief
    const { next, records: changed } = nextCall(
      { call, debrief: fresh, deal, start: start ?? undefined, today },
      making(),
    )
    await commit(changed, 'Next call')
    go({ kind: 'call', id: next.id, tab: 'prepare' })
    sayUndoable('The next call is there.')
  }
  useCommands({ 'call.new': () => void create() })
  return (
    <Panel
      title="Next goal"
      trailing={
        <Button size="sm" icon={Plus} keys="Mod+N" onPress={() => void create()}>
          {made === undefined ? 'Create next call' : 'Open next call'}
        </Button>
      }
    >
      <div className={styles.goal}>
        <Icon of={Flag} tone="accent" />
        <div>
          <TextField
            label="Next goal"
            labelHidden
            isBare
            lines={1}
            placeholder="What they will do next"
            value={goal.text}
            onDraft={text => set({ text })}
          />
          <TextField
            label="Heard when"
            lines={1}
            value={goal.heardWhen ?? ''}
            onDraft={heardWhen => set({ heardWhen })}
          />
        </div>
      </div>
      {made === undefined ? (
        <>
          <When facts={facts} start={start} onChange={setStart} />
          <p className={styles.quiet}>{alongWords(facts)}</p>
        </>
      ) : (
        <InviteButton next={made} facts={facts} />
      )}
    </Panel>
  )
}

/** The call that was made from this debrief; one in the trash is made anew. */
function useMadeCall(id: string | undefined): Call | undefined {
  const load = useStore(state => state.loadRecords)
  useEffect(() => {
    if (id !== undefined) void load([{ kind: 'call', id }])
  }, [load, id])
  return useRecord('call', id)
}

interface WhenProps {
  readonly facts: DebriefFacts
  readonly start: string | null
  readonly onChange: (start: string | null) => void
}

/** Nobody has to say when; two free hours are offered (DEFINITIONS, Deferral). */
function When({ facts, start, onChange }: WhenProps) {
  const { call, prospect, people } = facts
  const zone = useStore(state => state.zone)
  const { slots } = useSlots({ call, prospect, people })
  return (
    <div className={styles.when}>
      <DateTimeField label="When, if agreed" value={start} zone={zone} onCommit={onChange} />
      {start === null && slots.length > 0 && (
        <ul className={styles.offered} aria-label="Free hours">
          {slots.map(slot => (
            <li key={slot}>
              <Button size="xs" variant="quiet" onPress={() => onChange(slot)}>
                {slotWords(slot, call.minutes, zone)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** "Goes with it: 4 people, 3 open questions, 2 gaps to tell, 1 promise." */
function alongWords({ call, questions, deal, commitments }: DebriefFacts): string {
  const people = call.attendees.filter(({ attendance }) => attendance !== 'declined').length
  const after = { id: '' as Call['id'], prospectId: call.prospectId, previousCallId: call.id }
  const gaps = new Set(
    (deal?.exposures ?? []).flatMap(one => (waitsToBeTold(one, call.id) ? [one.gapId] : [])),
  ).size
  const parts = [
    counted(people, 'person', 'people'),
    counted(questions.filter(goesAlong).length, 'open question', 'open questions'),
    counted(gaps, 'gap to tell', 'gaps to tell'),
    counted(commitments.filter(one => isStillOwed(one, after)).length, 'promise', 'promises'),
  ].filter(part => part !== undefined)
  return parts.length === 0 ? 'Nothing is open between us.' : `Goes with it: ${parts.join(', ')}.`
}

const counted = (n: number, one: string, many: string): string | undefined =>
  n === 0 ? undefined : `${n} ${n === 1 ? one : many}`
