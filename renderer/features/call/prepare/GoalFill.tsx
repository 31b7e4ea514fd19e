import { setGoal } from '@shared/prepare/goal'
import {
  fillVerb,
  fillWho,
  type GoalPart,
  type GoalPartName,
  goalDay,
  goalParts,
  signChips,
  verbChips,
} from '@shared/prepare/goal-fill'
import { Check, Minus } from 'lucide-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { Button as RACButton, Toolbar } from 'react-aria-components'
import { dayWords } from '../../../time'
import { DateField } from '../../../ui/DateTimeField'
import { Icon } from '../../../ui/Icon'
import { changeCall } from './actions'
import styles from './Goal.module.css'
import type { PrepareView } from './use-prepare'

interface GoalFillProps {
  readonly view: PrepareView
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>
}

const names: Readonly<Record<GoalPartName, string>> = { who: 'Who', verb: 'Does', sign: 'Sign', date: 'By' }

/** What the goal has of the four (R03), in words, and a chip for each thing that could fill what is missing. */
export function GoalFill({ view, field }: GoalFillProps) {
  const [isDating, setDating] = useState(false)
  const { call, facts } = view
  const parts = goalParts(facts, day => dayWords(`${day}T12:00:00Z`, 'UTC'))
  const isMissing = (name: GoalPartName) => parts.some(({ part, is }) => part === name && !is)
  return (
    <div className={styles.fillIn}>
      <ul className={styles.parts} aria-label="What the goal has">
        {parts.map(part => (
          <Part key={part.part} part={part} onDate={() => setDating(!isDating)} isDating={isDating} />
        ))}
      </ul>
      {isDating && (
        <DateField
          label="Goal reached by"
          labelHidden
          autoFocus
          value={goalDay(call) ?? null}
          onCommit={by =>
            changeCall(call.id, before => setGoal(before, { by: by ?? undefined }), 'Day of the goal set')
          }
        />
      )}
      {isMissing('who') && <WhoChips view={view} field={field} />}
      {isMissing('verb') && <VerbChips view={view} field={field} />}
      {isMissing('sign') && (
        <SignChips view={view} verb={parts.find(({ part, is }) => part === 'verb' && is)?.words} />
      )}
    </div>
  )
}

interface PartProps {
  readonly part: GoalPart
  readonly isDating: boolean
  readonly onDate: () => void
}

function Part({ part, isDating, onDate }: PartProps) {
  return (
    <li data-is={part.is || undefined}>
      <Icon of={part.is ? Check : Minus} size="xs" />
      <span className={styles.partName}>{names[part.part]}</span>
      {part.part === 'date' ? (
        <RACButton className={styles.date} aria-expanded={isDating} onPress={onDate}>
          {part.words}
        </RACButton>
      ) : (
        <span className={styles.partWords}>{part.words}</span>
      )}
    </li>
  )
}

/** Everyone of theirs who attends, by first name. */
function WhoChips({ view, field }: GoalFillProps) {
  const { call, facts } = view
  const people = facts.room.flatMap(({ personId, name }) => {
    const first = name?.trim().split(/\s+/u)[0]
    return first === undefined || first === '' ? [] : [{ personId, first }]
  })
  if (people.length === 0) return null
  return (
    <Chips label="Who does it">
      {people.map(({ personId, first }) => (
        <Chip key={personId} onPress={() => write(call.id, field, text => fillWho(text, first, facts.room))}>
          {first}
        </Chip>
      ))}
    </Chips>
  )
}

function VerbChips({ view, field }: GoalFillProps) {
  const { call, facts } = view
  return (
    <Chips label="What they do or say">
      {verbChips[call.callKind].map(chip => (
        <Chip key={chip.verb} onPress={() => write(call.id, field, text => fillVerb(text, chip, facts.room))}>
          {chip.verb} {chip.link}
        </Chip>
      ))}
    </Chips>
  )
}

function SignChips({
  view: { call },
  verb,
}: {
  readonly view: PrepareView
  readonly verb: string | undefined
}) {
  return (
    <Chips label="Heard when">
      {signChips(verb).map(sign => (
        <Chip
          key={sign}
          onPress={() =>
            changeCall(call.id, before => setGoal(before, { heardWhen: sign }), 'Heard when chosen')
          }
        >
          {sign}
        </Chip>
      ))}
    </Chips>
  )
}

/** Writes into the sentence and leaves the caret behind it, so that typing goes on. */
function write(callId: string, field: GoalFillProps['field'], fill: (text: string) => string): void {
  changeCall(callId, before => setGoal(before, { text: fill(before.goal?.text ?? '') }), 'Goal filled in')
  requestAnimationFrame(() => {
    const box = field.current
    box?.focus()
    box?.setSelectionRange(box.value.length, box.value.length)
  })
}

/** One stop for Tab; arrows move within. */
function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Toolbar className={styles.chips} aria-label={label}>
      {children}
    </Toolbar>
  )
}

function Chip({ children, onPress }: { readonly children: ReactNode; readonly onPress: () => void }) {
  return (
    <RACButton className={styles.chip} onPress={onPress}>
      {children}
    </RACButton>
  )
}
