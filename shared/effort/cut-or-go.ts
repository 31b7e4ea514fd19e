/**
 * Go on, mend one thing, or stop (P13, "Get while the getting's good"; DEFINITIONS, Effort): asked when a deal has
 * taken half as much again as its size usually takes. The choice and its reason are kept, and looked back at.
 */
import { daysBetween } from '../deal/days'
import type { CutOrGo } from '../domain/cut-or-go'
import type { Deal, DealOutcome } from '../domain/deal'
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'
import { newTask, type Task } from '../domain/task'
import { effortStages } from './baseline'
import { hoursWords } from './duration'

/** Decided to go on, it is asked again when it has taken half the line more. Ours. */
const askAgainShare = 0.5
/** A decision is looked back at when the deal has ended, or after so many days. */
export const lookBackDays = 60

/** Shares of the line at which it is worth knowing, a warning, and asked. */
export type Stages = readonly [number, number, number]

export type EffortStage = 'none' | 'info' | 'warn' | 'form'

/** DEFINITIONS, Effort: 80 % is worth knowing, 100 % a warning, 150 % the form. `share` is of the line. */
export function effortStageOf(share: number, stages: Stages = effortStages): EffortStage {
  const [info, warn, form] = stages
  if (share >= form) return 'form'
  if (share >= warn) return 'warn'
  return share >= info ? 'info' : 'none'
}

/**
 * Whether it is to be decided now. Once decided, it is asked again when the deal has taken half the line more, or
 * when the day has passed by which one thing was to be mended.
 */
export function isToDecide(
  share: number,
  decisions: readonly CutOrGo[] | undefined,
  today: string,
  stages: Stages = effortStages,
): boolean {
  if (effortStageOf(share, stages) !== 'form') return false
  const last = decisions?.at(-1)
  if (last === undefined) return true
  return share >= last.share + askAgainShare || (last.mend !== undefined && last.mend.by < today)
}

export interface LookBack {
  readonly decision: CutOrGo
  /** How it ended, and when; undefined while the deal is open. */
  readonly end: { readonly is: DealOutcome; readonly on: string } | undefined
  /** Spent since the decision. */
  readonly hoursAfter: number
}

/**
 * The decisions whose time has come to be looked at: the deal has ended since, or sixty days have gone by. To stop is
 * an end of our own making and tells nothing about itself: it waits for the sixty days, or for another end.
 */
export function lookBacksOf(
  decisions: readonly CutOrGo[] | undefined,
  end: LookBack['end'],
  spentHours: number,
  today: string,
): readonly LookBack[] {
  return (decisions ?? []).flatMap(decision => {
    const isOver = end !== undefined && !(decision.is === 'stop' && end.is === 'stopped')
    if (!isOver && daysBetween(decision.on, today) < lookBackDays) return []
    return [{ decision, end, hoursAfter: Math.max(0, spentHours - decision.hours) }]
  })
}

export interface Decided {
  readonly deal: Deal
  readonly decision: Pick<CutOrGo, 'is' | 'hours' | 'share' | 'signals'>
  readonly reason: string
  /** What is to be mended, and by which day; only for "mend one thing". */
  readonly mend?: { readonly what: string; readonly by: string; readonly due: string } | undefined
  readonly ownerId?: Task['ownerId']
  readonly today: string
}

/** The changed records: the deal with the decision, ended by us if that is it, and the task of what is to be mended. */
export function decide(
  { deal, decision, reason, mend, ownerId, today }: Decided,
  making: Making,
): readonly (Deal | Task)[] {
  const task =
    decision.is !== 'mend' || mend === undefined
      ? undefined
      : newTask(
          {
            ...{ title: mend.what, due: mend.due, ownerId, sample: deal.sample },
            ...{ dealId: deal.id, prospectId: deal.prospectId },
          },
          making,
        )
  const why = reason.trim() === '' ? undefined : reason.trim()
  const kept: CutOrGo = {
    ...decision,
    id: freshId('decision', making.newId),
    on: today,
    reason: why,
    mend: task && mend && { what: mend.what, by: mend.by, taskId: task.id },
  }
  const changed: Deal = {
    ...deal,
    cutOrGo: [...(deal.cutOrGo ?? []), kept],
    outcome: decision.is === 'stop' ? { is: 'stopped', on: today, why } : deal.outcome,
  }
  return task === undefined ? [changed] : [changed, task]
}

/** What is thought of a decision now. */
export const lookBackAt = (deal: Deal, id: CutOrGo['id'], lookedBack: CutOrGo['lookedBack']): Deal => ({
  ...deal,
  cutOrGo: deal.cutOrGo?.map(one => (one.id === id ? { ...one, lookedBack } : one)),
})

const choiceWords = { 'go-on': 'to go on', mend: 'to mend one thing', stop: 'to stop' } as const
const endWords: Readonly<Record<DealOutcome, string>> = {
  won: 'won',
  lost: 'lost',
  'no-decision': 'no decision',
  stopped: 'stopped',
}

/** "You decided to go on at 34 h on 19 Nov: lost on 3 Dec, 6 h after." */
export function lookBackWords(
  { decision, end, hoursAfter }: LookBack,
  sayDay: (day: string) => string,
): string {
  const ended = end === undefined ? 'still open' : `${endWords[end.is]} on ${sayDay(end.on)}`
  const after = decision.is === 'stop' && hoursAfter === 0 ? '' : `, ${hoursWords(hoursAfter)} after`
  return `You decided ${choiceWords[decision.is]} at ${hoursWords(decision.hours)} on ${sayDay(decision.on)}: ${ended}${after}.`
}
