/** What the deal page shows beside the deal itself: names from the lists, records where they are edited. */
import type { Colleague } from '@shared/domain/colleague'
import type { Deal } from '@shared/domain/deal'
import type { Need } from '@shared/domain/need'
import type { PersonId } from '@shared/domain/person'
import type { Poc } from '@shared/domain/poc'
import type { Prospect } from '@shared/domain/prospect'
import type { SummaryOf } from '@shared/domain/summary'
import { useEffect, useMemo } from 'react'
import { useRecord, useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'

export interface NamedPerson {
  readonly id: PersonId
  readonly name: string
  readonly jobTitle: string | undefined
}

export interface DealView {
  readonly deal: Deal
  readonly prospect: Prospect | undefined
  /** Everyone of that company, by name; those of the deal who have left it are among them. */
  readonly people: readonly NamedPerson[]
  readonly colleagues: readonly Colleague[]
  readonly needs: readonly Need[]
  /** Latest first. */
  readonly calls: readonly SummaryOf<'call'>[]
  /** Undefined while the list is read. */
  readonly pocs: readonly Poc[] | undefined
}

export function useDeal(dealId: string): DealView | undefined {
  const deal = useRecord('deal', dealId)
  const prospect = useRecord('prospect', deal?.prospectId)
  const load = useStore(state => state.loadRecords)
  const prospectId = deal?.prospectId
  useEffect(() => void load([{ kind: 'deal', id: dealId }]), [load, dealId])
  useEffect(() => {
    if (prospectId !== undefined) void load([{ kind: 'prospect', id: prospectId }])
  }, [load, prospectId])
  const people = usePeople(deal)
  const colleagues = useColleagues()
  const calls = useCalls(dealId)
  const pocs = usePocs(dealId)
  return useMemo(
    () => deal && { deal, prospect, people, colleagues, needs: prospect?.needs ?? [], calls, pocs },
    [deal, prospect, people, colleagues, calls, pocs],
  )
}

function usePeople(deal: Deal | undefined): readonly NamedPerson[] {
  const all = useSummaries('person')
  return useMemo(() => {
    const inDeal = new Set<string>(deal?.people.map(one => one.personId))
    return (all ?? [])
      .filter(person => person.prospectId === deal?.prospectId || inDeal.has(person.id))
      .map(({ id, title, jobTitle }) => ({ id: id as PersonId, name: title, jobTitle }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  }, [all, deal?.people, deal?.prospectId])
}

function useColleagues(): readonly Colleague[] {
  const records = useStore(state => state.records)
  return useMemo(
    () =>
      Object.values(records).flatMap(record =>
        record.kind === 'colleague' && record.deletedAt === undefined ? [record] : [],
      ),
    [records],
  )
}

function useCalls(dealId: string): readonly SummaryOf<'call'>[] {
  const all = useSummaries('call')
  return useMemo(
    () =>
      (all ?? [])
        .filter(call => call.dealId === dealId)
        .toSorted((a, b) => (b.start ?? '~').localeCompare(a.start ?? '~')),
    [all, dealId],
  )
}

function usePocs(dealId: string): readonly Poc[] | undefined {
  const all = useSummaries('poc')
  const records = useStore(state => state.records)
  const load = useStore(state => state.loadRecords)
  const ids = useMemo(() => all?.filter(poc => poc.dealId === dealId).map(({ id }) => id), [all, dealId])
  useEffect(() => void load((ids ?? []).map(id => ({ kind: 'poc', id }))), [load, ids])
  return useMemo(
    () =>
      ids
        ?.flatMap(id => {
          const record = records[id]
          return record?.kind === 'poc' && record.deletedAt === undefined ? [record] : []
        })
        .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)),
    [ids, records],
  )
}
