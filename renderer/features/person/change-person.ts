import type { Person } from '@shared/domain/person'
import { touched } from '@shared/domain/record'
import type { AnyRecord } from '@shared/domain/records'
import { now } from '../../state/clock'
import { useStore } from '../../state/store'

export function changePerson(id: string, update: (person: Person) => Person, label: string): void {
  useStore.getState().change('person', id, update, label)
}

/** Several records as one undoable step. */
export function commitTogether(records: readonly AnyRecord[], label: string): void {
  const at = now()
  void useStore.getState().commit(
    records.map(record => touched(record, at)),
    label,
  )
}
