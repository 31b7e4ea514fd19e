/**
 * A call that was held, as the sample writes it: the flow of its steps with the minutes they took, the marks by
 * minute of the run, and the debrief. Questions and commitments are made from their marks, so they cannot disagree.
 */
import type { Call } from '../domain/call'
import { type Commitment, type CommitmentStage, newCommitment } from '../domain/commitment'
import { type Debrief, newDebrief, type Outcome } from '../domain/debrief'
import { newEffort } from '../domain/effort'
import type { Need } from '../domain/need'
import { newQuestion, type Question } from '../domain/question'
import type { AnyRecord } from '../domain/records'
import type { Mark, MarkForm } from '../domain/run'
import { addSeconds, flowSeconds, markInstant, markName, runOf } from './held-run'
import { type Bindings, copyFor, type PlannedCall, plannedCall, stepId } from './planned-call'
import type { Stage } from './stage'

export interface HeldMark {
  /** Minutes and seconds of the run, "07:40". */
  readonly at: string
  readonly form: MarkForm
  readonly who?: readonly string[]
  readonly text?: string
  readonly gap?: string
  readonly answer?: string
  readonly triage?: Mark['triage']
  readonly secondsLost?: number
  /** Seconds after which it was taken back. */
  readonly undoneAfter?: number
  readonly question?: QuestionPart
  readonly commitment?: CommitmentPart
}

interface QuestionPart {
  readonly state: Question['state']
  readonly owner?: string
  readonly due?: string
  readonly answer?: string
  readonly answered?: string
}

interface CommitmentPart {
  readonly words: string
  readonly owner: string
  readonly due?: string
  readonly stages?: readonly (readonly [stage: CommitmentStage, at: string, evidence?: string])[]
  readonly fields?: Partial<Commitment>
}

export interface HeldDebrief {
  readonly outcome: Outcome
  /** The mark whose words prove it. */
  readonly how?: string
  readonly worked?: string
  readonly why?: string
  readonly change?: {
    readonly text: string
    readonly step?: string
    readonly tries?: readonly (readonly [call: string, helped: boolean])[]
  }
  readonly stepNotes?: readonly (readonly [step: string, why: string])[]
  readonly nextGoal?: { readonly text: string; readonly heardWhen?: string }
  readonly nextCall?: string
  readonly task?: string
  readonly thanks?: string
  /** Minutes from the end of the call to the 30-second close. */
  readonly closed: number
  /** Minutes from the end to the last point done; absent while points are open. */
  readonly completed?: number
}

export interface HeldCall extends PlannedCall {
  readonly needs: readonly Need[]
  readonly bindings?: Bindings
  readonly lateBy?: number
  readonly flow: readonly (readonly [part: string, took: string])[]
  readonly marks: readonly HeldMark[]
  readonly debrief: HeldDebrief
  /** Day and minutes of preparation; minutes of the debrief. */
  readonly prepared: readonly (readonly [day: string, minutes: number])[]
  readonly debriefMinutes: number
}

export function heldCall(s: Stage, held: HeldCall): readonly AnyRecord[] {
  const call: Call = { ...plannedCall(s, held), status: 'held', updatedAt: s.past(held.at) }
  return [
    call,
    ...copyFor(s, held, held.needs, held.bindings),
    runOf(s, held, call),
    debriefOf(s, held),
    ...questions(s, held),
    ...commitments(s, held),
    ...efforts(s, held),
  ]
}

function debriefOf(s: Stage, held: HeldCall): Debrief {
  const { debrief: told, name, script } = held
  const end = addSeconds(s.at(held.at), (held.lateBy ?? 0) + flowSeconds(held.flow))
  const after = (minutes: number | undefined) =>
    minutes === undefined ? undefined : addSeconds(end, minutes * 60)
  const step = (key: string) => (script === undefined ? key : stepId(s, script, key))
  const made = s.make(newDebrief, name, held.at, {
    callId: s.id('call', name),
    runId: s.id('run', name),
    outcome: told.outcome,
    howWeKnow: howWeKnow(s, held),
    whatWorked: told.worked,
    why: told.why,
    oneChange: told.change && {
      text: told.change.text,
      stepId: told.change.step === undefined ? undefined : step(told.change.step),
      tries: (told.change.tries ?? []).map(([call, helped]) => ({ runId: s.id('run', call), helped })),
    },
    stepNotes: (told.stepNotes ?? []).map(([key, why]) => ({ stepId: step(key), why })),
    nextGoal: told.nextGoal,
    nextCallId: told.nextCall === undefined ? undefined : s.id('call', told.nextCall),
    immediateTaskId: told.task === undefined ? undefined : s.id('task', told.task),
    followUp: told.thanks === undefined ? undefined : { thanks: told.thanks },
    toldSalespersonAt: after(told.closed),
    followUpCopiedAt: after(told.completed),
    closedAt: after(told.closed),
    completedAt: after(told.completed),
  })
  return { ...made, createdAt: end, updatedAt: after(told.completed ?? told.closed) ?? end }
}

