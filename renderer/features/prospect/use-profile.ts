/** A company with all that its page shows, put together from the records in memory; fetched when first opened. */
import type { Call } from '@shared/domain/call'
import type { Commitment } from '@shared/domain/commitment'
import type { Deal } from '@shared/domain/deal'
import type { Debrief } from '@shared/domain/debrief'
import type { Gap } from '@shared/domain/gap'
import type { Person } from '@shared/domain/person'
import type { Prospect } from '@shared/domain/prospect'
import type { Question } from '@shared/domain/question'
import type { AnyRecord } from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { nextCallOf } from '@shared/prospect/to-ask'
import { useEffect, useMemo } from 'react'
import { useNow } from '../../state/clock'
import type { RecordMap } from '../../state/records'
import { ofKind, useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

export interface ProfileView {
  readonly prospect: Prospect
  readonly deals: readonly Deal[]
  /** The one still open, else the newest. */
  readonly deal: Deal | undefined
  readonly people: readonly Person[]
  readonly calls: readonly Call[]
  readonly nextCall: Call | undefined
  readonly debriefs: readonly Debrief[]
  readonly copies: readonly ScriptCopy[]
  readonly runs: readonly Run[]
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly gaps: readonly Gap[]
  /** ISO instant, to the minute. */
  readonly now: string
  /** The calendar day today. */
  readonly today: string
  readonly zone: string
}

/** Undefined while the company is read, and when it is gone. */
export function useProfile(prospectId: string): ProfileView | undefined {
  const prospect = useRecord('prospect', prospectId)
  const records = useStore(state => state.records)
  const zone = useStore(state => state.zone)
  const load = useStore(state => state.loadProspect)
  const minute = useNow('minute')
  useEffect(() => void load(prospectId), [load, prospectId])
  return useMemo(() => {
    if (prospect === undefined) return undefined
    return viewOf(prospect, records, new Date(minute).toISOString(), zone)
  }, [prospect, records, minute, zone])
}

function viewOf(prospect: Prospect, records: RecordMap, now: string, zone: string): ProfileView {
  const standing = Object.values(records).filter(record => record.deletedAt === undefined)
  const theirs = standing.filter(record => isOf(record, prospect.id))
  const calls = ofKind(theirs, 'call')
  const callIds = new Set<string>(calls.map(({ id }) => id))
  const ofCalls = standing.filter(
    record => 'callId' in record && record.callId !== undefined && callIds.has(record.callId),
  )
  const deals = ofKind(theirs, 'deal')
  const newest = deals.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  return {
    prospect,
    deals,
    deal: newest.find(deal => deal.outcome === undefined) ?? newest[0],
    people: ofKind(theirs, 'person'),
    calls,
    nextCall: nextCallOf(calls, now),
    debriefs: ofKind(ofCalls, 'debrief'),
    copies: ofKind(ofCalls, 'script-copy'),
    runs: ofKind(ofCalls, 'run'),
    questions: ofKind(theirs, 'question'),
    commitments: ofKind(theirs, 'commitment'),
    gaps: ofKind(standing, 'gap'),
    now,
    today: dayOf(now, zone),
    zone,
  }
}

function isOf(record: AnyRecord, prospectId: string): boolean {
  if (record.kind === 'person') return record.affiliations.some(one => one.prospectId === prospectId)
  return 'prospectId' in record && record.prospectId === prospectId
}
