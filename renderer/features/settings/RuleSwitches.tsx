import { isThreshold, type ThresholdName } from '@shared/advisor/thresholds'
import type { RuleFamily, RuleId } from '@shared/playbook/rules'
import { ruleEntries, ruleFamilies, ruleFamilyLabels, ruleIds } from '@shared/playbook/rules'
import type { Settings } from '@shared/settings'
import { useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { Panel } from '../../ui/Panel'
import { RuleRow, Sizes, type SizesProps } from './RuleRow'
import styles from './Rules.module.css'

type Entry = Settings['rules'][number]

/** Which rules speak, and from which sizes on. A rule that is off says nothing anywhere; no rule ever stops a call. */
export function RuleSwitches() {
  const rules = useStore(state => state.settings.rules)
  const change = useStore(state => state.changeSettings)
  const isOff = (rule: string) => rules.some(entry => entry.rule === rule && entry.off === true)
  const sizeOf = (name: ThresholdName) => rules.find(entry => entry.rule === name)?.threshold
  const set = (rule: RuleId, on: boolean) =>
    void change({ rules: withField(rules, rule, { off: on ? undefined : true }) })
  const setSize = (name: ThresholdName, threshold: number | undefined) =>
    void change({ rules: withField(rules, name, { threshold }) })
  const isChanged = rules.some(
    ({ rule, off, threshold }) => off === true || (threshold !== undefined && isThreshold(rule)),
  )
  return (
    <Panel
      title="Rules"
      count={ruleIds.filter(id => !isOff(id)).length}
      trailing={
        isChanged && (
          <Button size="xs" variant="quiet" onPress={() => void change({ rules: allReset(rules) })}>
            Reset all rules
          </Button>
        )
      }
    >
      <p className={styles.intro}>
        What the advisors look at. A change here holds everywhere; for one company it is made beside a
        finding, with a reason.
      </p>
      {ruleFamilies.map(family => (
        <Family key={family} family={family} isOff={isOff} onSwitch={set} sizeOf={sizeOf} onSize={setSize} />
      ))}
      <Sizes of="all" title="All findings and the score" sizeOf={sizeOf} onSize={setSize} />
    </Panel>
  )
}

interface FamilyProps extends Pick<SizesProps, 'sizeOf' | 'onSize'> {
  readonly family: RuleFamily
  readonly isOff: (rule: RuleId) => boolean
  readonly onSwitch: (rule: RuleId, on: boolean) => void
}

/** The rules that belong together, drawn when looked at. */
function Family({ family, isOff, onSwitch, sizeOf, onSize }: FamilyProps) {
  const [isOpen, setOpen] = useState(false)
  const rules = ruleIds.filter(id => ruleEntries[id].family === family)
  const off = rules.filter(isOff).length
  return (
    <Disclosure
      title={ruleFamilyLabels[family]}
      count={off === 0 ? `${rules.length}` : `${rules.length}, ${off} off`}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {isOpen &&
        rules.map(id => (
          <RuleRow
            key={id}
            rule={ruleEntries[id]}
            isOff={isOff(id)}
            onSwitch={on => onSwitch(id, on)}
            sizeOf={sizeOf}
            onSize={onSize}
          />
        ))}
    </Disclosure>
  )
}

/** The entries with one field of one of them set; an entry that says nothing more is none. Other versions' stay. */
function withField(entries: readonly Entry[], rule: string, fields: Partial<Entry>): readonly Entry[] {
  const before = entries.find(entry => entry.rule === rule) ?? { rule }
  const after = Object.fromEntries(
    Object.entries({ ...before, ...fields }).filter(([, value]) => value !== undefined),
  ) as Entry
  const others = entries.filter(entry => entry.rule !== rule)
  return Object.keys(after).length > 1 ? [...others, after] : others
}

/** What this version knows goes back to the standard; the rest is another version's. */
const allReset = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ rule }) => !isThreshold(rule) && !ruleIds.some(id => id === rule))
