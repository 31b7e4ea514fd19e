import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { line, lines, zone } from './schema'

export const colleagueRoles = ['sales-engineer', 'salesperson', 'other'] as const

/** Us: me, salespeople, other sales engineers. Our own mail domains are those of these addresses. */
export const colleagueSchema = recordSchema('colleague', {
  name: line,
  emails: lines,
  /** Exactly one colleague is me; asked once, at the first import. */
  me: z.boolean(),
  role: z.enum(colleagueRoles),
  /** Private: how long they have sold with us. */
  experience: z.enum(['new', 'seasoned']).optional(),
  zone: zone.optional(),
  leftOn: z.iso.date().optional(),
})
export type Colleague = RecordOfSchema<typeof colleagueSchema>
export type ColleagueId = Colleague['id']

export function newColleague(
  fields: Partial<Colleague> & { readonly name: string },
  making: Making,
): Colleague {
  return { emails: [], me: false, role: 'other', ...fields, ...newBase('colleague', making) }
}

/** Lower-case domains of our own mail addresses. */
export function ownDomains(colleagues: readonly Colleague[]): readonly string[] {
  const domains = colleagues.flatMap(colleague =>
    colleague.emails.map(email => email.split('@')[1]?.toLowerCase()),
  )
  return [...new Set(domains.filter(domain => domain !== undefined && domain !== ''))] as readonly string[]
}
