import type { Prospect } from '@shared/domain/prospect'
import { touched } from '@shared/domain/record'
import type { AnyRecord } from '@shared/domain/records'
import { now } from '../../state/clock'
import { useStore } from '../../state/store'

export function changeProspect(id: string, update: (prospect: Prospect) => Prospect, label: string): void {
  useStore.getState().change('prospect', id, update, label)
}

/** Several records as one undoable step. */
export function commitTogether(records: readonly AnyRecord[], label: string): void {
  const at = now()
  void useStore.getState().commit(
    records.map(record => touched(record, at)),
    label,
  )
}
