/** How many calls it takes to move a deal on (P02). DEFINITIONS, Deal: advance = goal reached and a dated next step with a name. */
import { advanceTest, type NextSteps } from '../deal/advance'
import { type CallKind, callKindLabels, callKinds } from '../domain/call'
import { callRef, type Figure, type Ref } from './figure'
import type { Scope } from './scope'
import { leastPerGroup } from './small-n'
import { counted, oneDecimal } from './words'

export interface KindOfCall {
  readonly callKind: CallKind
  readonly label: string
  readonly calls: readonly Ref[]
  readonly advances: readonly Ref[]
}

export interface Advances extends Figure {
  readonly advances: number
  readonly kinds: readonly KindOfCall[]
}

export function advances({ calls }: Pick<Scope, 'calls'>, next: NextSteps): Advances {
  const closed = calls.filter(({ outcome }) => outcome !== undefined)
  const isAdvance = advanceTest(next)
  const kinds = callKinds.flatMap(callKind => {
    const those = closed.filter(call => call.callKind === callKind)
    const moved = those.filter(isAdvance)
    const label = callKindLabels[callKind]
    return those.length === 0
      ? []
      : [{ callKind, label, calls: those.map(callRef), advances: moved.map(callRef) }]
  })
  const total = kinds.reduce((sum, one) => sum + one.advances.length, 0)
  return {
    ...{ n: closed.length, advances: total, kinds },
    title: findingOf(closed.length, total),
    sub: `n = ${counted(closed.length, 'call')}. An advance is a goal reached and a dated next step with a name.`,
    columns: [
      { id: 'kind', title: 'Kind of call' },
      { id: 'calls', title: 'Calls', isNumber: true },
      { id: 'advances', title: 'Advances', isNumber: true },
      { id: 'per', title: 'Calls per advance', isNumber: true },
    ],
    rows: kinds.map(({ callKind, label, calls: all, advances: moved }) => ({
      key: callKind,
      cells: [label, all.length, moved.length, perAdvance(all.length, moved.length)],
      refs: all,
    })),
  }
}

export const perAdvance = (calls: number, moved: number): number | undefined =>
  moved === 0 ? undefined : oneDecimal(calls / moved)

function findingOf(n: number, moved: number): string {
  if (n === 0) return 'No closed debrief in this range'
  if (moved === 0) return `None of ${counted(n, 'call')} ended in an advance`
  const per = `${counted(n, 'call')}, ${counted(moved, 'advance')}`
  if (moved < leastPerGroup) return `${per}: too few for a rate`
  return `It takes ${perAdvance(n, moved)} calls to advance: ${per}`
}
