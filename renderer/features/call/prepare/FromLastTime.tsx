import { isStillOwed } from '@shared/debrief/next-call'
import { outcomeLabels } from '@shared/domain/debrief'
import { useShallow } from 'zustand/react/shallow'
import { RidingLines } from '../../../parts/change/RidingLines'
import { useChanges } from '../../../parts/change/use-changes'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { dayWords } from '../../../time'
import { Panel } from '../../../ui/Panel'
import styles from './FromLastTime.module.css'
import type { PrepareView } from './use-prepare'

interface FromLastTimeProps {
  readonly view: PrepareView
  readonly look?: 'section' | 'card'
}

/** What the call before leaves to this one: its goal and what came of it, what is promised, and the one change to try. */
export function FromLastTime({ view, look }: FromLastTimeProps) {
  const { call } = view
  const before = useRecord('call', call.previousCallId)
  const outcome = useOutcome(call.previousCallId)
  const commitments = useOwedCommitments(view)
  const changes = useChanges(call.id)
  const rides = changes.some(({ standing }) => standing.kind === 'rides')
  const goal = before?.goal?.text
  if (goal === undefined && commitments.length === 0 && !rides) return null
  return (
    <Panel title="From last time" look={look}>
      <div className={styles.last}>
        {goal !== undefined && (
          <p>
            {outcome === undefined ? 'The goal was' : outcomeLabels[outcome]}: <q>{goal}</q>
          </p>
        )}
        {commitments.length > 0 && (
          <ul aria-label="Promised and not shown yet">
            {commitments.map(({ id, words, dueOn }) => (
              <li key={id}>
                {words}
                <small>{dueOn === undefined ? 'no day yet' : dayWords(`${dueOn}T12:00:00Z`, 'UTC')}</small>
              </li>
            ))}
          </ul>
        )}
        <RidingLines changes={changes} note="stays on this computer" />
      </div>
    </Panel>
  )
}

const useOutcome = (callId: string | undefined) =>
  useStore(state => {
    if (callId === undefined) return undefined
    const found = Object.values(state.records).find(
      one => one.kind === 'debrief' && one.callId === callId && one.deletedAt === undefined,
    )
    return found?.kind === 'debrief' ? found.outcome : undefined
  })

/** Said to them in a call before this one, and not shown yet; what is due first leads. */
const useOwedCommitments = ({ call }: PrepareView) =>
  useStore(
    useShallow(state =>
      Object.values(state.records)
        .flatMap(one => (one.kind === 'commitment' && isStillOwed(one, call) ? [one] : []))
        .toSorted((a, b) => (a.dueOn ?? '~').localeCompare(b.dueOn ?? '~')),
    ),
  )
