import { Search } from 'lucide-react'
import { useState } from 'react'
import { ComboBox } from '../ComboBox'
import { DateField, DateTimeField } from '../DateTimeField'
import { ConflictNote } from '../Field'
import { MinutesField } from '../MinutesField'
import { NumberField } from '../NumberField'
import { Select } from '../Select'
import { TextField } from '../TextField'
import styles from './Gallery.module.css'
import { Forced, Spec } from './Spec'

const nothing = () => undefined

const roles = [
  { id: 'signs', label: 'Signs the check' },
  { id: 'champion', label: 'Champion' },
  { id: 'evaluator', label: 'Technical evaluator', note: 'suggested' },
  { id: 'user', label: 'End user' },
] as const

type Role = (typeof roles)[number]['id']

/** Everything typed or picked. */
export function FieldParts() {
  return (
    <>
      <TextFields />
      <OtherFields />
      <Picks />
    </>
  )
}

function TextFields() {
  const [goal, setGoal] = useState('Helen agrees on the restore test')
  return (
    <Spec title="Text fields" note="committed on blur or Enter">
      <div className={styles.stack}>
        <TextField label="Goal" value={goal} onCommit={setGoal} hint="One sentence they would sign" />
        <Forced state="focus-within" on="[role=presentation]">
          <TextField label="In their words" value="Back before the shift" />
        </Forced>
        <Forced state="hovered" on="[role=presentation]">
          <TextField label="Hover" value="The edge darkens" />
        </Forced>
        <TextField label="Name" value="" error="A name is needed to find this again" />
        <TextField label="Company" value="" placeholder="Start typing, or paste a name" />
        <TextField label="Notes" value={'Two lines\nto start with'} lines={2} />
        <TextField label="Search" labelHidden value="" placeholder="Search" icon={Search} type="search" />
        <div className={styles.pair}>
          <TextField label="Locked" value="Revision 6" isLocked />
          <TextField label="Off" value="Not now" isDisabled />
          <TextField label="Suggested" value="IT manager" isSuggested />
          <TextField label="In place" value="No edge until used" isBare />
        </div>
        <div className={styles.stack}>
          <TextField label="Conflict" value="Back before the late shift" />
          <ConflictNote theirs="Back by noon" onTake={nothing} />
        </div>
      </div>
    </Spec>
  )
}

function OtherFields() {
  const [minutes, setMinutes] = useState<number | null>(12)
  const [start, setStart] = useState<string | null>('2026-11-19T13:30:00Z')
  return (
    <Spec title="Numbers and times">
      <div className={styles.stack}>
        <div className={styles.pair}>
          <MinutesField label="Minutes" value={minutes} onCommit={setMinutes} />
          <NumberField label="Seats" value={240} min={0} />
          <NumberField label="Seats, locked" value={240} isLocked />
          <NumberField label="Seats, off" value={null} isDisabled />
        </div>
        <MinutesField label="Too long" value={42} error="Longer than the call, which is 30 min" />
        <DateTimeField label="Starts" value={start} zone="Europe/Berlin" onCommit={setStart} />
        <DateField label="Due" value="2026-12-04" onCommit={nothing} />
      </div>
    </Spec>
  )
}

function Picks() {
  const [role, setRole] = useState<Role | null>('champion')
  return (
    <Spec title="Select" note="letters jump, or filter">
      <div className={styles.stack}>
        <div className={styles.pair}>
          <Select label="Role" options={roles} value={role} onChange={setRole} />
          <Select label="Role, none yet" options={roles} value={null} onChange={setRole} />
          <Forced state="focus-visible" on="button">
            <Select label="Role, focus" options={roles} value="user" onChange={setRole} />
          </Forced>
          <Select label="Role, off" options={roles} value="user" onChange={setRole} isDisabled />
          <Select label="Role, suggested" options={roles} value="evaluator" onChange={setRole} isSuggested />
          <Select label="Role, wrong" options={roles} value={null} onChange={setRole} error="Choose one" />
        </div>
        <ComboBox label="Role, by typing" options={roles} value={role} onChange={setRole} />
      </div>
    </Spec>
  )
}
