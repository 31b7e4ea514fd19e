import { addDays, nextWorkingDay } from '@shared/debrief/working-days'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf, dayWords } from '../../../time'
import { Select } from '../../../ui/Select'

interface DueFieldProps {
  readonly label: string
  /** A calendar day. */
  readonly value: string | undefined
  /** Says "next working day" for it, as the close does. */
  readonly namesNext?: boolean
  readonly onChange: (day: string) => void
}

const choices = 10

/** A day by which somebody answers: one of the next ten working days, or the day it already has. */
export function DueField({ label, value, namesNext = false, onChange }: DueFieldProps) {
  const zone = useStore(state => state.zone)
  const today = dayOf(now(), zone)
  const days = workingDaysFrom(addDays(today, -1))
  const next = namesNext ? nextWorkingDay(today) : undefined
  const all = value === undefined || days.includes(value) ? days : [value, ...days]
  return (
    <Select
      label={label}
      labelHidden
      size="sm"
      placeholder="when"
      options={all.map(day => ({
        id: day,
        label: day === next ? 'next working day' : dayWords(`${day}T12:00:00Z`, 'UTC'),
      }))}
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