function howWeKnow(s: Stage, held: HeldCall): Debrief['howWeKnow'] {
  const mark = held.marks.find(candidate => candidate.at === held.debrief.how)
  if (mark?.text === undefined) return undefined
  const person = mark.who?.[0]
  const personId = person === undefined ? undefined : s.id('person', person)
  return { words: mark.text, personId, at: markInstant(s, held, mark.at) }
}

function questions(s: Stage, held: HeldCall): readonly Question[] {
  return held.marks.flatMap(mark => {
    const { question, text } = mark
    if (question === undefined || text === undefined) return []
    const askedAt = markInstant(s, held, mark.at)
    const made = s.make(newQuestion, markName(held, mark), held.at, {
      ...askedIn(s, held, mark),
      words: text,
      state: question.state,
      askedAt,
      ownerId: question.owner === undefined ? undefined : s.id('colleague', question.owner),
      dueOn: question.due === undefined ? undefined : s.day(question.due),
      answer: question.answer,
      answerId: mark.answer === undefined ? undefined : s.id('answer', mark.answer),
      answeredAt: question.state === 'answered-live' ? askedAt : answeredAt(s, question),
    })
    return [{ ...made, createdAt: askedAt, updatedAt: askedAt }]
  })
}

const answeredAt = (s: Stage, question: QuestionPart): string | undefined =>
  question.answered === undefined ? undefined : s.past(question.answered)

function commitments(s: Stage, held: HeldCall): readonly Commitment[] {
  return held.marks.flatMap(mark => {
    const { commitment } = mark
    if (commitment === undefined) return []
    const said = markInstant(s, held, mark.at)
    const later = (commitment.stages ?? []).map(([stage, at, evidence]) => ({
      stage,
      at: s.past(at),
      evidence,
    }))
    const made = s.make(newCommitment, markName(held, mark), held.at, {
      ...askedIn(s, held, mark),
      words: commitment.words,
      dealId: held.deal === undefined ? undefined : s.id('deal', held.deal),
      ownerId: s.id('colleague', commitment.owner),
      dueOn: commitment.due === undefined ? undefined : s.day(commitment.due),
      stages: [{ stage: 'said' as const, at: said }, ...later],
      ...commitment.fields,
    })
    return [{ ...made, createdAt: said, updatedAt: later.at(-1)?.at ?? said }]
  })
}

function askedIn(s: Stage, held: HeldCall, mark: HeldMark) {
  const person = mark.who?.[0]
  return {
    prospectId: s.id('prospect', held.prospect),
    callId: s.id('call', held.name),
    runId: s.id('run', held.name),
    markId: s.id('mark', markName(held, mark)),
    personId: person === undefined ? undefined : s.id('person', person),
  }
}

function efforts(s: Stage, held: HeldCall): readonly AnyRecord[] {
  const day = held.at.slice(0, 10)
  const spent = [
    ...held.prepared.map(([on, minutes]) => ['prepare', on, minutes] as const),
    ['run', day, Math.round(flowSeconds(held.flow) / 60)] as const,
    ['debrief', day, held.debriefMinutes] as const,
  ]
  return spent.map(([phase, on, minutes], index) =>
    s.make(newEffort, `${held.name}/${index + 1}`, `${on} ${phase === 'debrief' ? '20:00' : '18:00'}`, {
      phase,
      minutes,
      on: s.pastDay(on),
      callId: s.id('call', held.name),
      prospectId: s.id('prospect', held.prospect),
      dealId: held.deal === undefined ? undefined : s.id('deal', held.deal),
    }),
  )
}
