/** Reading the store from components: one record, one list, one call with all that surrounds it. */
import type { CallNeighbourhood } from '@shared/advisor/facts'
import type { CallBackground } from '@shared/domain/background'
import type { RecordKind } from '@shared/domain/record'
import type { AnyRecord, RecordOf } from '@shared/domain/records'
import type { SummaryOf } from '@shared/domain/summary'
import type { FreeHours } from '@shared/effort/capacity'
import type { Day, DayCall } from '@shared/preflight/day'
import type { Settings } from '@shared/settings'
import { useEffect, useMemo } from 'react'
import { knownBeside } from './beside'
import { dayAt, dayRound } from './day'
import { useFreeHours } from './free-hours'
import type { RecordMap } from './records'
import { useStore } from './store'

/** The record, or undefined while it is not loaded, is another kind, or lies in the trash. */
export function useRecord<K extends RecordKind>(kind: K, id: string | undefined): RecordOf<K> | undefined {
  return useStore(state => pick(kind, id === undefined ? undefined : state.records[id]))
}

/** The list's summaries; undefined while they load. Loads them when first used, or first wanted. */
export function useSummaries<K extends RecordKind>(
  kind: K,
  isWanted = true,
): readonly SummaryOf<K>[] | undefined {
  const summaries = useStore(state => state.summaries[kind]) as readonly SummaryOf<K>[] | undefined
  const load = useStore(state => state.loadSummaries)
  useEffect(() => {
    if (summaries === undefined && isWanted) void load(kind)
  }, [summaries, load, kind, isWanted])
  return summaries
}

/** A call with its prospect, deal, people, gaps, script copy and questions, as the advisors and screens want it. */
export function useNeighbourhood(callId: string): CallNeighbourhood | undefined {
  const records = useStore(state => state.records)
  const siblings = useStore(state => state.siblings[callId])
  const background = useStore(state => state.backgrounds[callId])
  const figures = useStore(state => state.settings.effortFigures)
  const dayCalls = useStore(state => state.dayCalls)
  const freeHours = useFreeHours()
  return useMemo(
    () => neighbourhoodOf(callId, records, { siblings, background, figures, freeHours, dayCalls }),
    [callId, records, siblings, background, figures, freeHours, dayCalls],
  )
}

/** What is known of a call beside the records in memory. */
export interface Beside {
  readonly siblings?: readonly { readonly kind: string }[] | undefined
  readonly background?: CallBackground | undefined
  /** The user's own figures of what a deal takes. */
  readonly figures?: Settings['effortFigures'] | undefined
  /** Of this week, where they are known. */
  readonly freeHours?: FreeHours | undefined
  readonly dayCalls?: Readonly<Record<string, DayCall>> | undefined
}

/** The neighbourhood of a loaded call, put together from the records in memory. */
export function neighbourhoodOf(
  callId: string,
  records: RecordMap,
  beside: Beside = {},
): CallNeighbourhood | undefined {
  const call = pick('call', records[callId])
  if (call === undefined) return undefined
  const all = standingByKind(records)
  const prospectId = call.prospectId
  const inRoom = new Set(call.attendees.map(attendee => attendee.personId))
  const ofProspect = (record: { readonly prospectId?: string | undefined }) =>
    prospectId !== undefined && record.prospectId === prospectId
  const deals = all('deal').filter(ofProspect)
  const deal = deals.find(deal => deal.id === call.dealId) ?? (deals.length === 1 ? deals[0] : undefined)
  const scriptCopy = pick(
    'script-copy',
    call.scriptCopyId === undefined ? undefined : records[call.scriptCopyId],
  )
  return {
    call,
    prospect: prospectId === undefined ? undefined : pick('prospect', records[prospectId]),
    deal,
    people: all('person').filter(
      person => inRoom.has(person.id) || person.affiliations.some(affiliation => ofProspect(affiliation)),
    ),
    colleagues: all('colleague'),
    gaps: all('gap'),
    scriptCopy,
    questions: all('question').filter(
      question =>
        question.callId === callId ||
        ofProspect(question) ||
        (question.callId !== undefined && question.callId === call.previousCallId),
    ),
    ...knownBeside(records, all, beside, { callId, prospectId, deal, scriptCopy }),
    day: dayRound(call, { ofKind: all, records, dayCalls: beside.dayCalls ?? {} }),
  }
}

/** The calls within a day of now, with every environment in memory. */
export const dayOfNow = (now: string, records: RecordMap, dayCalls: Readonly<Record<string, DayCall>>): Day =>
  dayAt(now, 'now', { ofKind: standingByKind(records), records, dayCalls })

/** Sorted out once per state of the records: Today asks for a dozen calls at every change. */
const standingIn = new WeakMap<RecordMap, Map<RecordKind, readonly AnyRecord[]>>()

function standingByKind(records: RecordMap) {
  const kinds = standingIn.get(records) ?? sortOut(records)
  standingIn.set(records, kinds)
  return <K extends RecordKind>(kind: K) => (kinds.get(kind) ?? []) as readonly RecordOf<K>[]
}

function sortOut(records: RecordMap): Map<RecordKind, readonly AnyRecord[]> {
  const kinds = new Map<RecordKind, AnyRecord[]>()
  for (const record of Object.values(records)) {
    if (record.deletedAt !== undefined) continue
    const known = kinds.get(record.kind)
    if (known === undefined) kinds.set(record.kind, [record])
    else known.push(record)
  }
  return kinds
}

/** All loaded records of a kind that are not in the trash. */
export function ofKind<K extends RecordKind>(records: readonly AnyRecord[], kind: K): readonly RecordOf<K>[] {
  return records.filter((record): record is RecordOf<K> & AnyRecord => record.kind === kind)
}

function pick<K extends RecordKind>(kind: K, record: AnyRecord | undefined): RecordOf<K> | undefined {
  if (record === undefined || record.kind !== kind || record.deletedAt !== undefined) return undefined
  return record as RecordOf<K>
}
