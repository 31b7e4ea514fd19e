/** Time entries that come by themselves, as records of the store. Nothing the user did, so nothing to undo. */
import type { Effort } from '@shared/domain/effort'
import { effortIdOfRun } from '@shared/domain/effort'
import { callIdOf, type Run } from '@shared/domain/run'
import {
  type About,
  aboutCall,
  entryOfRun,
  entryOfSitting,
  moreOfSitting,
  type OpenDeal,
  onlyOpenDeal,
} from '@shared/effort/entries'
import { type CallPhase, entriesOf, isTyped } from '@shared/effort/hours-of-call'
import type { Earned, Place } from '@shared/effort/sitting'
import { isoOf, toWall, wallMs } from '@shared/formats/zones/zone'
import { making, newId, now } from './clock'
import type { State } from './store'

type Known = Pick<State, 'records' | 'summaries' | 'zone'>

/** What an entry made here and now is about, and whether it goes with the sample workspace. */
export function aboutPlace(
  { kind, id }: Pick<Place, 'kind' | 'id'>,
  known: Known,
): About & { sample?: true } {
  const record = known.records[id]
  const sample = record?.sample === true ? { sample: true as const } : {}
  if (record?.kind === 'call') return { ...aboutCall(record, dealsOf(known)), ...sample }
  if (record?.kind === 'deal') return { dealId: record.id, prospectId: record.prospectId, ...sample }
  if (record?.kind === 'prospect') {
    return { prospectId: record.id, dealId: onlyOpenDeal(record.id, dealsOf(known)), ...sample }
  }
  return { [`${kind}Id`]: id }
}

/** The list where it is loaded; else those in memory, among them all of an open call's prospect. */
function dealsOf({ summaries, records }: Known): readonly OpenDeal[] {
  if (summaries.deal !== undefined) return summaries.deal as readonly OpenDeal[]
  return Object.values(records).flatMap(record =>
    record.kind === 'deal' && record.deletedAt === undefined
      ? [{ id: record.id, prospectId: record.prospectId, outcome: record.outcome?.is }]
      : [],
  )
}

/**
 * What a sitting earned, as its entry; `entryId` is that of the entry it has so far. Undefined where the user has typed
 * how long that phase of the call took.
 */
export function entryOfEarned(
  { sitting, ms }: Earned,
  entryId: string | undefined,
  state: State,
): Effort | undefined {
  const { place } = sitting
  if (place.kind === 'call' && isTypedOf(place.id, place.phase, state)) return undefined
  const known = entryId === undefined ? undefined : state.records[entryId]
  const more = moreOfSitting(known?.kind === 'effort' ? known : undefined, ms, now())
  if (more !== undefined) return more
  const { phase, ...of } = place
  const begun = { phase, startedAt: sitting.startedAt, day: sitting.day }
  return entryOfSitting(begun, ms, aboutPlace(of, state), making())
}

function isTypedOf(callId: string, phase: CallPhase, { records }: State): boolean {
  const efforts = Object.values(records).filter(record => record.kind === 'effort')
  return isTyped(entriesOf(efforts, callId, phase))
}

/** The entry of a run that has ended; every window that sees it end makes the same one. */
export function entriesOfRun(run: Run, state: State): readonly Effort[] {
  // A script rehearsed alone is nobody's time: no call, no deal.
  const call = state.records[callIdOf(run)]
  if (run.endedAt === undefined || call?.kind !== 'call') return []
  if (isTypedOf(call.id, run.form === 'live' ? 'run' : 'prepare', state)) return []
  const copy = call.scriptCopyId === undefined ? undefined : state.records[call.scriptCopyId]
  const known = state.records[effortIdOfRun(run.id)]
  const entry = entryOfRun(
    run,
    {
      call,
      copy: copy?.kind === 'script-copy' ? copy : undefined,
      about: aboutPlace({ kind: 'call', id: call.id }, state),
      known: known?.kind === 'effort' ? known : undefined,
      day: dayIn(run.startedAt, state.zone),
    },
    { now: run.endedAt, newId },
  )
  return entry === undefined ? [] : [entry]
}

/** The calendar day of an instant in the user's zone. */
const dayIn = (at: string, zone: string): string => isoOf(wallMs(toWall(Date.parse(at), zone))).slice(0, 10)
