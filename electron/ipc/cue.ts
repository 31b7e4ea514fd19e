/** The cue window and the neutral page: one state, told to every window. */
import type { Services } from '../services'
import type { Cue } from '../windows/cue'
import { readableRecords } from '../workspace/workspace'
import type { Handlers } from './handle'
import { platformHere } from './workspace'

type Calls = 'readCue' | 'openCue' | 'showCue' | 'moveCue' | 'setNeutral' | 'changeCue' | 'dragCue'

export function cueCalls(services: Services, { cue }: { readonly cue: Cue }): Pick<Handlers, Calls> {
  return {
    readCue: () => cue.state(),
    openCue: async () => {
      const workspace = await services.workspace
      const colleagues = workspace.lookup.list('colleague').map(({ kind, id }) => ({ kind, id }))
      return {
        cue: cue.state(),
        settings: services.settings.current(),
        clock: services.clock.reading(),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        platform: platformHere(),
        colleagues: await readableRecords(workspace, colleagues),
        liveRun: (await services.run).live(),
      }
    },
    showCue: ({ size }, from) => cue.show(size, from),
    moveCue: (_input, from) => cue.moveToOther(from),
    setNeutral: ({ isNeutral }) => cue.setNeutral(isNeutral),
    changeCue: change => cue.change(change),
    dragCue: ({ phase }) => {
      cue.drag(phase)
      return null
    },
  }
}
