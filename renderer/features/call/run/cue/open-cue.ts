import { ask } from '../../../../api'
import { setClock } from '../../../../state/clock'
import { loadRunAround } from '../../../../state/run'
import { useStore } from '../../../../state/store'

/** Takes over what the cue window shows: looks, clock, our people, the run with all that surrounds its call. */
export async function openCue(): Promise<void> {
  const { cue, settings, clock, zone, platform, colleagues, liveRun } = await ask('openCue')
  setClock(clock)
  const { takeCue, receive, loadCall, loadRecords, mirrorRun } = useStore.getState()
  takeCue(cue)
  useStore.setState({ settings, zone, platform })
  receive(colleagues)
  if (liveRun === null) return
  await loadRunAround(liveRun, { loadCall, loadRecords })
  // A mark that was set meanwhile has been told and is newer.
  if (useStore.getState().run === null) mirrorRun(liveRun)
}
