/**
 * The plan of a paste as the user changes it: what is known is looked up once, the plan is made anew each time. The
 * preview may lag a key press behind, so that two thousand sentences are sorted as quickly as ten; what is saved never does.
 */
import type { AnyRecord } from '@shared/domain/records'
import type { ImportDraft } from '@shared/formats/draft'
import { type Known, knownOf, lookupsOf } from '@shared/intake/known'
import { type ImportPlan, planImport } from '@shared/intake/plan-import'
import type { ImportChoices, IntakeTarget } from '@shared/intake/planning'
import { type Targets, targetsOf } from '@shared/intake/targets'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { ask } from '../../api'
import { newId, now } from '../../state/clock'
import type { RecordMap } from '../../state/records'
import { useStore } from '../../state/store'

export interface Planned {
  readonly plan: ImportPlan
  /** As the choices are this moment. */
  readonly planNow: () => ImportPlan
}

export function usePlan(draft: ImportDraft, known: Known, choices: ImportChoices): Planned {
  const zone = useStore(state => state.zone)
  const settled = useDeferredValue(choices)
  const make = useCallback(
    (chosen: ImportChoices) =>
      planImport(draft, { known, ownDomains: [], choices: chosen, now: now(), zone, newId }),
    [draft, known, zone],
  )
  const plan = useMemo(() => make(settled), [make, settled])
  return { plan, planNow: () => (settled === choices ? plan : make(choices)) }
}

export interface Surroundings {
  readonly known: Known
  readonly targets: Targets
}

/** What is known of the draft's people and companies, and of what was open; undefined while it is looked up. */
export function useSurroundings(draft: ImportDraft, origin: IntakeTarget | null): Surroundings | undefined {
  const [found, setFound] = useState<Surroundings>()
  const receive = useStore(state => state.receive)
  useEffect(() => {
    let stale = false
    const { emails, domains, uids, prospectNames } = lookupsOf(draft)
    const lookups = {
      emails: [...emails],
      domains: [...domains],
      uids: [...uids],
      prospectNames: [...prospectNames, ...companyOf(origin, useStore.getState().records)].slice(-50),
    }
    void ask('findKnown', lookups).then(records => {
      if (stale) return
      receive(records)
      const known = knownOf(withOpen(records, origin, useStore.getState().records))
      setFound({ known, targets: targetsOf(draft, origin, known, now()) })
    })
    return () => {
      stale = true
    }
  }, [draft, origin, receive])
  return found
}

function companyOf(origin: IntakeTarget | null, records: RecordMap): readonly string[] {
  const open = origin === null ? undefined : records[origin.id]
  const company = open?.kind === 'call' ? records[open.prospectId ?? ''] : open
  return company?.kind === 'prospect' ? [company.name] : []
}

/** As they are edited here, with the open call, who is in its room, and calls whose salesperson was asked. */
function withOpen(
  found: readonly AnyRecord[],
  origin: IntakeTarget | null,
  records: RecordMap,
): readonly AnyRecord[] {
  const open = origin === null ? undefined : records[origin.id]
  const inRoom = open?.kind === 'call' ? open.attendees.flatMap(one => one.personId ?? []) : []
  const asked = Object.values(records).filter(
    one => one.kind === 'call' && one.askedSalespersonAt !== undefined,
  )
  const theirs = asked.map(one => ('prospectId' in one ? one.prospectId : undefined))
  const near = [open, ...[...inRoom, ...theirs].map(id => (id === undefined ? id : records[id])), ...asked]
  const all = [...found, ...near.filter(one => one !== undefined)]
  return [...new Map(all.map(one => [one.id as string, records[one.id] ?? one])).values()]
}
