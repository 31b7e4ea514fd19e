/** A person with the companies, deals, people and calls around them. */
import type { Call } from '@shared/domain/call'
import type { Deal } from '@shared/domain/deal'
import { type Affiliation, currentAffiliation, type Person } from '@shared/domain/person'
import type { Prospect } from '@shared/domain/prospect'
import { useEffect, useMemo } from 'react'
import { useNow } from '../../state/clock'
import type { RecordMap } from '../../state/records'
import { ofKind } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { dayOf } from '../../time'

export interface PersonView {
  readonly person: Person
  readonly affiliation: Affiliation | undefined
  /** Where they are now. */
  readonly prospect: Prospect | undefined
  /** Every company they are or were at. */
  readonly prospects: readonly Prospect[]
  /** Those with the company of now, the open ones first. */
  readonly deals: readonly Deal[]
  /** The others at the company of now. */
  readonly colleagues: readonly Person[]
  /** Calls they were invited to, the latest first. */
  readonly calls: readonly Call[]
  readonly now: string
  readonly today: string
  readonly zone: string
}

export function usePerson(personId: string): PersonView | undefined {
  const person = useLoaded('person', personId)
  const records = useStore(state => state.records)
  const zone = useStore(state => state.zone)
  const load = useStore(state => state.loadProspect)
  const minute = useNow('minute')
  const companies = [
    ...new Set(person?.affiliations.flatMap(({ prospectId }) => prospectId ?? []) ?? []),
  ].join()
  useEffect(() => {
    for (const id of companies.split(',')) if (id !== '') void load(id)
  }, [load, companies])
  return useMemo(() => {
    if (person === undefined) return undefined
    return viewOf(person, records, new Date(minute).toISOString(), zone)
  }, [person, records, minute, zone])
}

function viewOf(person: Person, records: RecordMap, now: string, zone: string): PersonView {
  const standing = Object.values(records).filter(record => record.deletedAt === undefined)
  const affiliation = currentAffiliation(person)
  const prospectId = affiliation?.prospectId
  const theirs = new Set(person.affiliations.map(one => one.prospectId))
  const prospects = ofKind(standing, 'prospect').filter(({ id }) => theirs.has(id))
  return {
    ...{ person, affiliation, prospects, now, zone },
    prospect: prospects.find(({ id }) => id === prospectId),
    deals: ofKind(standing, 'deal')
      .filter(deal => deal.prospectId === prospectId)
      .toSorted((a, b) => Number(a.outcome !== undefined) - Number(b.outcome !== undefined)),
    colleagues: ofKind(standing, 'person').filter(
      one =>
        one.id !== person.id &&
        prospectId !== undefined &&
        currentAffiliation(one)?.prospectId === prospectId,
    ),
    calls: ofKind(standing, 'call')
      .filter(call => call.attendees.some(one => one.personId === person.id))
      .toSorted((a, b) => ((a.start ?? '~') > (b.start ?? '~') ? -1 : 1)),
    today: dayOf(now, zone),
  }
}
