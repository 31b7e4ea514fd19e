import type { CallStatus } from '@shared/domain/call'
import { type Outcome, outcomeLabels, outcomes } from '@shared/domain/debrief'
import { useCommands } from '../../../app/use-commands'
import { useStore } from '../../../state/store'
import { KeyCaps } from '../../../ui/KeyCaps'
import { Radio } from '../../../ui/Radio'
import { RadioGroup } from '../../../ui/RadioGroup'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import styles from './CloseStrip.module.css'
import { changeDebrief } from './change-debrief'
import type { DebriefFacts } from './use-debrief'

const missed = ['no-show', 'moved', 'cancelled'] as const
type Missed = (typeof missed)[number]
const missedLabels: Readonly<Record<Missed, string>> = {
  'no-show': 'No-show',
  moved: 'Moved',
  cancelled: 'Cancelled',
}

/**
 * One key for what came of it. Once it did not happen, 1 to 3 say why; 5 takes that back, so that the digits mean the
 * outcomes again.
 */
export function Outcomes({ facts }: { readonly facts: DebriefFacts }) {
  const { debrief, call } = facts
  const change = useStore(state => state.change)
  const didNot = debrief.outcome === 'did-not-happen'
  const setOutcome = (outcome: Outcome | undefined) =>
    changeDebrief(debrief.id, { outcome }, 'Outcome chosen')
  const setStatus = (status: CallStatus) =>
    change('call', call.id, before => ({ ...before, status }), 'Call status')
  const byDigit = (digit: number) => {
    const why = didNot ? missed[digit - 1] : undefined
    const outcome = outcomes[digit - 1]
    if (why !== undefined) setStatus(why)
    else setOutcome(didNot && outcome === 'did-not-happen' ? undefined : outcome)
  }
  useCommands({
    'debrief.outcome': event => (event === undefined ? false : byDigit(Number(event.key))),
  })
  return (
    <>
      <RadioGroup
        label="Was the goal reached?"
        orientation="horizontal"
        value={debrief.outcome ?? null}
        onChange={setOutcome}
      >
        {outcomes.map((outcome, at) => (
          <Radio key={outcome} value={outcome} isCard>
            <span className={styles.withKey}>
              {outcomeLabels[outcome]}
              {(!didNot || at >= missed.length) && <KeyCaps keys={String(at + 1)} size="sm" />}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {didNot && (
        <SegmentedControl
          label="Why not"
          segments={missed.map((id, at) => ({
            id,
            label: (
              <>
                {missedLabels[id]}
                <KeyCaps keys={String(at + 1)} size="sm" />
              </>
            ),
          }))}
          value={missed.find(one => one === call.status) ?? 'no-show'}
          onChange={setStatus}
        />
      )}
    </>
  )
}
