/** Who is in the room, and what is only for us to know about them. */
import { nameOf, type RoomPerson } from '../advisor/room'
import { isBlank } from './clean'
import {
  type FactRow,
  levelWords,
  type OutputFacts,
  open,
  paragraph,
  partWords,
  personOf,
  secret,
  section,
  usOf,
} from './facts'
import type { DraftBlock, DraftSection, SecretKind } from './sheet'

export function roomSection(facts: OutputFacts): DraftSection {
  const { room } = facts.facts
  const from = { kind: 'call', id: facts.facts.call.id }
  const us = usOf(facts).map(({ name, me }) => (me ? `${name} (me)` : name))
  return section(
    'room',
    'In the room',
    [
      room.length === 0
        ? open(paragraph('Nobody of theirs is invited yet.', 'muted'), from)
        : open(
            {
              form: 'table',
              columns: ['Name', 'Part', 'Level'],
              rows: room.map(person => [withTitle(person), partWords(person), levelWords(person)]),
            },
            from,
          ),
      us.length === 0
        ? undefined
        : open({ form: 'facts', rows: [{ label: 'With us', value: us.join(', ') }] }, from),
      ...room.flatMap(person => privateOf(facts, person)),
    ],
    { noun: ['person', 'people'] },
  )
}

const withTitle = (person: RoomPerson): string => [nameOf(person), person.title].filter(Boolean).join('\n')

const stanceWords = { for: 'for us', neutral: 'neutral', against: 'against us', unknown: '' } as const

/** Stake, dignity and what we think of somebody: each a part of its own, out unless picked. */
function privateOf(facts: OutputFacts, seat: RoomPerson): readonly DraftBlock[] {
  const person = personOf(facts, seat.personId)
  if (person === undefined) return []
  const from = { kind: 'person', id: person.id }
  const opinion = [person.stance === undefined ? '' : stanceWords[person.stance], person.approach ?? '']
    .filter(words => !isBlank(words))
    .join('. ')
  const said: readonly (FactRow & { readonly kind: SecretKind })[] = [
    { kind: 'stake', label: 'Stake', value: person.stake },
    {
      kind: 'dignity',
      label: 'Dignity',
      value: person.dignity === true ? 'Do not let them lose face in front of others.' : undefined,
    },
    { kind: 'opinion', label: 'Our view', value: opinion },
  ]
  return said.flatMap(({ kind, label, value }) =>
    value === undefined || isBlank(value)
      ? []
      : [
          secret(
            { form: 'facts', rows: [{ label: `${person.name}: ${label.toLowerCase()}`, value }] },
            from,
            kind,
            `${person.name}: ${value}`,
          ),
        ],
  )
}

/** How long a salesperson has sold with us is a rating, so it is private. */
export function experienceOf({ facts }: OutputFacts): DraftBlock | undefined {
  const { salesperson } = facts
  if (salesperson?.experience === undefined) return undefined
  const words = `${salesperson.name} is ${salesperson.experience === 'new' ? 'new' : 'seasoned'}`
  return secret(paragraph(`${words}.`), { kind: 'colleague', id: salesperson.id }, 'experience', words)
}
