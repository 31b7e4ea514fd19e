import {
  type ThresholdEntry,
  type ThresholdName,
  thresholdsOfRule,
  thresholdTable,
} from '@shared/advisor/thresholds'
import { callKindLabels, callKinds } from '@shared/domain/call'
import { cardOf } from '@shared/playbook/card'
import { evidenceLabels, type RuleEntry } from '@shared/playbook/rules'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { SizeField, sizeWords } from '../../parts/rules/SizeField'
import { Disclosure } from '../../ui/Disclosure'
import { IconButton } from '../../ui/IconButton'
import { Switch } from '../../ui/Switch'
import { Tag } from '../../ui/Tag'
import styles from './Rules.module.css'

export interface SizesProps {
  readonly of: ThresholdEntry['rule']
  readonly title: string
  readonly sizeOf: (name: ThresholdName) => number | undefined
  /** Undefined is the standard again. */
  readonly onSize: (name: ThresholdName, value: number | undefined) => void
}

interface RuleRowProps extends Pick<SizesProps, 'sizeOf' | 'onSize'> {
  readonly rule: RuleEntry
  readonly isOff: boolean
  readonly onSwitch: (on: boolean) => void
}

/** One rule: what it looks at, what backs it, where it speaks, and its sizes. */
export function RuleRow({ rule, isOff, onSwitch, sizeOf, onSize }: RuleRowProps) {
  const card = cardOf(rule.card)
  return (
    <div className={styles.rule} data-off={isOff || undefined}>
      <div className={styles.name}>
        <span>{rule.name}</span> <span className={styles.note}>{rule.id}</span>{' '}
        <Tag outline>{evidenceLabels[rule.evidence]}</Tag>
      </div>
      <Switch label={`${rule.name} speaks`} isSelected={!isOff} onChange={onSwitch} />
      <p className={styles.note}>
        {rule.backing} {card && `${card.id}, ${card.title}. `}
        {whereWords(rule)}
      </p>
      {thresholdsOfRule(rule.id).length > 0 && (
        <div className={styles.folded}>
          <Sizes of={rule.id} title={rule.name} sizeOf={sizeOf} onSize={onSize} />
        </div>
      )}
    </div>
  )
}

function whereWords({ kinds, speaksIn }: RuleEntry): string {
  if (!speaksIn.includes('call')) return 'Beside a script, while it is written.'
  if (kinds.length === callKinds.length) return 'In every kind of call.'
  return `Only in: ${kinds.map(kind => callKindLabels[kind].toLowerCase()).join(', ')}.`
}

/** The sizes a rule goes by, drawn when looked at. */
export function Sizes({ of, title, sizeOf, onSize }: SizesProps) {
  const [isOpen, setOpen] = useState(false)
  const names = thresholdsOfRule(of)
  const changed = names.filter(name => sizeOf(name) !== undefined).length
  return (
    <Disclosure
      title={of === 'all' ? title : `Sizes: ${title}`}
      count={changed === 0 ? `${names.length}` : `${names.length}, ${changed} changed`}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {isOpen && (
        <div className={styles.sizes}>
          {names.map(name => (
            <Size key={name} name={name} value={sizeOf(name)} onSize={value => onSize(name, value)} />
          ))}
        </div>
      )}
    </Disclosure>
  )
}

interface SizeProps {
  readonly name: ThresholdName
  readonly value: number | undefined
  readonly onSize: (value: number | undefined) => void
}

function Size({ name, value, onSize }: SizeProps) {
  const entry: ThresholdEntry = thresholdTable[name]
  return (
    <div className={styles.size}>
      <SizeField
        name={name}
        value={value ?? entry.standard}
        hint={`Standard ${sizeWords(name, entry.standard)}`}
        onSize={size => onSize(size === entry.standard ? undefined : size)}
      />
      {value !== undefined && (
        <IconButton
          label={`Reset: ${entry.label}`}
          icon={RotateCcw}
          size="xs"
          onPress={() => onSize(undefined)}
        />
      )}
    </div>
  )
}
