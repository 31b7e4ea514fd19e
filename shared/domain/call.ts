import * as z from 'zod'
import { checkSchema } from './checklist'
import { partClaimSchema } from './person'
import { preflightTaskSchema } from './preflight'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, freshId, idOf, instant, line, lines, minutes, type Plain, text, zone } from './schema'

export const callKinds = ['discovery', 'demo', 'deep-dive', 'proof-of-concept', 'closing', 'other'] as const
export type CallKind = (typeof callKinds)[number]
export const callKindLabels: Readonly<Record<CallKind, string>> = {
  discovery: 'Discovery',
  demo: 'Demo',
  'deep-dive': 'Technical deep dive',
  'proof-of-concept': 'Proof of concept',
  closing: 'Closing',
  other: 'Other',
}

export const callStatuses = ['planned', 'held', 'no-show', 'moved', 'cancelled'] as const
export type CallStatus = (typeof callStatuses)[number]
export const callModes = ['remote', 'on-site'] as const
export type CallMode = (typeof callModes)[number]
export const plays = [
  'technical-team-first',
  'whole-room',
  'gap-on-the-table',
  'reschedule',
  'question-plan',
] as const
export type Play = (typeof plays)[number]
export const myRoles = ['lead', 'active', 'passive'] as const
export type MyRole = (typeof myRoles)[number]
export const attendances = ['accepted', 'tentative', 'declined', 'unknown'] as const

/** Someone in the room: a person of theirs or a colleague of ours, never both. */
export const attendeeSchema = z.looseObject({
  id: idOf('attendee'),
  personId: idOf('person').optional(),
  colleagueId: idOf('colleague').optional(),
  attendance: z.enum(attendances),
  organiser: z.boolean().optional(),
  /** Parts in this call where there is no deal yet; with a deal the deal's stand. */
  parts: z.array(partClaimSchema),
})
export type Attendee = Plain<z.infer<typeof attendeeSchema>>

/** P02: a short-term goal, with the sign by which it will be heard. */
export const goalSchema = z.looseObject({
  text,
  heardWhen: text.optional(),
  milestoneId: idOf('milestone').optional(),
  asksForTheOrder: z.boolean().optional(),
  /** Absent = the day of the call (R03). */
  by: day.optional(),
})
export type Goal = Plain<z.infer<typeof goalSchema>>

/** P01: everyone of ours can say what their own part is. */
export const jobs = ['opens', 'money', 'notes', 'clock', 'closes'] as const
export type Job = (typeof jobs)[number]
export const jobLabels: Readonly<Record<Job, string>> = {
  opens: 'Opens',
  money: 'Talks money',
  notes: 'Takes notes',
  clock: 'Watches the clock',
  closes: 'Closes',
}

/** Signs agreed among us, so that nobody has to say it aloud before the customer. */
export const signals = ['moveOn', 'helpMe'] as const
export type Signal = (typeof signals)[number]
export const signalLabels: Readonly<Record<Signal, string>> = { moveOn: 'Move on', helpMe: 'Help me' }

export const roomPlans = ['separate', 'blocks', 'one-workflow'] as const
export type RoomPlan = (typeof roomPlans)[number]

/** P07: the three things by which a demo comes close to home. */
export const fidelityAxes = ['environment', 'data', 'workflow'] as const
export type FidelityAxis = (typeof fidelityAxes)[number]
export const closenesses = ['generic', 'close', 'exact'] as const
const closenessSchema = z.looseObject({
  is: z.enum(closenesses).optional(),
  hours: z.number().min(0).max(1_000).optional(),
})
export const fidelitySchema = z.looseObject({
  environment: closenessSchema.optional(),
  data: closenessSchema.optional(),
  workflow: closenessSchema.optional(),
})
export type Fidelity = Plain<z.infer<typeof fidelitySchema>>

/** Fields the calendar file owns until the user edits them (DEFINITIONS, Re-import). */
export const calendarFields = ['title', 'time', 'place', 'attendees'] as const
export type CalendarField = (typeof calendarFields)[number]

