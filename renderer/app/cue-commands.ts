/** The keys of the cue window and the neutral page: from anywhere inside Presnap while a run goes on (KEYS.md). */
import { useStore } from '../state/store'
import type { Handlers } from './use-commands'

const state = useStore.getState

const runHandlers: Handlers = {
  'run.cue': () => void state().showCue(),
  'run.other-display': () => void state().moveCue(),
}
const neutralHandler: Handlers = {
  'run.neutral': () => void state().setNeutral(!state().cue.isNeutral),
}

/** The neutral page is left by the same key, also once the run has ended behind it. */
export function useCueCommands(): Handlers {
  const isLive = useStore(({ run }) => run !== null)
  const isNeutral = useStore(({ cue }) => cue.isNeutral)
  return { ...(isLive && runHandlers), ...((isLive || isNeutral) && neutralHandler) }
}
