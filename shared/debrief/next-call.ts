/**
 * The next goal becomes the next call: same people, same deal, nothing typed twice. Their open questions and what is
 * promised follow by themselves, being theirs; gaps nobody has told yet are planned for it. When it is, somebody may say.
 */
import { type Call, newAttendee, newCall } from '../domain/call'
import { type Commitment, hasStage } from '../domain/commitment'
import type { Deal } from '../domain/deal'
import type { Debrief } from '../domain/debrief'
import type { Exposure } from '../domain/exposure'
import { isOwed, type Question } from '../domain/question'
import { type Making, touched } from '../domain/record'
import type { AnyRecord } from '../domain/records'

export interface NextSource {
  readonly call: Call
  readonly debrief: Debrief
  readonly deal?: Deal | undefined
  /** ISO instant, once that is agreed. */
  readonly start?: string | undefined
  /** The user's own day. */
  readonly today: string
}

export interface NextCall {
  readonly next: Call
  /** All that is stored, as one step. */
  readonly records: readonly AnyRecord[]
}

export function nextCall({ call, debrief, deal, start, today }: NextSource, making: Making): NextCall {
  const next = callAfter(call, debrief.nextGoal, start, making)
  const followed = touched({ ...debrief, nextCallId: next.id }, making.now)
  const planned = deal && withGapsPlanned(deal, call, next, today)
  const changed = planned === undefined || planned === deal ? [] : [touched(planned, making.now)]
  return { next, records: [next, followed, ...changed] }
}

/** Without goal, gaps or a line in the debrief: the same people at the same table once more. */
export function callAfter(
  call: Call,
  goal: Debrief['nextGoal'],
  start: string | undefined,
  making: Making,
): Call {
  const invited = call.attendees.filter(attendee => attendee.attendance !== 'declined')
  return newCall(
    {
      title: `After ${call.title.replace(/^(After )+/, '')}`,
      zone: call.zone,
      minutes: call.minutes,
      prospectId: call.prospectId,
      dealId: call.dealId,
      previousCallId: call.id,
      callKind: call.callKind,
      callKindSuggested: true,
      mode: call.mode,
      salespersonId: call.salespersonId,
      ...(start !== undefined && { start }),
      goal:
        goal === undefined || goal.text.trim() === ''
          ? undefined
          : { text: goal.text, heardWhen: goal.heardWhen },
      attendees: invited.map(({ personId, colleagueId, parts }) =>
        newAttendee({ personId, colleagueId, parts }, making.newId),
      ),
    },
    making,
  )
}

/** Not told, not settled, and planned for no other call than the one that is over. */
export const waitsToBeTold = (exposure: Exposure, callId: string): boolean =>
  exposure.told === undefined &&
  exposure.verdict === undefined &&
  exposure.resolvedOn === undefined &&
  (exposure.plannedCallId === undefined || exposure.plannedCallId === callId)

function withGapsPlanned(deal: Deal, call: Call, next: Call, today: string): Deal {
  if (!deal.exposures.some(one => waitsToBeTold(one, call.id))) return deal
  const exposures = deal.exposures.map(one => {
    if (!waitsToBeTold(one, call.id)) return one
    // The step it had belongs to the plan of the call that is over.
    const { plannedStepId: _, ...rest } = one
    return { ...rest, plannedCallId: next.id, plannedOn: today }
  })
  return { ...deal, exposures }
}

/** Theirs and still ours to answer: the next call's Prepare asks for each answer. */
export const goesAlong = (question: Question): boolean =>
  question.deletedAt === undefined && isOwed(question) && question.words.trim() !== ''

/** Said to them in another call, and not shown yet. */
export function isStillOwed(
  commitment: Commitment,
  { id, prospectId, previousCallId }: Pick<Call, 'id' | 'prospectId' | 'previousCallId'>,
): boolean {
  if (commitment.deletedAt !== undefined || commitment.callId === id || commitment.words.trim() === '')
    return false
  const isTheirs =
    (prospectId !== undefined && commitment.prospectId === prospectId) ||
    (previousCallId !== undefined && commitment.callId === previousCallId)
  return isTheirs && !hasStage(commitment, 'shown') && !hasStage(commitment, 'signed-off')
}
