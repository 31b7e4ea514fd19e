/** Which calls have a copy of which script, told from summaries alone, however many calls there are. */
import type { SummaryLookup } from '../domain/neighbourhood'
import type { SummaryOf } from '../domain/summary'
import type { ScriptUse } from './list'

export interface CallWithScript {
  readonly callId: string
  /** The prospect's name, else the call's title. */
  readonly name: string
  readonly title: string
  readonly start?: string | undefined
  readonly revision?: number | undefined
}

export interface WhereUsed {
  /** The soonest first; those without a time last. */
  readonly next: readonly CallWithScript[]
  /** The latest first, at most `mostPastCalls`; `pastCount` says how many there are. */
  readonly past: readonly CallWithScript[]
  readonly pastCount: number
  readonly blocks: readonly { readonly id: string; readonly name: string }[]
}

/** Nobody reads further back; the rest is counted. */
export const mostPastCalls = 50

/** By script; one that no call has is absent. `now` is an ISO instant. */
export function usesOfScripts(lookup: SummaryLookup, now: string): Readonly<Record<string, ScriptUse>> {
  const uses = new Map<string, { calls: number; next: SummaryOf<'call'> | undefined }>()
  for (const { scriptId, call } of copiesInUse(lookup)) {
    const use = uses.get(scriptId) ?? { calls: 0, next: undefined }
    const isSooner = isToCome(call, now) && (call.start ?? '~') < (use.next?.start ?? '~')
    uses.set(scriptId, { calls: use.calls + 1, next: isSooner ? call : use.next })
  }
  return Object.fromEntries(
    [...uses].map(([id, { calls, next }]) => [
      id,
      { calls, ...(next?.start && { next: { ...named(next, lookup), start: next.start } }) },
    ]),
  )
}

/** The calls and blocks of one script. */
export function whereScriptIsUsed(scriptId: string, lookup: SummaryLookup, now: string): WhereUsed {
  const those = copiesInUse(lookup)
    .filter(one => one.scriptId === scriptId)
    .map(({ call, revision }) => ({ call, revision }))
  const next = those.filter(({ call }) => isToCome(call, now))
  const past = those.filter(({ call }) => !isToCome(call, now))
  const line = ({ call, revision }: (typeof those)[number]): CallWithScript => ({
    ...named(call, lookup),
    ...{ title: call.title, start: call.start, revision },
  })
  const blockIds = lookup.find('script', scriptId)?.blockIds ?? []
  return {
    next: next.toSorted((a, b) => order(a.call.start ?? '~', b.call.start ?? '~')).map(line),
    past: past
      .toSorted((a, b) => order(b.call.start ?? '', a.call.start ?? ''))
      .slice(0, mostPastCalls)
      .map(line),
    pastCount: past.length,
    blocks: blockIds.flatMap(id => {
      const block = lookup.find('block', id)
      return block === undefined ? [] : [{ id: block.id, name: block.title }]
    }),
  }
}

/** Planned calls whose copy holds steps of a block, the soonest first. */
export function callsWithBlock(
  blockId: string,
  lookup: SummaryLookup,
  now: string,
): readonly CallWithScript[] {
  return lookup
    .list('script-copy')
    .flatMap(copy => {
      const call = copy.blockIds?.includes(blockId) ? callOf(copy, lookup) : undefined
      return call !== undefined && isToCome(call, now) ? [{ call, revision: copy.scriptRevision }] : []
    })
    .toSorted((a, b) => order(a.call.start ?? '~', b.call.start ?? '~'))
    .map(({ call, revision }) => ({
      ...named(call, lookup),
      ...{ title: call.title, start: call.start, revision },
    }))
}

/** Copies left behind by another choice are in the trash, and so not listed. */
function copiesInUse(lookup: SummaryLookup) {
  return lookup.list('script-copy').flatMap(copy => {
    const { scriptId, scriptRevision: revision } = copy
    const call = scriptId === undefined ? undefined : callOf(copy, lookup)
    return scriptId === undefined || call === undefined ? [] : [{ scriptId, call, revision }]
  })
}

function callOf(copy: SummaryOf<'script-copy'>, lookup: SummaryLookup): SummaryOf<'call'> | undefined {
  const call = copy.callId === undefined ? undefined : lookup.find('call', copy.callId)
  return call?.status === 'planned' || call?.status === 'held' ? call : undefined
}

/** Planned and not begun yet, or without a time. */
const isToCome = ({ status, start }: SummaryOf<'call'>, now: string): boolean =>
  status === 'planned' && (start === undefined || start >= now)

const named = (call: SummaryOf<'call'>, lookup: SummaryLookup) => ({
  callId: call.id,
  name: lookup.find('prospect', call.prospectId ?? '')?.title ?? call.title,
})

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
