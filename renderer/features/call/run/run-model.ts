/** All the live view shows of a run but the ticking: computed again when the run or a record changes. */
import { spokenTo } from '@shared/adapt/audience'
import { type CallNeighbourhood, collectFacts } from '@shared/advisor/facts'
import { collectPeople } from '@shared/advisor/room'
import type { Call } from '@shared/domain/call'
import type { Colleague } from '@shared/domain/colleague'
import type { Gap } from '@shared/domain/gap'
import type { Need } from '@shared/domain/need'
import { partLabels } from '@shared/domain/person'
import type { Question } from '@shared/domain/question'
import type { Run } from '@shared/domain/run'
import type { ScriptCopy } from '@shared/domain/script-copy'
import type { Audience } from '@shared/domain/step'
import { type Parted, partedOf } from '@shared/run/parted'
import { gapsWithoutStep, withPlannedGaps } from '@shared/run/planned-gaps'
import { type ReplanFacts, replanFacts } from '@shared/run/replan-facts'
import { type RunState, roomOf, runState } from '@shared/run/run-state'
import { scriptAlone } from '@shared/run/script-alone'
import { type Walk, walkRun } from '@shared/run/walk'
import { createContext, use, useMemo, useRef } from 'react'
import { now } from '../../../state/clock'
import { ofKind, useNeighbourhood, useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { useTick } from './Tick'

/** Someone of theirs, with the digit that names them. */
export interface Seat {
  readonly attendeeId: string
  readonly personId: string | undefined
  readonly digit: number
  readonly name: string
  readonly firstName: string
  readonly part: string | undefined
  readonly isChampion: boolean
}

export interface RunModel {
  readonly run: Run
  readonly call: Call
  readonly copy: ScriptCopy | undefined
  readonly state: RunState
  readonly seats: readonly Seat[]
  readonly needs: readonly Need[]
  readonly gaps: readonly Gap[]
  readonly colleagues: readonly Colleague[]
  /** Every question of theirs that is at hand. */
  readonly questions: readonly Question[]
  /** What they asked before this call and nobody has answered. */
  readonly openQuestions: readonly Question[]
  readonly zone: string
  /** In whose words this room is spoken to; undefined where nobody is known well enough. */
  readonly audience: Audience | undefined
  /** What the plan is made anew from. */
  readonly facts: ReplanFacts
  /** Who signs or champions us, and has left. */
  readonly parted: readonly Parted[]
}

export const RunModelContext = createContext<RunModel | null>(null)

export function useRun(): RunModel {
  const model = use(RunModelContext)
  if (model === null) throw new Error('The live view stands inside a run')
  return model
}

export function useRunModel(callId: string): RunModel | null {
  const run = useSame(useStore(state => state.run))
  const zone = useStore(state => state.zone)
  const ofCall = useAround(callId)
  const alone = useScriptAlone(run)
  const around = alone ?? ofCall
  const copy = useWatchfulCopy(useRecord('script-copy', run?.scriptCopyId) ?? alone?.scriptCopy, around)
  const known = useMemo(() => around && collectFacts(around, now()), [around])
  const seats = useMemo(() => (around === undefined ? [] : seatsOf(around)), [around])
  const audience = useMemo(() => around && spokenTo(attending(around))?.audience, [around])
  return useMemo(() => {
    if (run === null || around === undefined || known === undefined) return null
    const { call, prospect, deal, gaps, colleagues, questions } = around
    const openQuestions = questions.filter(({ state }) => state === 'open' || state === 'owed')
    const state = runState(run, copy, call, now(), gapsWithoutStep(copy, call, deal))
    const needs = prospect?.needs ?? []
    const facts = replanFacts(known, run, state.gone)
    const parted = partedOf(known, gaps, state.gone)
    return {
      run,
      call,
      copy,
      state,
      seats,
      needs,
      gaps,
      colleagues,
      questions,
      openQuestions,
      zone,
      audience,
      facts,
      parted,
    }
  }, [run, copy, around, known, seats, zone, audience])
}

const attending = ({ call, deal, people }: CallNeighbourhood) =>
  collectPeople(call, deal, people, now().slice(0, 10)).filter(({ attends }) => attends)
/** What stands in for a call while a script is rehearsed alone: nobody is there, nothing is asked yet. */
function useScriptAlone(run: Run | null): CallNeighbourhood | undefined {
  const script = useRecord('script', run?.scriptId)
  const records = useStore(state => state.records)
  const begun = run?.startedAt
  const id = run?.id
  const kept = useRef<CallNeighbourhood | undefined>(undefined)
  const around = useMemo(() => {
    if (script === undefined || id === undefined || begun === undefined) return undefined
    const { call, copy } = scriptAlone({ id, startedAt: begun }, script)
    const all = Object.values(records).filter(record => record.deletedAt === undefined)
    const [colleagues, gaps] = [ofKind(all, 'colleague'), ofKind(all, 'gap')]
    const none = { people: [], questions: [], efforts: [], otherCalls: [] }
    return { ...none, call, scriptCopy: copy, colleagues, gaps }
  }, [script, id, begun, records])
  if (!isSameAround(kept.current, around)) kept.current = around
  return kept.current
}

/** The call's copy, with what the deal plans to tell at its steps. */
function useWatchfulCopy(
  copy: ScriptCopy | undefined,
  around: CallNeighbourhood | undefined,
): ScriptCopy | undefined {
  return useMemo(() => {
    if (copy === undefined || around === undefined) return copy
    const { call, deal, gaps } = around
    return withPlannedGaps(copy, call, deal, id => gaps.find(gap => gap.id === id)?.title)
  }, [copy, around])
}

/** Each change reaches this window twice, as an answer and as an event: the second is the same run in another object. */
function useSame(run: Run | null): Run | null {
  const kept = useRef(run)
  const isSame = kept.current === run || JSON.stringify(kept.current) === JSON.stringify(run)
  if (!isSame) kept.current = run
  return kept.current
}

/** The neighbourhood, the same object until one of its records has changed; the run itself is none of them. */
function useAround(callId: string): CallNeighbourhood | undefined {
  const around = useNeighbourhood(callId)
  const kept = useRef(around)
  if (!isSameAround(kept.current, around)) kept.current = around
  return kept.current
}

const parts = ['call', 'prospect', 'deal', 'people', 'colleagues', 'gaps', 'questions'] as const

function isSameAround(a: CallNeighbourhood | undefined, b: CallNeighbourhood | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return parts.every(part => isSamePart(a[part], b[part]))
}

function isSamePart(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((one, index) => one === b[index])
}

/** Their people in the order of the digits. */
export function useSeats(callId: string): readonly Seat[] {
  const around = useAround(callId)
  return useMemo(() => (around === undefined ? [] : seatsOf(around)), [around])
}

function seatsOf({ call, deal, people }: CallNeighbourhood): readonly Seat[] {
  const room = collectPeople(call, deal, people, now().slice(0, 10))
  return roomOf(call).map((attendee, index) => {
    const person = room.find(one => one.personId === attendee.personId)
    const name = person?.name ?? `Person ${index + 1}`
    const claims = person?.parts ?? []
    return {
      attendeeId: attendee.id,
      personId: attendee.personId,
      digit: index + 1,
      name,
      firstName: name.split(' ')[0] ?? name,
      part: claims[0] && partLabels[claims[0].part],
      isChampion: claims.some(({ part }) => part === 'champion'),
    }
  })
}

/** "Marcus, Sofia": first names, for the log and the chips. */
export function namesOf(seats: readonly Seat[], attendeeIds: readonly string[]): string {
  return seats
    .filter(seat => attendeeIds.includes(seat.attendeeId))
    .map(seat => seat.firstName)
    .join(', ')
}

/** The walk as of this second, for clocks and the ruler. */
export function useWalk(): Walk {
  const { run, state } = useRun()
  const tick = useTick()
  return useMemo(() => walkRun(run, state.plan, tick), [run, state.plan, tick])
}
