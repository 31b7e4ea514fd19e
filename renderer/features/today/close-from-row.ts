/** A call closed in its row of Today: the outcome chosen, all else by default, with a way back. */
import { closeUnopened } from '@shared/debrief/close-unopened'
import { runToDebrief } from '@shared/debrief/open-debrief'
import { type Outcome, outcomeLabels } from '@shared/domain/debrief'
import type { AnyRecord } from '@shared/domain/records'
import { making, now } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { sayUndoable } from '../../state/say-undoable'
import { neighbourhoodOf, ofKind } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

export async function closeFromRow(callId: string, outcome: Outcome): Promise<void> {
  const { say, loadCall } = useStore.getState()
  if (!(await orSay(say, () => loadCall(callId)))) return
  const { records, zone, commit } = useStore.getState()
  const closed = closing(callId, outcome, records, dayOf(now(), zone))
  if (closed.length === 0) return
  await commit(closed, 'Debrief closed')
  sayUndoable(`Closed: ${outcomeLabels[outcome].toLowerCase()}.`)
}

function closing(
  callId: string,
  outcome: Outcome,
  records: Readonly<Record<string, AnyRecord>>,
  today: string,
): readonly AnyRecord[] {
  const around = neighbourhoodOf(callId, records)
  if (around === undefined) return []
  const { call, deal, colleagues, scriptCopy: copy } = around
  const alive = Object.values(records).filter(record => record.deletedAt === undefined)
  const ofCall = <T extends { readonly callId?: string | undefined }>(list: readonly T[]) =>
    list.filter(one => one.callId === callId)
  return closeUnopened(
    {
      ...{ call, copy, outcome, today },
      run: runToDebrief(ofCall(ofKind(alive, 'run'))),
      debrief: ofCall(ofKind(alive, 'debrief'))[0],
      questions: ofCall(ofKind(alive, 'question')),
      commitments: ofCall(ofKind(alive, 'commitment')),
      complaints: ofCall(ofKind(alive, 'complaint')),
      deals: deal === undefined ? [] : [deal],
      me: colleagues.find(({ me }) => me),
    },
    making(),
  )
}
