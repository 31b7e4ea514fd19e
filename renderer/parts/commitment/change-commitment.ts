/** One way to the store for commitments: read afresh, changed by a pure function, undone like any other edit. */
import { stageLabels } from '@shared/commitment/stage-words'
import { advanced, type Commitment, nextStage, takenBack } from '@shared/domain/commitment'
import { now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'

export function changeCommitment(
  id: string,
  update: (commitment: Commitment) => Commitment,
  label = 'Commitment edited',
): void {
  useStore.getState().change('commitment', id, update, label)
}

/** One stage on, as of now. */
export function advanceCommitment(commitment: Commitment): void {
  const stage = nextStage(commitment)
  if (stage === undefined) return
  const label = `Commitment ${stageLabels[stage]}`
  changeCommitment(commitment.id, before => advanced(before, now()), label)
  sayUndoable(`${label}.`)
}

export function takeBackStage(commitment: Commitment): void {
  changeCommitment(commitment.id, takenBack, 'Stage taken back')
  sayUndoable('Stage taken back.')
}
