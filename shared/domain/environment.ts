import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, instant, line, minutes, text } from './schema'

/** A demo tenant. It names the password manager's item, never a secret. */
export const environmentSchema = recordSchema('environment', {
  name: line,
  url: line.optional(),
  userName: line.optional(),
  passwordItem: line.optional(),
  resetSteps: text.optional(),
  resetMinutes: minutes.optional(),
  lastVerifiedAt: instant.optional(),
  lastResetAt: instant.optional(),
  expiresOn: day.optional(),
  doNotTouch: text.optional(),
  bookings: z.array(
    z.looseObject({ callId: idOf('call').optional(), from: instant, to: instant, note: line.optional() }),
  ),
})
export type Environment = RecordOfSchema<typeof environmentSchema>

export function newEnvironment(
  fields: Partial<Environment> & { readonly name: string },
  making: Making,
): Environment {
  return { bookings: [], ...fields, ...newBase('environment', making) }
}
