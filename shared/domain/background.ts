/**
 * What advice on a call needs of records that no screen of it shows: told by summaries alone, so that neither a call
 * nor Today opens their files.
 */
import type { Outcome } from './debrief'
import type { SummaryLookup } from './neighbourhood'
import type { SummaryOf } from './summary'

export interface CallBackground {
  /** What came of the other calls with the prospect, by id; a call without a debrief is absent. */
  readonly outcomes: Readonly<Record<string, Outcome>>
  /** Time logged on the deal, and on calls with the prospect. */
  readonly efforts: readonly SummaryOf<'effort'>[]
  /** Hours of each other won deal of the deal's size on which time was logged, ascending. */
  readonly wonHours: readonly number[]
  /** Rivals on whom the library has a comparison. */
  readonly rivals: readonly { readonly id: string; readonly name: string }[]
  /** The library script of the plan: the day of its last live run, and until when its product's news is read. */
  readonly script?: { readonly lastRunOn?: string; readonly releaseNotesReadOn?: string } | undefined
}

/** The backgrounds of some calls, each looked up once however many calls share a script or a size of deal. */
export function callBackgrounds(
  callIds: readonly string[],
  lookup: SummaryLookup,
): Readonly<Record<string, CallBackground>> {
  const calls = callIds.flatMap(id => lookup.find('call', id) ?? [])
  const rivals = rivalsIn(lookup)
  const scripts = scriptsOf(calls, lookup)
  const bands = wonHoursByBand(calls, lookup)
  return Object.fromEntries(
    calls.map(call => {
      const deal = dealOf(call, lookup)
      return [
        call.id,
        {
          ...siblingsIn(call, deal, lookup),
          wonHours: without(bands.get(deal?.sizeBand ?? ''), deal?.id),
          rivals,
          script: scripts.get(call.id),
        },
      ]
    }),
  )
}

/** The deal the call names, else the prospect's only one. */
function dealOf(
  { dealId, prospectId }: SummaryOf<'call'>,
  lookup: SummaryLookup,
): SummaryOf<'deal'> | undefined {
  if (dealId !== undefined) return lookup.find('deal', dealId)
  const deals = prospectId === undefined ? [] : lookup.of('deal', 'prospectId', prospectId)
  return deals.length === 1 ? deals[0] : undefined
}

function siblingsIn(
  call: SummaryOf<'call'>,
  deal: SummaryOf<'deal'> | undefined,
  lookup: SummaryLookup,
): Pick<CallBackground, 'outcomes' | 'efforts'> {
  const outcomes: Record<string, Outcome> = {}
  const efforts = new Map<string, SummaryOf<'effort'>>()
  const take = (list: readonly SummaryOf<'effort'>[]) => {
    for (const effort of list) efforts.set(effort.id, effort)
  }
  take(lookup.of('effort', 'callId', call.id))
  if (deal !== undefined) take(lookup.of('effort', 'dealId', deal.id))
  const others = call.prospectId === undefined ? [] : lookup.of('call', 'prospectId', call.prospectId)
  for (const { id } of others) {
    if (id === call.id) continue
    take(lookup.of('effort', 'callId', id))
    const outcome = lookup.of('debrief', 'callId', id).find(debrief => debrief.outcome !== undefined)?.outcome
    if (outcome !== undefined) outcomes[id] = outcome as Outcome
  }
  return { outcomes, efforts: [...efforts.values()] }
}

const rivalsIn = (lookup: SummaryLookup): CallBackground['rivals'] =>
  lookup
    .list('answer')
    .flatMap(({ id, form, rival }) =>
      form === 'competitor' && rival !== undefined ? [{ id, name: rival }] : [],
    )

function scriptsOf(
  calls: readonly SummaryOf<'call'>[],
  lookup: SummaryLookup,
): ReadonlyMap<string, NonNullable<CallBackground['script']>> {
  const scriptOf = (callId: string) => lookup.of('script-copy', 'callId', callId)[0]?.scriptId
  const wanted = new Map(calls.map(call => [call.id, scriptOf(call.id)]))
  const lastRuns = lastRunsOf(new Set([...wanted.values()].flatMap(id => id ?? [])), lookup)
  return new Map(
    [...wanted].flatMap(([callId, scriptId]) => {
      const script = scriptId === undefined ? undefined : lookup.find('script', scriptId)
      if (script === undefined) return []
      const { releaseNotesReadOn } = script
      const lastRunOn = lastRuns.get(script.id)
      return [
        [callId, { ...(lastRunOn && { lastRunOn }), ...(releaseNotesReadOn && { releaseNotesReadOn }) }],
      ]
    }),
  )
}

/** The day each script was last run with somebody listening. */
function lastRunsOf(scriptIds: ReadonlySet<string>, lookup: SummaryLookup): ReadonlyMap<string, string> {
  const last = new Map<string, string>()
  if (scriptIds.size === 0) return last
  for (const { scriptId, callId } of lookup.list('script-copy')) {
    if (scriptId === undefined || callId === undefined || !scriptIds.has(scriptId)) continue
    for (const run of lookup.of('run', 'callId', callId)) {
      const on = run.startedAt.slice(0, 10)
      if (run.form === 'live' && on > (last.get(scriptId) ?? '')) last.set(scriptId, on)
    }
  }
  return last
}

interface DealHours {
  readonly dealId: string
  readonly hours: number
}

/** Per size that one of the calls' deals has: what each won deal of that size took. */
function wonHoursByBand(
  calls: readonly SummaryOf<'call'>[],
  lookup: SummaryLookup,
): ReadonlyMap<string, readonly DealHours[]> {
  const bands = new Set(calls.flatMap(call => dealOf(call, lookup)?.sizeBand ?? []))
  const byBand = new Map<string, DealHours[]>([...bands].map(band => [band, []]))
  for (const { id, sizeBand, outcome } of bands.size === 0 ? [] : lookup.list('deal')) {
    if (outcome !== 'won' || sizeBand === undefined) continue
    const known = byBand.get(sizeBand)
    if (known === undefined) continue
    const minutes = lookup.of('effort', 'dealId', id).reduce((sum, effort) => sum + effort.minutes, 0)
    // One with nothing logged is not known to have taken none.
    if (minutes > 0) known.push({ dealId: id, hours: minutes / 60 })
  }
  return byBand
}

const without = (deals: readonly DealHours[] = [], dealId: string | undefined): readonly number[] =>
  deals.flatMap(one => (one.dealId === dealId ? [] : [one.hours])).toSorted((a, b) => a - b)
