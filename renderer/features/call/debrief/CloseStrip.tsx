import type { CallStatus } from '@shared/domain/call'
import { type Outcome, outcomeLabels, outcomes } from '@shared/domain/debrief'
import { isOwed } from '@shared/domain/question'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Radio } from '../../../ui/Radio'
import { RadioGroup } from '../../../ui/RadioGroup'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import { Tag } from '../../../ui/Tag'
import { changeDebrief } from './change-debrief'
import { closeAndLeave, copyNote } from './close-debrief'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

const missedLabels = { 'no-show': 'No-show', moved: 'Moved', cancelled: 'Cancelled' } as const
type Missed = keyof typeof missedLabels

/** A whole debrief in half a minute: outcome, who owes what by when, and the note to the salesperson. */
export function CloseStrip({ facts }: { readonly facts: DebriefFacts }) {
  const { debrief, salesperson } = facts
  useCommands({ 'app.primary': () => void closeAndLeave(facts) })
  return (
    <section className={styles.close} aria-label="30-second close">
      <div className={styles.closeLead}>
        <h2>30-second close</h2>
        <p>The rest can wait.</p>
      </div>
      <div className={styles.closeCell} data-field="other-call">
        <RadioGroup
          label="Was the goal reached?"
          orientation="horizontal"
          value={debrief.outcome ?? null}
          onChange={(outcome: Outcome) => changeDebrief(debrief.id, { outcome }, 'Outcome chosen')}
        >
          {outcomes.map(outcome => (
            <Radio key={outcome} value={outcome} isCard>
              {outcomeLabels[outcome]}
            </Radio>
          ))}
        </RadioGroup>
        {debrief.outcome === 'did-not-happen' && <WhyNot facts={facts} />}
      </div>
      <div className={styles.closeCell}>
        <Owed facts={facts} />
      </div>
      <div className={styles.closeCell}>
        <span className={styles.label}>
          {salesperson === undefined ? 'Note for the salesperson' : `Note to ${salesperson.name}`}
        </span>
        <CopyNote facts={facts} />
      </div>
    </section>
  )
}

function WhyNot({ facts }: { readonly facts: DebriefFacts }) {
  const { call } = facts
  const change = useStore(state => state.change)
  const set = (status: CallStatus) =>
    change('call', call.id, before => ({ ...before, status }), 'Call status')
  const isMissed = (status: CallStatus): status is Missed => status in missedLabels
  return (
    <SegmentedControl
      label="Why not"
      segments={(['no-show', 'moved', 'cancelled'] as const).map(id => ({ id, label: missedLabels[id] }))}
      value={isMissed(call.status) ? call.status : 'no-show'}
      onChange={set}
    />
  )
}

function Owed({ facts }: { readonly facts: DebriefFacts }) {
  const owed = facts.questions.filter(isOwed)
  return (
    <>
      <span className={styles.label}>
        {owed.length === 1 ? '1 answer owed' : `${owed.length} answers owed`}
      </span>
      <Tag>{owed.length === 0 ? 'nothing to send' : 'by me, next working day'}</Tag>
    </>
  )
}

function CopyNote({ facts }: { readonly facts: DebriefFacts }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => setCopied(await copyNote(facts))
  return (
    <span className={styles.copied}>
      {isCopied && <Tag tone="accent">copied</Tag>}
      <Button size="sm" onPress={() => void copy()}>
        Copy for chat
      </Button>
    </span>
  )
}
