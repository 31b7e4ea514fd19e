/** Main's side of the cue window, without a window: the state alone, told as main tells it. */
import { AppError } from '@shared/errors'
import { type CueSize, type CueState, nextSize, unknownCue } from '@shared/run/cue'

export function cueAnswers(tell: (state: CueState) => void) {
  let state: CueState = unknownCue
  const become = (change: Partial<CueState>): CueState => {
    state = { ...state, ...change }
    tell(state)
    return state
  }
  return {
    readCue: () => state,
    openCue: () => {
      throw new AppError('refused', 'A test of the cue window gives its own answer.')
    },
    showCue: ({ size }: { readonly size?: CueSize | undefined }) =>
      become({ size: size ?? nextSize(state.size) }),
    moveCue: () => state,
    setNeutral: ({ isNeutral }: { readonly isNeutral: boolean }) => become({ isNeutral }),
    changeCue: (change: Partial<CueState>) => become(change),
    dragCue: () => null,
  }
}
