import type { Complaint } from '@shared/domain/complaint'
import { useStore } from '../../state/store'

/** Read afresh, changed by a pure function, undone like any other edit. */
export function changeComplaint(
  id: string,
  update: (complaint: Complaint) => Complaint,
  label = 'Complaint edited',
): void {
  useStore.getState().change('complaint', id, update, label)
}
