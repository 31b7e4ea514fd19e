import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, line, lines, type Plain, text, zone } from './schema'

export const parts = ['signs', 'champion', 'technical-evaluator', 'end-user', 'blocker'] as const
export type Part = (typeof parts)[number]

export const partLabels: Readonly<Record<Part, string>> = {
  signs: 'signs the check',
  champion: 'champion',
  'technical-evaluator': 'technical evaluator',
  'end-user': 'end user',
  blocker: 'blocker',
}

/** A guess is shown as one until the user confirms it (rule 4: guess, and say so). */
export const bases = ['confirmed', 'suggested'] as const
export type Basis = (typeof bases)[number]

export const partClaimSchema = z.looseObject({
  part: z.enum(parts),
  basis: z.enum(bases),
  why: line.optional(),
})
export type PartClaim = Plain<z.infer<typeof partClaimSchema>>

/** Technical level, 1 (none) to 5 (expert). */
export const levelClaimSchema = z.looseObject({
  value: z.int().min(1).max(5),
  basis: z.enum(bases),
  why: line.optional(),
})
export type LevelClaim = Plain<z.infer<typeof levelClaimSchema>>

export const affiliationSchema = z.looseObject({
  form: z.enum(['prospect', 'partner', 'auditor']),
  prospectId: idOf('prospect').optional(),
  company: line.optional(),
  title: line.optional(),
  department: line.optional(),
  from: day.optional(),
  to: day.optional(),
})
export type Affiliation = Plain<z.infer<typeof affiliationSchema>>
type ProspectRef = NonNullable<Affiliation['prospectId']>

export const stances = ['for', 'neutral', 'against', 'unknown'] as const
export type Stance = (typeof stances)[number]

export const stanceLabels: Readonly<Record<Stance, string>> = {
  for: 'for us',
  neutral: 'undecided',
  against: 'against us',
  unknown: 'not known',
}

/** P24, "The Power of Choice": listen first. What to find out about a person, beyond the product. */
export const approachPrompts = ['pains', 'career', 'hours', 'projects', 'supportWorries'] as const
export type ApproachPrompt = (typeof approachPrompts)[number]
export const approachCardSchema = z.looseObject({
  pains: text.optional(),
  career: text.optional(),
  hours: text.optional(),
  projects: text.optional(),
  supportWorries: text.optional(),
})
export type ApproachCard = Plain<z.infer<typeof approachCardSchema>>

/** Someone on the customer's side. Their part is per deal and stands there. */
export const personSchema = recordSchema('person', {
  name: line,
  /** True while the name is only read off a mail address. */
  nameSuggested: z.boolean().optional(),
  emails: lines,
  affiliations: z.array(affiliationSchema),
  zone: zone.optional(),
  language: line.optional(),
  level: levelClaimSchema.optional(),
  /** Parts a title suggests; used where no deal says more. */
  suggestedParts: z.array(partClaimSchema),
  caresAbout: lines,
  approach: text.optional(),
  approachCard: approachCardSchema.optional(),
  stance: z.enum(stances).optional(),
  /** How much say in the decision, 1 (little) to 5 (decides). */
  say: z.int().min(1).max(5).optional(),
  reportsTo: idOf('person').optional(),
  trusts: z.array(idOf('person')).optional(),
  vouchesFor: lines,
  /** Private, off until used: never leaves the machine unless picked. */
  dignity: z.boolean().optional(),
  stake: text.optional(),
  leftOn: day.optional(),
  notes: text.optional(),
})
export type Person = RecordOfSchema<typeof personSchema>
export type PersonId = Person['id']

export function newPerson(fields: Partial<Person> & { readonly name: string }, making: Making): Person {
  return {
    emails: [],
    affiliations: [],
    suggestedParts: [],
    caresAbout: [],
    vouchesFor: [],
    ...fields,
    ...newBase('person', making),
  }
}

/** The affiliation that holds now: the last one without an end. */
export function currentAffiliation(person: Person): Affiliation | undefined {
  return person.affiliations.filter(affiliation => affiliation.to === undefined).at(-1)
}

/** Companies they are or were at besides the one of now; undefined when there is none. */
export function otherProspectIds(person: Person): readonly ProspectRef[] | undefined {
  const now = currentAffiliation(person)?.prospectId
  const others = person.affiliations.flatMap(({ prospectId }) =>
    prospectId === undefined || prospectId === now ? [] : [prospectId],
  )
  return others.length === 0 ? undefined : [...new Set(others)]
}

export const titleOf = (person: Person): string | undefined => currentAffiliation(person)?.title

/** "Helen Brandt" -> "HB"; one word gives its first two letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = words[0] ?? '?'
  const last = words.length > 1 ? words.at(-1) : undefined
  return (
    last === undefined ? [...first].slice(0, 2).join('') : `${[...first][0]}${[...last][0]}`
  ).toUpperCase()
}
