/** The faked main on the changes that are being tried: the same functions over the records in memory. */
import type { InputOf } from '@shared/contract'
import { type ChangeFound, changesDue, changesOfCall } from '@shared/debrief/changes'
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import type { AnyRecord } from '@shared/domain/records'

interface Disk {
  readonly records: () => readonly AnyRecord[]
  readonly lookup: () => SummaryLookup
  readonly now: () => string
}

export function changeAnswers({ records, lookup, now }: Disk) {
  const read = <C extends ChangeFound>(found: readonly C[]) => {
    const ids = new Set(found.map(({ debriefId }) => debriefId))
    return { found, debriefs: records().filter(one => one.kind === 'debrief' && ids.has(one.id)) }
  }
  return {
    readChanges: ({ callId }: InputOf<'readChanges'>) => read(changesOfCall(callId, lookup())),
    readChangesDue: () => {
      const due = changesDue(lookup(), now())
      return { ...read(due), total: due.length }
    },
  }
}
