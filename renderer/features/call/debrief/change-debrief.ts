import type { Debrief } from '@shared/domain/debrief'
import { useStore } from '../../../state/store'

/** Changes some fields of a debrief; saved by itself, undone like any other edit. */
export function changeDebrief(id: string, fields: Partial<Debrief>, label = 'Debrief edited'): void {
  useStore.getState().change('debrief', id, before => ({ ...before, ...fields }), label)
}
