/** Insights' answers of the faked main: the same functions over the records in memory. */
import type { InputOf } from '@shared/contract'
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import { callFactRefs, callFactsFrom } from '@shared/insights/call-facts'
import { gapFactRefs, gapFactsFrom } from '@shared/insights/gap-facts'
import { daysIn } from '@shared/insights/zone-days'
import { testZone } from './builders'

interface Disk {
  readonly records: () => readonly AnyRecord[]
  readonly lookup: () => SummaryLookup
}

export function insightAnswers({ records, lookup }: Disk) {
  const read = (refs: readonly RecordRef[]) => {
    const wanted = new Set(refs.map(({ id }) => id))
    return records().filter(({ id }) => wanted.has(id))
  }
  return {
    readCallFacts: ({ callIds }: InputOf<'readCallFacts'>) =>
      callFactsFrom(read(callFactRefs(callIds, lookup()))),
    readGapFacts: ({ dealIds }: InputOf<'readGapFacts'>) =>
      gapFactsFrom(read(gapFactRefs(dealIds, lookup())), daysIn(testZone)),
    saveFigure: ({ name, as }: InputOf<'saveFigure'>) => ({ path: `/home/mira/${name}.${as}` }),
  }
}
