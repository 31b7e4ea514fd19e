/** The rows of the script library: what is filtered, ordered and known of each. Use comes from main, after the names. */
import type { SummaryOf } from '@shared/domain/summary'
import {
  type Facet,
  facets,
  fitsScriptFilter,
  inScriptOrder,
  type ScriptFilter,
  type ScriptOrder,
  valuesOfScript,
} from '@shared/library/list'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { ask } from '../../../api'
import { useWhyStale } from '../../../parts/stale/use-stale'
import { useSummaries } from '../../../state/selectors'
import { useAnswerOf } from '../../../state/use-answer-of'

export type ScriptSummary = SummaryOf<'script'>
export interface ChosenOrder {
  readonly by: ScriptOrder
  readonly isReversed: boolean
}
export type ScriptList = ReturnType<typeof useScriptList>

const allOfThem: ScriptFilter = { isArchived: false, onlyStale: false }

export function useScriptList() {
  const scripts = useSummaries('script')
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const [filter, setFilter] = useState<ScriptFilter>(allOfThem)
  const [order, setOrder] = useState<ChosenOrder>({ by: 'name', isReversed: false })
  const { answer } = useAnswerOf('uses', () => ask('readScriptUses'))
  const uses = answer.kind === 'here' ? answer.value : undefined
  const why = useWhyStale()
  const isStale = useCallback((script: ScriptSummary) => why(script) !== undefined, [why])
  const ordered = useMemo(
    () => scripts && inScriptOrder(scripts, order.by, uses ?? {}, order.isReversed),
    [scripts, order, uses],
  )
  const rows = useMemo(() => {
    const words = wanted.toLowerCase().split(/\s+/u).filter(Boolean)
    return ordered?.filter(script => {
      if (!fitsScriptFilter(script, filter, isStale)) return false
      if (words.length === 0) return true
      const said = wordsOf(script).toLowerCase()
      return words.every(word => said.includes(word))
    })
  }, [ordered, filter, isStale, wanted])
  const counts = useMemo(() => countsOf(scripts ?? [], isStale), [scripts, isStale])
  return {
    ...counts,
    scripts: scripts ?? [],
    rows,
    uses,
    filter,
    setFilter,
    order,
    setOrder,
    setTyped,
    wordsOf,
    whyStale: why,
    isNarrowed: typed.trim() !== '' || filter.onlyStale || facetsIn(filter).length > 0,
    showAll: () => setFilter(allOfThem),
  }
}

const facetsIn = (filter: ScriptFilter): readonly (Facet | 'version')[] =>
  [...facets, 'version' as const].filter(facet => filter[facet] !== undefined)

const countsOf = (scripts: readonly ScriptSummary[], isStale: (one: ScriptSummary) => boolean) => {
  const standing = scripts.filter(one => one.archivedAt === undefined)
  return {
    total: scripts.length,
    standing: standing.length,
    archived: scripts.length - standing.length,
    stale: standing.filter(isStale).length,
  }
}

/** What a filter and type-ahead read of a script. */
function wordsOf(script: ScriptSummary): string {
  const more = facets.flatMap(facet => valuesOfScript(script, facet))
  return [script.title, ...more, script.productVersion].filter(Boolean).join(' ')
}
