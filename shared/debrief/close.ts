/**
 * The 30-second close (DEFINITIONS): an outcome, and good defaults for all that is owed. Nothing ever stops it;
 * closed without a choice it says "no decision", which is what is known.
 */
import { type Call, didNotHappen } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import type { Commitment } from '../domain/commitment'
import type { Debrief, Outcome } from '../domain/debrief'
import { isOwed, type Question } from '../domain/question'
import type { AnyRecord } from '../domain/records'
import { withoutBlanks } from './noted'
import { nextWorkingDay } from './working-days'

export interface Closing {
  readonly call: Call
  readonly debrief: Debrief
  /** Those of this call. */
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly me?: Colleague | undefined
  /** ISO instant, and the calendar day it is for the user. */
  readonly now: string
  readonly today: string
}

export const outcomeWithoutChoice: Outcome = 'no-decision'

/**
 * The changed records. Open and parked questions become owed by me, due the next working day, unless already
 * settled; lines added and never written go to the trash.
 */
export function closeDebrief(closing: Closing): readonly AnyRecord[] {
  const { call, debrief, questions, commitments, me, now, today } = closing
  const outcome = debrief.outcome ?? outcomeWithoutChoice
  const closed: Debrief = {
    ...withoutBlanks(debrief),
    ...{ outcome, closedAt: now, filedAt: undefined, updatedAt: now },
  }
  const blank = [...questions, ...commitments].filter(isBlank)
  const trashed = blank.map(record => ({ ...record, deletedAt: now, updatedAt: now }))
  if (outcome === 'did-not-happen') {
    const status = didNotHappen(call) ? call.status : 'no-show'
    // Nothing is owed for it, so nothing is left to complete.
    return [{ ...closed, completedAt: now }, withStatus(call, status, now), ...trashed]
  }
  const asked = questions.filter(question => !isBlank(question))
  return [
    closed,
    withStatus(call, 'held', now),
    ...trashed,
    ...asked.flatMap(question => owed(question, me, now, today)),
  ]
}

/** A line that was added and never written. */
export const isBlank = (record: { readonly words: string; readonly answer?: string | undefined }): boolean =>
  record.words.trim() === '' && (record.answer ?? '').trim() === ''

/** Who owes an answer, and until when, if nobody has said: me, the next working day. The same question when nothing is open. */
export function withOwedDefaults(question: Question, me: Colleague | undefined, today: string): Question {
  if (!isOwed(question)) return question
  const ownerId = question.ownerId ?? me?.id
  const dueOn = question.dueOn ?? nextWorkingDay(today)
  if (question.state === 'owed' && ownerId === question.ownerId && dueOn === question.dueOn) return question
  return { ...question, state: 'owed', ownerId, dueOn }
}

/** Those still ours to answer, all due on this day. */
export function dueOnDay(questions: readonly Question[], dueOn: string, now: string): readonly Question[] {
  return questions.flatMap(question =>
    !isOwed(question) || isBlank(question) || question.dueOn === dueOn
      ? []
      : [{ ...question, dueOn, updatedAt: now }],
  )
}

/** The one day all owed answers are due on, or the next working day while nobody has said; undefined when they differ. */
export function dueOfAll(questions: readonly Question[], today: string): string | undefined {
  const days = questions
    .filter(question => isOwed(question) && !isBlank(question))
    .map(({ dueOn }) => dueOn ?? nextWorkingDay(today))
  const [first = nextWorkingDay(today)] = days
  return days.every(day => day === first) ? first : undefined
}

function owed(
  question: Question,
  me: Colleague | undefined,
  now: string,
  today: string,
): readonly Question[] {
  const changed = withOwedDefaults(question, me, today)
  return changed === question ? [] : [{ ...changed, updatedAt: now }]
}

function withStatus(call: Call, status: Call['status'], now: string): Call {
  return call.status === status ? call : { ...call, status, updatedAt: now }
}
