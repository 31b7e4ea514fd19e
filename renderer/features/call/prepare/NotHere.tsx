import type { ChangedHere } from '@shared/advisor/settings'
import { thresholdTable } from '@shared/advisor/thresholds'
import type { Prospect } from '@shared/domain/prospect'
import { isRule, type RuleId, ruleEntries } from '@shared/playbook/rules'
import { holdAsEverywhere, switchOffHere } from '@shared/prepare/rule-changes'
import { useState } from 'react'
import { sizeWords } from '../../../parts/rules/SizeField'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import { changeProspect } from './actions'
import styles from './Hurt.module.css'

interface NotHereProps {
  readonly prospect: Prospect
  readonly rule: RuleId
}

/** P20: a rule that does not fit this customer is switched off for them, with the reason. */
export function NotHere({ prospect, rule }: NotHereProps) {
  const zone = useStore(state => state.zone)
  const [isAsked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  if (!isAsked) {
    return (
      <Button size="xs" variant="quiet" onPress={() => setAsked(true)}>
        Not for {prospect.name}
      </Button>
    )
  }
  const switchOff = (why: string) =>
    changeProspect(
      prospect.id,
      before => switchOffHere(before, rule, why, dayOf(now(), zone)),
      `${ruleEntries[rule].name}: off for ${prospect.name}`,
    )
  return (
    <div className={styles.override}>
      <TextField
        label={`Why this does not fit ${prospect.name}`}
        placeholder="Kept with the company"
        value={reason}
        autoFocus
        onDraft={setReason}
        onEnter={switchOff}
      />
      <div className={styles.choices}>
        <Button size="xs" onPress={() => switchOff(reason)}>
          Switch off for {prospect.name}
        </Button>
        <Button size="xs" variant="quiet" onPress={() => setAsked(false)}>
          Leave it on
        </Button>
      </div>
    </div>
  )
}

interface OffHereProps {
  readonly prospect: Prospect
  readonly changes: readonly ChangedHere[]
}

/** What is otherwise for this customer, in sight of what could hurt, each a press from being taken back. */
export function OffHere({ prospect, changes }: OffHereProps) {
  if (changes.length === 0) return null
  return (
    <ul className={styles.offHere} aria-label={`Otherwise for ${prospect.name}`}>
      {changes.map(change => (
        <li key={change.rule}>
          <span>
            {wordsOf(change, prospect.name)}
            {change.reason === undefined ? '' : `: ${change.reason}`}
          </span>
          <Button
            size="xs"
            variant="quiet"
            aria-label={`As everywhere: ${nameOf(change)}`}
            onPress={() =>
              changeProspect(
                prospect.id,
                before => holdAsEverywhere(before, change.rule),
                `${nameOf(change)}: as everywhere`,
              )
            }
          >
            As everywhere
          </Button>
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ rule }: ChangedHere): string =>
  isRule(rule) ? ruleEntries[rule].name : thresholdTable[rule].label

function wordsOf(change: ChangedHere, name: string): string {
  if (change.threshold !== undefined && !isRule(change.rule)) {
    return `${nameOf(change)}: ${sizeWords(change.rule, change.threshold)} for ${name}`
  }
  return `${nameOf(change)} is switched ${change.off === true ? 'off' : 'on'} for ${name}`
}
