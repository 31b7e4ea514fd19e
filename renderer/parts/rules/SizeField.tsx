import { type ThresholdEntry, type ThresholdName, thresholdTable } from '@shared/advisor/thresholds'
import { NumberField } from '../../ui/NumberField'

interface SizeFieldProps {
  readonly name: ThresholdName
  readonly value: number
  /** What is said below it: the standard, or what holds everywhere. */
  readonly hint: string
  /** Undefined when the field is emptied. */
  readonly onSize: (value: number | undefined) => void
}

/** One threshold in its own unit; shares are typed and shown in percent. */
export function SizeField({ name, value, hint, onSize }: SizeFieldProps) {
  const entry: ThresholdEntry = thresholdTable[name]
  const shown = (size: number) => shownSize(entry, size)
  return (
    <NumberField
      label={entry.label}
      unit={unitOf(entry)}
      value={shown(value)}
      min={shown(entry.least)}
      max={shown(entry.most)}
      step={Number.isInteger(shown(entry.standard)) && Number.isInteger(shown(entry.least)) ? 1 : 0.25}
      hint={hint}
      onCommit={next => onSize(next === null ? undefined : next / scaleOf(entry))}
    />
  )
}

/** "80 %", "2 h". */
export function sizeWords(name: ThresholdName, size: number): string {
  const entry: ThresholdEntry = thresholdTable[name]
  return `${shownSize(entry, size)} ${unitOf(entry)}`
}

const scaleOf = ({ unit }: ThresholdEntry): number => (unit === 'share' ? 100 : 1)
const unitOf = ({ unit }: ThresholdEntry): string => (unit === 'share' ? '%' : unit)
const shownSize = (entry: ThresholdEntry, size: number): number =>
  Math.round(size * scaleOf(entry) * 100) / 100
