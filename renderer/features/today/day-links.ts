/** What is opened for the day: the environments of today's calls, in the order of the calls, each once. */
import type { Environment } from '@shared/domain/environment'
import type { SummaryOf } from '@shared/domain/summary'
import type { RecordMap } from '../../state/records'

export interface DayLink {
  readonly label: string
  readonly url: string
}

export function linksOfDay(today: readonly SummaryOf<'call'>[], records: RecordMap): readonly DayLink[] {
  const environments = today.flatMap(({ environmentIds }) =>
    environmentIds.flatMap(id => {
      const record = records[id]
      return record?.kind === 'environment' && record.deletedAt === undefined ? [record] : []
    }),
  )
  const links = new Map<string, DayLink>()
  for (const { name, url } of environments) {
    if (isFilled(url) && !links.has(url)) links.set(url, { label: name, url })
  }
  return [...links.values()]
}

const isFilled = (url: Environment['url']): url is string => url !== undefined && url.trim() !== ''
