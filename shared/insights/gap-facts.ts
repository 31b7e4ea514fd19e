/** What only a deal and its prospect tell of a gap: for which need, in whose words, when it was told and what they said. */
import type { Deal } from '../domain/deal'
import type { Verdict } from '../domain/exposure'
import { type Gap, hasWords } from '../domain/gap'
import type { SummaryLookup } from '../domain/neighbourhood'
import type { Prospect } from '../domain/prospect'
import type { AnyRecord, RecordRef } from '../domain/records'
import type { DayOf } from './zone-days'

/** A gap x a need of a deal. Days are calendar days. */
export interface GapFact {
  readonly gapId: string
  readonly gap: string
  readonly dealId: string
  readonly deal: string
  readonly prospectId: string
  /** In the users' words; empty where the need is gone. */
  readonly need: string
  /** Whether there is a workaround or plain answer to tell. */
  readonly hasWorkaround: boolean
  readonly workaround: string
  readonly foundOn: string
  readonly toldOn: string | undefined
  readonly toldIn: string | undefined
  readonly verdict: Verdict | undefined
  readonly verdictOn: string | undefined
  readonly decided: 'won' | 'lost' | undefined
  readonly decidedOn: string | undefined
  readonly value: { readonly amount: number; readonly currency: string } | undefined
}

/** The deals that have exposures, with their prospects and gaps. */
export function gapFactRefs(dealIds: readonly string[], lookup: SummaryLookup): readonly RecordRef[] {
  const keys = dealIds.flatMap(id => {
    const deal = lookup.find('deal', id)
    if (deal?.gapIds === undefined) return []
    const gaps = deal.gapIds.map(gapId => `gap ${gapId}`)
    return [`deal ${id}`, ...(deal.prospectId === undefined ? [] : [`prospect ${deal.prospectId}`]), ...gaps]
  })
  return [...new Set(keys)].map(key => {
    const [kind, id] = key.split(' ') as ['deal' | 'prospect' | 'gap', string]
    return { kind, id }
  })
}

export function gapFactsFrom(records: readonly AnyRecord[], dayOf: DayOf): readonly GapFact[] {
  const byId = new Map<string, AnyRecord>(records.map(record => [record.id, record]))
  return records.flatMap(deal => {
    if (deal.kind !== 'deal') return []
    const prospect = byId.get(deal.prospectId)
    const needs = prospect?.kind === 'prospect' ? prospect.needs : []
    return deal.exposures.map(exposure => {
      const gap = byId.get(exposure.gapId)
      return factOf(deal, exposure, { gap: gap?.kind === 'gap' ? gap : undefined, needs, dayOf })
    })
  })
}

interface Around {
  readonly gap: Gap | undefined
  readonly needs: Prospect['needs']
  readonly dayOf: DayOf
}

function factOf(deal: Deal, exposure: Deal['exposures'][number], { gap, needs, dayOf }: Around): GapFact {
  const { outcome, value, prospectId } = deal
  const { told, verdict, foundOn, gapId, needId } = exposure
  const isDecided = outcome?.is === 'won' || outcome?.is === 'lost'
  return {
    ...{ gapId, dealId: deal.id, deal: deal.name, prospectId, foundOn },
    gap: gap?.title ?? 'A gap that is gone',
    need: needs.find(one => one.id === needId)?.words ?? '',
    hasWorkaround: gap !== undefined && hasWords(gap),
    workaround: gap?.workaround?.trim() || gap?.plainAnswer?.trim() || '',
    toldOn: told && dayOf(told.at),
    toldIn: told?.callId,
    verdict: verdict?.is,
    verdictOn: verdict?.on,
    decided: isDecided ? (outcome.is as 'won' | 'lost') : undefined,
    decidedOn: isDecided ? outcome.on : undefined,
    value: value && { amount: value.amount, currency: value.currency },
  }
}
