/** Taking and declining proposals: each act is one undoable step. */
import { applyAll } from '@shared/adapt/apply'
import type { Change } from '@shared/adapt/change'
import { decline, declineAll, reconsider, reviewed } from '@shared/adapt/review'
import type { RoomPlan } from '@shared/domain/call'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { sayUndoable } from '../../../../state/say-undoable'
import { changeCall, commitAll, fresh } from '../actions'
import type { PrepareView } from '../use-prepare'

interface Fitted {
  readonly view: PrepareView
  readonly copy: ScriptCopy
  readonly basis: string
}

export async function takeChanges({ view, copy, basis }: Fitted, changes: readonly Change[]): Promise<void> {
  const label = changes.length === 1 ? takenWords(changes[0]) : `${changes.length} changes taken`
  await commitAll([applyAll(fresh(copy), changes), reviewed(fresh(view.call), basis)], label)
  if (changes.length > 1) sayUndoable(`The script is fitted: ${label}`)
}

const takenWords = (change: Change | undefined): string =>
  change === undefined ? 'Nothing taken' : `${change.verb} ${change.what}`

export const declineChange = ({ view, basis }: Fitted, change: Change): void =>
  changeCall(view.call.id, before => decline(before, basis, [change]), 'Proposal declined')

export function takeNone({ view, basis }: Fitted): void {
  changeCall(view.call.id, before => declineAll(before, basis), 'Proposals declined')
  sayUndoable('The script stays as it is')
}

export const proposeAgain = ({ view, basis }: Fitted): void =>
  changeCall(view.call.id, before => reconsider(before, basis), 'Proposed again')

export const chooseRoomPlan = (view: PrepareView, roomPlan: RoomPlan): void =>
  changeCall(view.call.id, before => ({ ...before, roomPlan }), 'Way for the room chosen')
