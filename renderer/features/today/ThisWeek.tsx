import { bookedMinutes, type WeekLoad } from '@shared/domain/week'
import { useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Meter } from '../../ui/Meter'
import { NumberField } from '../../ui/NumberField'
import styles from './Owed.module.css'

/** What this week's calls take, before and after included, against the hours there are. Nothing until enough is known. */
export function ThisWeek() {
  const load = useStore(state => state.today?.week)
  if (load === undefined) return null
  return <Load load={load} />
}

function Load({ load }: { readonly load: WeekLoad }) {
  const weekHours = useStore(state => state.settings.weekHours)
  const changeSettings = useStore(state => state.changeSettings)
  const [isEditing, setEditing] = useState(false)
  const booked = bookedMinutes(load)
  const isOver = booked > weekHours * 60
  const words = `${hoursWords(booked)} of ${weekHours} h`
  return (
    <section className={styles.group} aria-label="This week">
      <header>
        <h2>
          This week <span>{load.calls === 1 ? '1 call' : `${load.calls} calls`}</span>
        </h2>
        <Button size="xs" variant="quiet" onPress={() => setEditing(!isEditing)}>
          {isEditing ? 'Done' : 'Change hours'}
        </Button>
      </header>
      {isEditing && (
        <NumberField
          label="Working hours of a week"
          unit="h"
          min={1}
          max={100}
          value={weekHours}
          autoFocus
          onCommit={hours => hours !== null && void changeSettings({ weekHours: hours })}
        />
      )}
      <div className={styles.load} data-over={isOver || undefined}>
        <b>{hoursWords(booked)}</b> booked of {weekHours} working hours
        {isOver && <span>{hoursWords(booked - weekHours * 60)} more than there are</span>}
      </div>
      <Meter
        label="Booked this week"
        value={booked}
        max={weekHours * 60}
        text={words}
        tone={isOver ? 'warn' : 'accent'}
        isBare
      />
      <dl className={styles.parts}>
        <Part label="prepare" minutes={load.prepareMinutes} />
        <Part label="on calls" minutes={load.runMinutes} />
        <Part label="debrief" minutes={load.debriefMinutes} />
      </dl>
      <p className={styles.basis}>
        The usual time of your last {load.preparedCalls} prepared and {load.debriefedCalls} debriefed calls.
      </p>
    </section>
  )
}

function Part({ label, minutes }: { readonly label: string; readonly minutes: number }) {
  return (
    <div>
      <dd>{hoursWords(minutes)}</dd>
      <dt>{label}</dt>
    </div>
  )
}

/** "38 h 30 min": a day of work has no 24 hours. */
function hoursWords(minutes: number): string {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
