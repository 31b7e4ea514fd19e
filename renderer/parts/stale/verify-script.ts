import { verifiedToday } from '@shared/library/stale'
import { now } from '../../state/clock'
import { myName } from '../../state/my-name'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

/** Somebody has looked at the script: it is still true. */
export async function verifyScript(id: string, staleDays: number): Promise<void> {
  const { loadRecords, change, zone, records } = useStore.getState()
  await loadRecords([{ kind: 'script', id }])
  const today = dayOf(now(), zone)
  const verifying = { today, staleDays, by: myName(records) }
  change('script', id, before => verifiedToday(before, verifying), 'Script verified')
  sayUndoable('Verified today')
}
