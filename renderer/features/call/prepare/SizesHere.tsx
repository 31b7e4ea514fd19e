import { settingsFor, thresholdsOf } from '@shared/advisor/settings'
import { type ThresholdName, thresholdsOfRule } from '@shared/advisor/thresholds'
import type { Prospect } from '@shared/domain/prospect'
import { type RuleId, ruleEntries } from '@shared/playbook/rules'
import { setThresholdHere } from '@shared/prepare/rule-changes'
import { useMemo, useState } from 'react'
import { SizeField, sizeWords } from '../../../parts/rules/SizeField'
import { now } from '../../../state/clock'
import { ruleSettingsOf } from '../../../state/rules'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import { changeProspect } from './actions'
import styles from './Hurt.module.css'

interface SizesHereProps {
  readonly prospect: Prospect
  readonly rule: RuleId
}

/** P20: a rule that holds for this customer, but at another size, with the reason. */
export function SizesHere({ prospect, rule }: SizesHereProps) {
  const [isAsked, setAsked] = useState(false)
  if (thresholdsOfRule(rule).length === 0) return null
  if (!isAsked) {
    return (
      <Button
        size="xs"
        variant="quiet"
        aria-label={`Other sizes for ${prospect.name}: ${ruleEntries[rule].name}`}
        onPress={() => setAsked(true)}
      >
        Other sizes for {prospect.name}
      </Button>
    )
  }
  return <SizesForm prospect={prospect} rule={rule} onDone={() => setAsked(false)} />
}

type Typed = Partial<Record<ThresholdName, number>>

function SizesForm({ prospect, rule, onDone }: SizesHereProps & { readonly onDone: () => void }) {
  const zone = useStore(state => state.zone)
  const entries = useStore(state => state.settings.rules)
  const everywhere = useMemo(() => ruleSettingsOf(entries), [entries])
  const [typed, setTyped] = useState<Typed>({})
  const [reason, setReason] = useState('')
  const usual = thresholdsOf(everywhere)
  const here = thresholdsOf(settingsFor(everywhere, prospect))
  const changed = Object.entries(typed).filter(([name, size]) => size !== here[name as ThresholdName])
  const keep = (why: string) => {
    if (changed.length > 0) {
      const on = dayOf(now(), zone)
      const update = (before: Prospect) =>
        changed.reduce(
          (next, [name, size]) => setThresholdHere(next, name as ThresholdName, size, why, on),
          before,
        )
      changeProspect(prospect.id, update, `${ruleEntries[rule].name}: other sizes for ${prospect.name}`)
    }
    onDone()
  }
  return (
    <fieldset className={styles.override}>
      <legend>Sizes for {prospect.name}</legend>
      {thresholdsOfRule(rule).map(name => (
        <SizeField
          key={name}
          name={name}
          value={typed[name] ?? here[name]}
          hint={`Everywhere ${sizeWords(name, usual[name])}`}
          onSize={size => setTyped(before => ({ ...before, [name]: size ?? usual[name] }))}
        />
      ))}
      <TextField
        label={`Why it is otherwise for ${prospect.name}`}
        placeholder="Kept with the company"
        value={reason}
        onDraft={setReason}
        onEnter={keep}
      />
      <div className={styles.choices}>
        <Button size="xs" isDisabled={changed.length === 0} onPress={() => keep(reason)}>
          Keep for {prospect.name}
        </Button>
        <Button size="xs" variant="quiet" onPress={onDone}>
          Leave them
        </Button>
      </div>
    </fieldset>
  )
}
