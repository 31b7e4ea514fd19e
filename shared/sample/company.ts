/** Short forms in which the sample's companies are written. */
import { type Deal, defaultMilestones, type Milestone, newDeal } from '../domain/deal'
import { type Effort, newEffort } from '../domain/effort'
import type { Exposure } from '../domain/exposure'
import type { Fact } from '../domain/fact'
import type { Need } from '../domain/need'
import { newPerson, type Part, type Person } from '../domain/person'
import type { AnyRecord } from '../domain/records'
import { milestoneId } from './planned-call'
import type { Stage } from './stage'

/** Topic, value, source, day, confidence (told unless said otherwise), label, the level needed. */
export type FactLine = readonly [
  topic: Fact['topic'],
  value: string,
  source: string,
  on: string,
  confidence?: Fact['confidence'],
  label?: string,
  needed?: number,
]

export function factsOf(s: Stage, prospect: string, lines: readonly FactLine[]): readonly Fact[] {
  return lines.map(([topic, value, source, on, confidence = 'told', label, needed], index) => ({
    id: s.id('fact', `${prospect}/${index + 1}`),
    topic,
    label,
    value,
    source,
    on: s.day(on),
    confidence,
    needed,
  }))
}

/** Priority, who said it, in which call (or none), on which day, topics, their words, where they stand. */
export type NeedLine = readonly [
  priority: Need['priority'],
  person: string,
  call: string | undefined,
  on: string,
  topics: readonly string[],
  words: string,
  source: string,
]

export function needsOf(s: Stage, prospect: string, lines: readonly NeedLine[]): readonly Need[] {
  return lines.map(([priority, person, call, on, topics, words, source], index) => ({
    id: s.id('need', `${prospect}/N${index + 1}`),
    number: index + 1,
    words,
    quoted: true,
    personId: s.id('person', person),
    callId: call === undefined ? undefined : s.id('call', call),
    on: s.day(on),
    priority,
    topics,
    source,
  }))
}

export interface PersonLine extends Partial<Omit<Person, 'affiliations' | 'level'>> {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly department?: string
  readonly technicalLevel: number
}

export function peopleOf(
  s: Stage,
  prospect: string,
  domain: string,
  since: string,
  lines: readonly PersonLine[],
): readonly Person[] {
  return lines.map(({ key, title, department, technicalLevel, ...fields }) =>
    s.make(newPerson, key, since, {
      emails: [`${plainLetters(fields.name).toLowerCase().replaceAll(' ', '.')}@${domain}`],
      zone: s.zone,
      affiliations: [
        { form: 'prospect' as const, prospectId: s.id('prospect', prospect), title, department },
      ],
      level: { value: technicalLevel, basis: 'confirmed' as const },
      ...fields,
    }),
  )
}

const plainLetters = (name: string): string => name.normalize('NFD').replace(/[^A-Za-z ]/g, '')

type DealLine = Partial<Omit<Deal, 'milestones' | 'people'>> & {
  readonly name: string
  /** Days on which the first milestones were reached, in order. */
  readonly reached: readonly string[]
  readonly parts: readonly (readonly [person: string, ...parts: Part[]])[]
}

/** One deal per company, both under the same name. */
export function dealOf(s: Stage, key: string, since: string, { reached, parts, ...fields }: DealLine): Deal {
  const milestones: readonly Milestone[] = defaultMilestones.map((name, index) => {
    const on = reached[index]
    return { id: milestoneId(s, key, name), name, reachedOn: on === undefined ? undefined : s.day(on) }
  })
  const people = parts.map(([person, ...theirs]) => ({
    personId: s.id('person', person),
    parts: theirs.map(part => ({ part, basis: 'confirmed' as const })),
  }))
  const prospectId = s.id('prospect', key)
  const salespersonId = s.id('colleague', 'tom')
  const priceAnswer = 'By the terabyte and the year, all of it in one figure; the quote says which.'
  return s.make(newDeal, key, since, {
    salespersonId,
    priceAnswer,
    ...fields,
    prospectId,
    milestones,
    people,
  })
}

type ExposureLine = Omit<Exposure, 'id' | 'gapId' | 'needId' | 'foundOn'>

/** A gap, the need it touches by number, the day it was found, and what became of it. */
export function exposureOf(
  s: Stage,
  deal: string,
  gap: string,
  need: number,
  foundOn: string,
  rest: ExposureLine = {},
): Exposure {
  return {
    ...rest,
    id: s.id('exposure', `${deal}/${gap}/${need}`),
    gapId: s.id('gap', gap),
    needId: s.id('need', `${deal}/N${need}`),
    foundOn: s.day(foundOn),
  }
}

/** Time on a deal outside its calls, so that all of it comes to `hours`; shared evenly over the given days. */
export function otherEffort(
  s: Stage,
  deal: string,
  hours: number,
  records: readonly AnyRecord[],
  days: readonly (readonly [on: string, note: string])[],
): readonly Effort[] {
  const spent = records.reduce((sum, record) => sum + (record.kind === 'effort' ? record.minutes : 0), 0)
  const left = hours * 60 - spent
  const share = Math.floor(left / days.length)
  return days.map(([on, note], index) =>
    s.make(newEffort, `${deal}/other/${index + 1}`, `${on} 18:00`, {
      phase: 'other',
      minutes: index === days.length - 1 ? left - share * (days.length - 1) : share,
      on: s.pastDay(on),
      byItself: false,
      dealId: s.id('deal', deal),
      prospectId: s.id('prospect', deal),
      note,
    }),
  )
}
