import { addDays, nextWorkingDay } from '@shared/debrief/working-days'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf, dayWords } from '../../../time'
import { Select } from '../../../ui/Select'

interface DueFieldProps {
  readonly label: string
  /** A calendar day. */
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}

const choices = 10

/** A day by which somebody answers: one of the next ten working days, or the day it already has. */
export function DueField({ label, value, onChange }: DueFieldProps) {
  const zone = useStore(state => state.zone)
  const days = workingDaysFrom(addDays(dayOf(now(), zone), -1))
  const all = value === undefined || days.includes(value) ? days : [value, ...days]
  return (
    <Select
      label={label}
      labelHidden
      size="sm"
      placeholder="when"
      options={all.map(day => ({ id: day, label: dayWords(`${day}T12:00:00Z`, 'UTC') }))}
      value={value ?? null}
      onChange={onChange}
    />
  )
}

function workingDaysFrom(day: string): readonly string[] {
  const days: string[] = []
  for (let next = nextWorkingDay(day); days.length < choices; next = nextWorkingDay(next)) days.push(next)
  return days
}
