import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, line, text } from './schema'

/** A proof of concept: criteria with a threshold each, weekly checks, an exit decision and a sign-off. */
export const pocSchema = recordSchema('poc', {
  dealId: idOf('deal'),
  name: line,
  startsOn: day.optional(),
  endsOn: day.optional(),
  criteria: z.array(
    z.looseObject({
      id: idOf('criterion'),
      text,
      threshold: line.optional(),
      method: line.optional(),
      ownerPersonId: idOf('person').optional(),
      ownerColleagueId: idOf('colleague').optional(),
      needId: idOf('need').optional(),
      result: z.looseObject({ met: z.boolean(), value: line.optional(), on: day }).optional(),
    }),
  ),
  weeklyChecks: z.array(z.looseObject({ on: day, note: text })),
  exitDecision: z
    .looseObject({ is: z.enum(['go', 'extend', 'stop']), on: day, why: text.optional() })
    .optional(),
  signOff: z.looseObject({ personId: idOf('person').optional(), on: day, words: text.optional() }).optional(),
})
export type Poc = RecordOfSchema<typeof pocSchema>

export function newPoc(fields: Partial<Poc> & Pick<Poc, 'dealId' | 'name'>, making: Making): Poc {
  return { criteria: [], weeklyChecks: [], ...fields, ...newBase('poc', making) }
}
