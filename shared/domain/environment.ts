import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, instant, line, lines, minutes, type Plain, text } from './schema'

/** A time it is taken. A call that uses it books it by itself, from its start to its end; others are written by hand. */
export const bookingSchema = z.looseObject({
  id: idOf('booking').optional(),
  callId: idOf('call').optional(),
  from: instant,
  to: instant,
  note: line.optional(),
})
export type Booking = Plain<z.infer<typeof bookingSchema>>

/** A demo tenant. It names the password manager's item, never a secret. */
export const environmentSchema = recordSchema('environment', {
  name: line,
  url: line.optional(),
  /** Other pages that are opened with it, in order. */
  moreUrls: lines.optional(),
  userName: line.optional(),
  passwordItem: line.optional(),
  resetSteps: text.optional(),
  resetMinutes: minutes.optional(),
  /** Absent while nobody has said: then only the clock counts, not whose hands are free. */
  resetBy: z.enum(['me', 'machine']).optional(),
  /** A look at it after a reset, before it may be shown. */
  checkMinutes: minutes.optional(),
  lastVerifiedAt: instant.optional(),
  lastResetAt: instant.optional(),
  expiresOn: day.optional(),
  doNotTouch: text.optional(),
  bookings: z.array(bookingSchema),
})
export type Environment = RecordOfSchema<typeof environmentSchema>

export function newEnvironment(
  fields: Partial<Environment> & { readonly name: string },
  making: Making,
): Environment {
  return { bookings: [], ...fields, ...newBase('environment', making) }
}
