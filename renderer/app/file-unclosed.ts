/**
 * At the start, and when the day changes, what nobody closed in five days files itself as "not debriefed". It is said
 * once, as one step that undo takes back; what was taken back stays so until the next day.
 */
import { fileUnclosed } from '@shared/debrief/file-unclosed'
import { making, now } from '../state/clock'
import { ofKind } from '../state/selectors'
import { useStore } from '../state/store'
import { dayOf } from '../time'

const everyMs = 60_000

/** Begins to look in this window; returns how to stop. */
export function fileByItself(): () => void {
  let lookedOn = ''
  const look = async () => {
    const { zone, run, workspace } = useStore.getState()
    const day = dayOf(now(), zone)
    // Nobody is told of it in the middle of a call.
    if (day === lookedOn || run !== null || workspace?.kind !== 'ready') return
    const isFirst = lookedOn === ''
    lookedOn = day
    await fileNow(isFirst)
  }
  void look()
  const timer = setInterval(() => void look(), everyMs)
  return () => clearInterval(timer)
}

async function fileNow(isFirst: boolean): Promise<void> {
  // The opening has just brought Today; later another window may have filed them.
  if (!isFirst) await useStore.getState().loadToday()
  const { today, records, commit, say, loadToday } = useStore.getState()
  const callIds = today?.selection.toFile.map(({ id }) => id) ?? []
  const filed = fileUnclosed(callIds, ofKind(Object.values(records), 'debrief'), making())
  if (filed.length === 0) return
  await commit(filed, 'Filed as not debriefed')
  const words = filed.length === 1 ? '1 call was' : `${filed.length} calls were`
  say(`${words} not debriefed in five days and filed as such. Nothing of it is lost.`, { undoes: true })
  await loadToday()
}