/** A meeting. Planned, it is prepared; run, it is debriefed. */
export const callSchema = recordSchema('call', {
  title: line,
  prospectId: idOf('prospect').optional(),
  dealId: idOf('deal').optional(),
  previousCallId: idOf('call').optional(),
  /** Absent while nobody has said when. */
  start: instant.optional(),
  minutes,
  zone,
  allDay: z.boolean().optional(),
  callKind: z.enum(callKinds),
  callKindSuggested: z.boolean().optional(),
  mode: z.enum(callModes),
  status: z.enum(callStatuses),
  place: line.optional(),
  joinUrl: line.optional(),
  description: text.optional(),
  calendar: z
    .looseObject({ uid: line, recurrenceId: line.optional(), sequence: z.int(), source: line.optional() })
    .optional(),
  /** Calendar fields the user has edited; an import leaves them alone. */
  editedFields: z.array(z.enum(calendarFields)),
  attendees: z.array(attendeeSchema),
  salespersonId: idOf('colleague').optional(),
  goal: goalSchema.optional(),
  play: z.enum(plays).optional(),
  myRole: z.enum(myRoles).optional(),
  /** Private. */
  myRoleReason: text.optional(),
  jobs: z
    .looseObject({
      opens: idOf('colleague').optional(),
      money: idOf('colleague').optional(),
      notes: idOf('colleague').optional(),
      clock: idOf('colleague').optional(),
      closes: idOf('colleague').optional(),
    })
    .optional(),
  signals: z.looseObject({ moveOn: line.optional(), helpMe: line.optional() }).optional(),
  checklistId: idOf('checklist').optional(),
  checks: z.array(checkSchema),
  preflight: z.array(preflightTaskSchema),
  environmentIds: z.array(idOf('environment')),
  scriptCopyId: idOf('script-copy').optional(),
  /** Proposals to fit the script to the room that were turned down, and for which room and length that was. */
  fitted: z.looseObject({ basis: line, declined: lines }).optional(),
  agendaSentAt: instant.optional(),
  /** A later time was offered, in these slots; the call moves only when the user says so. */
  deferral: z.looseObject({ offeredAt: instant, slots: z.array(instant) }).optional(),
  /** Private: gone into before it was ready (P03) since `at`, for whom, and what comes after. */
  jumpIn: z
    .looseObject({
      at: instant.optional(),
      salespersonId: idOf('colleague').optional(),
      nextStep: line.optional(),
    })
    .optional(),
  /** Findings started over, with the reason if one was given. Older ones name no target: they cover their whole rule. */
  overrides: z.array(
    z.looseObject({ rule: line, target: line.optional(), reason: text.optional(), at: instant }),
  ),
  /** P05: how a mixed room is served, once that is chosen. */
  roomPlan: z.enum(roomPlans).optional(),
  /** P07: how close the demo comes to their own, and the hours it takes to make it exact. */
  fidelity: fidelitySchema.optional(),
  /** P05: vendors who show on the same day, which place is ours, and what we leave behind. */
  marathon: z
    .looseObject({ vendors: z.int().min(1), slot: z.int().min(1).optional(), leaveBehind: line.optional() })
    .optional(),
  /** When the five questions were last put on the clipboard for the salesperson. */
  askedSalespersonAt: instant.optional(),
  /** Text this call came from, kept as it was. */
  pasted: z.array(z.looseObject({ at: instant, from: line, text })),
  tags: lines,
  notes: text.optional(),
})
export type Call = RecordOfSchema<typeof callSchema>
export type CallId = Call['id']

export function newCall(fields: Partial<Call> & Pick<Call, 'title' | 'zone'>, making: Making): Call {
  return {
    minutes: 30,
    callKind: 'other',
    mode: 'remote',
    status: 'planned',
    editedFields: [],
    attendees: [],
    checks: [],
    preflight: [],
    environmentIds: [],
    overrides: [],
    pasted: [],
    tags: [],
    ...fields,
    ...newBase('call', making),
  }
}

export function newAttendee(fields: Partial<Attendee>, newId: Making['newId']): Attendee {
  return { attendance: 'unknown', parts: [], ...fields, id: freshId('attendee', newId) }
}

/** ISO instant of the planned end; undefined without a start. */
export function callEnd(call: Call): string | undefined {
  if (call.start === undefined) return undefined
  return new Date(Date.parse(call.start) + call.minutes * 60_000).toISOString()
}

/** Whole minutes until the start, negative after it; undefined without a start. */
export function minutesUntil(call: Call, now: string): number | undefined {
  if (call.start === undefined) return undefined
  return Math.floor((Date.parse(call.start) - Date.parse(now)) / 60_000)
}

export const didNotHappen = (call: Pick<Call, 'status'>): boolean =>
  call.status === 'no-show' || call.status === 'moved' || call.status === 'cancelled'
