/**
 * What was decided on a deal that took far more hours than its size usually takes (P13; DEFINITIONS, Effort), and
 * what was thought of it later. Private, as all that is counted of effort.
 */
import * as z from 'zod'
import { day, idOf, line, lines, type Plain, text } from './schema'

export const cutOrGoChoices = ['go-on', 'mend', 'stop'] as const
export type CutOrGoChoice = (typeof cutOrGoChoices)[number]

export const hindsights = ['right', 'wrong', 'unsure'] as const
export type Hindsight = (typeof hindsights)[number]

export const cutOrGoSchema = z.looseObject({
  id: idOf('decision'),
  on: day,
  is: z.enum(cutOrGoChoices),
  reason: text.optional(),
  /** Spent on the deal by then, and how much of the line that was; 1 is all of it. */
  hours: z.number().min(0),
  share: z.number().min(0),
  /** The signals that held then, by their ids. */
  signals: lines.optional(),
  /** The one thing to mend, until when, and the task it became. */
  mend: z.looseObject({ what: line, by: day, taskId: idOf('task').optional() }).optional(),
  lookedBack: z.looseObject({ on: day, is: z.enum(hindsights) }).optional(),
})
export type CutOrGo = Plain<z.infer<typeof cutOrGoSchema>>
