/** From what was typed and the filters to hits as a list shows them. */
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import { recordKinds } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'
import type { Summary } from '@shared/domain/summary'
import type { SearchHit, searchInput } from '@shared/safety'
import { ownDateOf, prospectOf } from '@shared/search/facts'
import { foldings, wordsIn } from '@shared/search/fold'
import { snippetOf } from '@shared/search/snippet'
import type * as z from 'zod'
import { keepBest } from './keep-best'
import { refOfKey } from './keys'
import type { SearchEngine } from './search-engine'
import type { Ranking } from './word-index'

type Query = z.output<typeof searchInput>

export function answerSearch(
  query: Query,
  engine: SearchEngine,
  lookup: SummaryLookup,
): { readonly hits: readonly SearchHit[]; readonly total: number } {
  const accept = acceptor(query, lookup)
  const { keys, total, terms } = findAll(query, engine, lookup, accept)
  const hits = keys.slice(0, query.limit).flatMap(key => describe(key, terms, engine, lookup) ?? [])
  return { hits, total }
}

function findAll(
  { text, limit }: Query,
  engine: SearchEngine,
  lookup: SummaryLookup,
  accept: (key: string) => boolean,
): Ranking {
  const typed = text.trim().toLowerCase()
  if (isId(typed)) {
    const keys = recordKinds.map(kind => `${kind}/${typed}`).filter(key => engine.has(key) && accept(key))
    return { keys, total: keys.length, terms: new Map() }
  }
  if (wordsIn(typed).length > 0) return engine.find(text, accept, limit)
  return newest([...engine.keys()].filter(accept), limit, lookup)
}

/** Without words a filter lists what it lets through, the newest first. */
function newest(keys: readonly string[], limit: number, lookup: SummaryLookup): Ranking {
  const best = keepBest<{ key: string; at: string }>(limit, (one, other) => one.at > other.at)
  for (const key of keys) best.offer({ key, at: dateOfKey(key, lookup) })
  return { keys: best.list().map(({ key }) => key), total: keys.length, terms: new Map() }
}

function dateOfKey(key: string, lookup: SummaryLookup): string {
  const summary = summaryOf(key, lookup)
  return summary === undefined ? '' : ownDateOf(summary)
}

/** Kinds are told by the key alone; the rest needs the summary. */
function acceptor({ kinds, prospectId, from, to }: Query, lookup: SummaryLookup): (key: string) => boolean {
  const wanted = kinds === undefined || kinds.length === 0 ? undefined : new Set<string>(kinds)
  const isPlain = prospectId === undefined && from === undefined && to === undefined
  return key => {
    if (wanted !== undefined && !wanted.has(refOfKey(key).kind)) return false
    if (isPlain) return true
    const summary = summaryOf(key, lookup)
    if (summary === undefined) return false
    if (prospectId !== undefined && prospectOf(summary, lookup) !== prospectId) return false
    const at = ownDateOf(summary)
    return (from === undefined || at >= from) && (to === undefined || at <= to)
  }
}

function describe(
  key: string,
  terms: Ranking['terms'],
  engine: SearchEngine,
  lookup: SummaryLookup,
): SearchHit | undefined {
  const summary = summaryOf(key, lookup)
  if (summary === undefined) return undefined
  const { kind, id } = summary
  const prospectId = prospectOf(summary, lookup)
  const callId = kind === 'call' ? id : summary.callId
  const dealId = kind === 'deal' ? id : summary.dealId
  const title = titleOf(summary, lookup)
  return {
    ...{ kind, id, title, callId, dealId, prospectId },
    prospect: prospectId === undefined || prospectId === id ? undefined : titleOfProspect(prospectId, lookup),
    at: ownDateOf(summary),
    snippet: snippetFor(title, terms, engine.textOf(key)),
  }
}

/** What stands in a call of its own accord is known by the call's name. */
function titleOf(summary: Summary, lookup: SummaryLookup): string {
  const isOfCall = summary.kind === 'run' || summary.kind === 'debrief'
  const call = isOfCall ? lookup.find('call', summary.callId ?? '') : undefined
  return isOfCall ? (call?.title ?? '') : summary.title
}

const titleOfProspect = (id: string, lookup: SummaryLookup): string | undefined =>
  lookup.find('prospect', id)?.title

/** Words around the first match of a typed word that the title does not show. */
function snippetFor(title: string, terms: Ranking['terms'], text: string): string | undefined {
  if (terms.size === 0) return undefined
  const shown = wordsIn(title)
    .flatMap(foldings)
    .reduce((bits, word) => bits | (terms.get(word) ?? 0), 0)
  return snippetOf(text, word => ((terms.get(word) ?? 0) & ~shown) !== 0)
}

function summaryOf(key: string, lookup: SummaryLookup): Summary | undefined {
  const { kind, id } = refOfKey(key)
  const summary = lookup.find(kind, id)
  return summary?.id === id ? (summary as Summary) : undefined
}
