import {
  type DealAndDebrief,
  reachInCall,
  setStillTrue,
  stillTrue,
  suggestedMilestone,
} from '@shared/deal/reached-in-call'
import type { Deal, Milestone } from '@shared/domain/deal'
import { now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { dayOf, shortDay } from '../../../time'
import { Checkbox } from '../../../ui/Checkbox'
import { AddChip, ToggleChip } from '../../../ui/Chips'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import styles from './Reached.module.css'
import type { DebriefFacts } from './use-debrief'

/** Which milestone the goal reached; after lost ground, which are still true. The deal's progress follows. */
export function Reached({ facts }: { readonly facts: DebriefFacts }) {
  const { deal, debrief } = facts
  if (deal === undefined || deal.milestones.length === 0) return null
  if (debrief.outcome === 'goal-reached') return <ReachedNow facts={facts} deal={deal} />
  if (debrief.outcome === 'lost-ground') return <StillTrue facts={facts} deal={deal} />
  return null
}

interface OfDealProps {
  readonly facts: DebriefFacts
  readonly deal: Deal
}

/** The day the call was on. */
function useDay({ call }: DebriefFacts): string {
  const zone = useStore(state => state.zone)
  return dayOf(call.start ?? now(), zone)
}

/** Both change together, and one undo takes both back. What is changed is read afresh. */
function changeBoth(
  { deal, debrief }: { readonly deal: Deal; readonly debrief: DebriefFacts['debrief'] },
  update: (both: DealAndDebrief) => DealAndDebrief,
  words: string,
): void {
  const { records, commit } = useStore.getState()
  const [freshDeal, freshDebrief] = [records[deal.id], records[debrief.id]]
  if (freshDeal?.kind !== 'deal' || freshDebrief?.kind !== 'debrief') return
  const after = update({ deal: freshDeal, debrief: freshDebrief })
  const updatedAt = now()
  const changed = [after.deal, after.debrief].filter(one => one !== freshDeal && one !== freshDebrief)
  void commit(
    changed.map(one => ({ ...one, updatedAt })),
    words,
  )
  sayUndoable(words)
}

function ReachedNow({ facts, deal }: OfDealProps) {
  const { call, debrief } = facts
  const day = useDay(facts)
  const reach = (milestone: Milestone | undefined) =>
    changeBoth(
      { deal, debrief },
      both => reachInCall(both, milestone?.id, day),
      milestone === undefined ? 'Milestone taken back' : `${milestone.name} reached`,
    )
  const reached = deal.milestones.find(({ id }) => id === debrief.milestoneId)
  const suggested = suggestedMilestone(deal, call)
  const others = deal.milestones.filter(
    one => one !== reached && (reached !== undefined || one !== suggested),
  )
  return (
    <Panel
      title="Milestone reached"
      trailing={reached === undefined ? 'suggested until you say so' : undefined}
    >
      <div className={styles.chips}>
        {reached !== undefined && (
          <ToggleChip isSelected onChange={() => reach(undefined)}>
            {reached.name}
          </ToggleChip>
        )}
        {reached === undefined && suggested !== undefined && (
          <AddChip label={`${suggested.name} was reached`} onPress={() => reach(suggested)}>
            {suggested.name}
          </AddChip>
        )}
        {others.length > 0 && (
          <Select
            label="Another milestone"
            labelHidden
            size="sm"
            placeholder="another"
            options={others.map(({ id, name }) => ({ id: id as string, label: name }))}
            value={null}
            onChange={id => reach(deal.milestones.find(one => one.id === id))}
          />
        )}
      </div>
    </Panel>
  )
}

function StillTrue({ facts, deal }: OfDealProps) {
  const { debrief } = facts
  const day = useDay(facts)
  const standing = stillTrue({ deal, debrief }, day)
  if (standing.length === 0) return null
  return (
    <Panel title="Still true?" trailing="untick what is open again">
      <ul className={styles.standing} aria-label="Milestones still true">
        {standing.map(({ milestone, isTrue }) => (
          <li key={milestone.id}>
            <Checkbox
              isSelected={isTrue}
              onChange={is =>
                changeBoth(
                  { deal, debrief },
                  both => setStillTrue(both, milestone.id, is),
                  is ? `${milestone.name} is still true` : `${milestone.name} is open again`,
                )
              }
            >
              {milestone.name}
            </Checkbox>
            <small>
              {milestone.reachedOn === undefined
                ? 'open again'
                : `reached ${shortDay(`${milestone.reachedOn}T12:00:00Z`, 'UTC')}`}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
