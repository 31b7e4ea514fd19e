/** What goes to a calendar: a file where the user says. */
import * as z from 'zod'
import { call } from './shape'

export const calendarCalls = {
  /** The name without its ending. Null when the user left the dialog. */
  saveCalendar: call<{ readonly path: string } | null>()(
    z.object({ name: z.string().min(1).max(120), text: z.string().max(20_000_000) }),
  ),
} as const
