import { listed } from '@shared/advisor/words'
import type { Call } from '@shared/domain/call'
import type { Deal } from '@shared/domain/deal'
import { type Part, type PartClaim, type Person, partLabels, parts, titleOf } from '@shared/domain/person'
import { confirmSuggestions, type Seat, setLevel, setParts, setTitle } from '@shared/prepare/people'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { ZoneField } from '../../../parts/zone/ZoneField'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { ToggleChip } from '../../../ui/Chips'
import { focusField } from '../../../ui/landing'
import { Notice } from '../../../ui/Notice'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import { TextField } from '../../../ui/TextField'
import { commitAll, fresh } from './actions'
import styles from './People.module.css'

interface AttendeeFieldsProps {
  readonly call: Call
  readonly deal: Deal | undefined
  readonly person: Person
  readonly claims: readonly PartClaim[]
}

/** What is known of one person; what is only guessed is confirmed by one press. */
export function AttendeeFields({ call, deal, person, claims }: AttendeeFieldsProps) {
  const change = useStore(state => state.change)
  const set = (update: (person: Person) => Person, label: string) =>
    change('person', person.id, update, label)
  const has = claims.map(claim => claim.part)
  const seat: Seat = { call: fresh(call), deal: deal && fresh(deal), person: fresh(person) }
  // One key confirms what was guessed before; a guess made while a title is typed must not take the focus.
  const [startsGuessed] = useState(guessesOf(seat, claims).length > 0)
  const root = useRef<HTMLDivElement>(null)
  useFirstUnknown(root, person, startsGuessed)
  const toggle = (part: Part, isOn: boolean) =>
    void saveSeat(setParts(seat, isOn ? [...has, part] : has.filter(one => one !== part)), 'Part changed')
  return (
    <div ref={root} className={styles.fields} data-field={`attendee:${person.id}`}>
      <Guesses seat={seat} claims={claims} takesFocus={startsGuessed} />
      <TextField
        label="Name"
        value={person.name}
        isSuggested={person.nameSuggested === true}
        onDraft={name => set(before => ({ ...before, name, nameSuggested: undefined }), 'Name edited')}
      />
      <TextField
        label="Title"
        value={titleOf(person) ?? ''}
        onDraft={title => set(before => setTitle(before, title, call.prospectId), 'Title edited')}
      />
      <fieldset className={styles.parts}>
        <legend>Part in this deal</legend>
        {parts.map(part => (
          <ToggleChip key={part} isSelected={has.includes(part)} onChange={isOn => toggle(part, isOn)}>
            {partLabels[part]}
          </ToggleChip>
        ))}
      </fieldset>
      <div className={styles.level} data-field="level">
        <span className={styles.label} aria-hidden="true">
          Technical level{person.level?.basis === 'suggested' ? ', suggested' : ''}
        </span>
        <SegmentedControl
          label="Technical level, 1 none to 5 expert"
          segments={['1', '2', '3', '4', '5'].map(id => ({ id, label: id }))}
          value={String(person.level?.value ?? '')}
          onChange={value => set(before => setLevel(before, Number(value)), 'Level set')}
        />
      </div>
      <ZoneField
        label="Time zone"
        value={person.zone}
        placeholder="Same as ours"
        onChange={zone => set(before => ({ ...before, zone }), 'Zone set')}
      />
    </div>
  )
}

/** Opened to be mended: what is not known has the focus at once. A guess that waits for its yes takes it itself. */
function useFirstUnknown(root: RefObject<HTMLElement | null>, person: Person, isGuessed: boolean): void {
  const [field] = useState(
    person.name !== '' && person.level === undefined ? 'level' : `attendee:${person.id}`,
  )
  useEffect(() => {
    if (!isGuessed && root.current !== null) focusField(root.current.parentElement ?? document, [field])
  }, [root, field, isGuessed])
}

/** The call, the deal and the person as they are now: a part may stand on any of them. */
async function saveSeat(seat: Seat, label: string): Promise<void> {
  await commitAll([seat.call, seat.person, ...(seat.deal === undefined ? [] : [seat.deal])], label)
}

function guessesOf({ person }: Seat, claims: readonly PartClaim[]): readonly string[] {
  const guessed = claims.filter(claim => claim.basis === 'suggested').map(claim => partLabels[claim.part])
  return person.level?.basis === 'suggested' ? [...guessed, `level ${person.level.value}`] : guessed
}

interface GuessesProps {
  readonly seat: Seat
  readonly claims: readonly PartClaim[]
  readonly takesFocus: boolean
}

function Guesses({ seat, claims, takesFocus }: GuessesProps) {
  const words = guessesOf(seat, claims)
  if (words.length === 0) return null
  const confirm = () =>
    void saveSeat(
      confirmSuggestions(
        seat,
        claims.map(claim => claim.part),
      ),
      'Suggestions confirmed',
    )
  return (
    <Notice
      tone="ask"
      action={
        <Button size="xs" keys="Enter" autoFocus={takesFocus} onPress={confirm}>
          Confirm
        </Button>
      }
    >
      Suggested by the title: <b>{listed(words)}</b>. Right?
    </Notice>
  )
}
