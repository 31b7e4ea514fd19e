/** What is known of the call that a transcript is matched to. */
import type { Call } from '../domain/call'
import type { Commitment } from '../domain/commitment'
import type { Deal } from '../domain/deal'
import type { Gap } from '../domain/gap'
import type { Need } from '../domain/need'
import type { Question } from '../domain/question'
import { type Mark, type Run, standingMarks } from '../domain/run'
import { toWall } from '../formats/zones/zone'
import { isParked } from '../run/run-state'
import { wordless } from '../run/to-debrief'
import type { MarkToFit } from './align'

export interface CallFacts {
  readonly call: Call
  readonly run: Run | undefined
  readonly deal: Deal | undefined
  readonly needs: readonly Need[]
  /** Of this call, in the trash or not: a mark that was thrown away is not suggested again. */
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly gaps: readonly Gap[]
  /** The user's zone. */
  readonly zone: string
}

/** When the call began, as far as is known: ISO instant. */
export const beganAt = ({ run, call }: Pick<CallFacts, 'run' | 'call'>): string | undefined =>
  run?.startedAt ?? call.start

/** Where 0 of a transcript's clock lies, before its shift: the start of the run, or midnight before it. */
export function clockBase(
  facts: Pick<CallFacts, 'call' | 'run' | 'zone'>,
  clock: 'start' | 'wall',
): number | undefined {
  const began = beganAt(facts)
  if (began === undefined) return undefined
  const ms = Date.parse(began)
  if (clock === 'start') return ms
  const { hour, minute, second } = toWall(ms, facts.zone)
  return ms - ((hour * 60 + minute) * 60 + second) * 1000 - (ms % 1000)
}

/** Minutes of the user's day. */
export function startsAt(facts: Pick<CallFacts, 'run' | 'call' | 'zone'>): number | undefined {
  const began = beganAt(facts)
  if (began === undefined) return undefined
  const { hour, minute } = toWall(Date.parse(began), facts.zone)
  return hour * 60 + minute
}

const kinds: Readonly<Partial<Record<Mark['form'], MarkToFit['kind']>>> = {
  question: 'question',
  commitment: 'promise',
  parked: 'other',
  note: 'other',
  objection: 'other',
  complaint: 'other',
  'gap-told': 'other',
  'lands-well': 'other',
  moment: 'other',
}

/** The marks that say something of when words were spoken. */
export const marksToFit = (run: Run | undefined): readonly MarkToFit[] =>
  run === undefined
    ? []
    : standingMarks(run).flatMap(({ form, at, text }) => {
        const kind = kinds[form]
        return kind === undefined ? [] : [{ kind, atMs: Date.parse(at), words: text }]
      })

/** A record of a mark by key alone, still without their words. */
export interface Wordless {
  readonly kind: 'question' | 'promise'
  readonly record: Question | Commitment
  readonly atMs: number
}

export function wordlessOf({ run, questions, commitments }: CallFacts): readonly Wordless[] {
  if (run === undefined) return []
  const marks = new Map(standingMarks(run).map(mark => [mark.id, mark]))
  return [...questions, ...commitments].flatMap(record => {
    const mark = record.markId === undefined ? undefined : marks.get(record.markId)
    if (mark === undefined || record.deletedAt !== undefined || record.words !== wordless(mark, run))
      return []
    const kind = record.kind === 'question' ? 'question' : 'promise'
    return isParked(mark) || mark.form === record.kind ? [{ kind, record, atMs: Date.parse(mark.at) }] : []
  })
}
