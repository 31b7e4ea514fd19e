/** Which starters are in the library already: by their own id, and checklists that were begun from one elsewhere. */
import type { StarterItem } from '@shared/starter/library'
import { useMemo } from 'react'
import { useSummaries } from '../../state/selectors'

/** Undefined while it is not known. */
export function useTaken(): ((item: StarterItem) => boolean) | undefined {
  const scripts = useSummaries('script')
  const answers = useSummaries('answer')
  const checklists = useSummaries('checklist')
  const templates = useSummaries('template')
  return useMemo(() => {
    if (scripts === undefined || answers === undefined || checklists === undefined || templates === undefined)
      return undefined
    const all = [...scripts, ...answers, ...checklists, ...templates].filter(
      one => one.deletedAt === undefined,
    )
    const ids = new Set<string>(all.map(({ id }) => id))
    const begun = new Set(
      checklists.flatMap(({ starter, deletedAt }) =>
        starter === undefined || deletedAt !== undefined ? [] : [`checklist/${starter}`],
      ),
    )
    return ({ id, name }) => ids.has(id) || begun.has(name)
  }, [scripts, answers, checklists, templates])
}
