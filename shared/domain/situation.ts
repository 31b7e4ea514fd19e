/**
 * The situation card of a persona or a title: why they would change, in six fields. A field nobody has told us is
 * missing and is shown as missing; filled by us it is a guess until somebody of theirs has confirmed the card.
 */
import * as z from 'zod'
import type { Making } from './record'
import { day, freshId, idOf, line, lines, type Plain, text } from './schema'

/** outside: a law, an auditor, a contract sets the date. inside: they set it themselves and may move it. */
export const dateForces = ['outside', 'inside'] as const
export type DateForce = (typeof dateForces)[number]

export const situationSchema = z.looseObject({
  id: idOf('situation'),
  /** The person it speaks of, if it is one we know; the title stands by itself. */
  personId: idOf('person').optional(),
  title: line,
  issue: text,
  reasons: lines,
  capabilities: lines,
  /** What lies between today and where they want to be, best in their own figures. */
  delta: text,
  date: z
    .looseObject({ on: day.optional(), force: z.enum(dateForces).optional(), consequence: text.optional() })
    .optional(),
  /** The customer has seen it and said that it is so. */
  confirmed: z.looseObject({ on: day, personId: idOf('person').optional() }).optional(),
})
export type Situation = Plain<z.infer<typeof situationSchema>>
export type SituationId = Situation['id']

export const situationFields = ['title', 'issue', 'reasons', 'capabilities', 'delta', 'date'] as const
export type SituationField = (typeof situationFields)[number]

export const situationFieldLabels: Readonly<Record<SituationField, string>> = {
  title: 'Title',
  issue: 'Critical issue',
  reasons: 'Reasons',
  capabilities: 'Capabilities',
  delta: 'Delta',
  date: 'Date',
}

export const dateForceLabels: Readonly<Record<DateForce, string>> = {
  outside: 'set from outside',
  inside: 'set by themselves',
}

export function newSituation(
  fields: Partial<Omit<Situation, 'id'>>,
  { newId }: Pick<Making, 'newId'>,
): Situation {
  return {
    title: '',
    issue: '',
    reasons: [],
    capabilities: [],
    delta: '',
    ...fields,
    id: freshId('situation', newId),
  }
}

const isBlank = (value: string | undefined): boolean => (value ?? '').trim() === ''

/** What of the date is not known yet. A date without a force or a consequence moves nobody. */
export function missingOfDate({ date }: Situation): readonly ('day' | 'force' | 'consequence')[] {
  return [
    ...(date?.on === undefined ? (['day'] as const) : []),
    ...(date?.force === undefined ? (['force'] as const) : []),
    ...(isBlank(date?.consequence) ? (['consequence'] as const) : []),
  ]
}

/** The fields that are not known yet, in the card's order. */
export function missingFields(situation: Situation): readonly SituationField[] {
  const isMissing: Readonly<Record<SituationField, boolean>> = {
    title: isBlank(situation.title),
    issue: isBlank(situation.issue),
    reasons: situation.reasons.every(isBlank),
    capabilities: situation.capabilities.every(isBlank),
    delta: isBlank(situation.delta),
    date: missingOfDate(situation).length > 0,
  }
  return situationFields.filter(field => isMissing[field])
}

/** An edit after they said it is so makes it ours again: the stamp goes, unless the same words stand. */
export function editSituation(situation: Situation, fields: Partial<Situation>): Situation {
  const edited = { ...situation, ...fields }
  if ('confirmed' in fields || situation.confirmed === undefined) return edited
  const isSame = situationFields.every(
    field => JSON.stringify(edited[field]) === JSON.stringify(situation[field]),
  )
  return isSame ? edited : { ...edited, confirmed: undefined }
}
