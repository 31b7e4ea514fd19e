import type { Deal } from '@shared/domain/deal'
import { planDisclosure } from '@shared/prepare/disclosure'
import { Check, TriangleAlert } from 'lucide-react'
import { now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Button } from '../../../ui/Button'
import { Tag } from '../../../ui/Tag'
import styles from './GapsTold.module.css'
import type { DebriefFacts, ToldGap } from './use-debrief'
import { useNextCall } from './use-next-call'

interface UntoldRowProps {
  readonly entry: ToldGap
  readonly deal: Deal
  readonly facts: DebriefFacts
}

/** A gap nobody told them of: one press plans it into the next call, once there is one. */
export function UntoldRow({ entry, deal, facts }: UntoldRowProps) {
  const { gap, exposure } = entry
  const change = useStore(state => state.change)
  const next = useNextCall(facts)
  const isPlanned = next !== undefined && exposure.plannedCallId === next.id
  const plan = () => {
    if (next === undefined) return
    const on = dayOf(now(), useStore.getState().zone)
    change(
      'deal',
      deal.id,
      before => planDisclosure(before, gap.id, { callId: next.id, on }),
      'Gap planned for the next call',
    )
    sayUndoable(`${gap.title}: planned for ${next.title}.`)
  }
  return (
    <li className={styles.untold}>
      <div>
        <b>{gap.title}</b>
        <small>
          {isPlanned
            ? `Planned for ${next.title}.`
            : next === undefined
              ? 'No next call yet: create it under Next goal.'
              : `Next call: ${next.title}.`}
        </small>
      </div>
      {isPlanned ? (
        <Tag tone="accent" icon={Check}>
          in the next call
        </Tag>
      ) : (
        <Tag tone="warn" icon={TriangleAlert}>
          not told
        </Tag>
      )}
      {next !== undefined && !isPlanned && (
        <Button size="xs" onPress={plan} aria-label={`Tell ${gap.title} in the next call`}>
          Tell in next call
        </Button>
      )}
    </li>
  )
}
