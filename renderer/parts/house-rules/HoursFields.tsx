import { type ClosedHours, readClock, toggleWeekday, weekdayNames } from '@shared/prospect/hours'
import { useState } from 'react'
import { ToggleChip } from '../../ui/Chips'
import { TextField } from '../../ui/TextField'
import { ZoneField } from '../zone/ZoneField'
import styles from './HouseRules.module.css'

interface HoursFieldsProps {
  readonly name: string
  readonly hours: ClosedHours
  readonly onChange: (hours: ClosedHours) => void
}

/** When not to call: from, to, on which days, by whose clock. */
export function HoursFields({ name, hours, onChange }: HoursFieldsProps) {
  const set = (fields: Partial<ClosedHours>) => onChange({ ...hours, ...fields })
  return (
    <fieldset className={styles.hours}>
      <legend className={styles.note}>Closed hours of {name}</legend>
      <div className={styles.times}>
        <ClockField label="Closed from" value={hours.from} onCommit={from => set({ from })} />
        <ClockField label="Closed to" value={hours.to} onCommit={to => set({ to })} />
        <ZoneField label="By the clock of" value={hours.zone} onChange={zone => set({ zone })} />
      </div>
      <div className={styles.days}>
        {weekdayNames.map((day, at) => (
          <ToggleChip
            key={day}
            isSelected={hours.weekdays.includes(at + 1)}
            onChange={() => set({ weekdays: toggleWeekday(hours.weekdays, at + 1) })}
          >
            {day}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  )
}

interface ClockFieldProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (time: string) => void
}

/** A time of day, typed in any common way; what is none is said and not kept. */
function ClockField({ label, value, onCommit }: ClockFieldProps) {
  const [isWrong, setWrong] = useState(false)
  return (
    <TextField
      label={label}
      value={value}
      error={isWrong ? 'A time such as 06:30' : undefined}
      onCommit={text => {
        const time = readClock(text)
        setWrong(time === undefined)
        if (time !== undefined) onCommit(time)
      }}
    />
  )
}
