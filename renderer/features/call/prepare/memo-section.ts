/**
 * A keystroke in one section must not redraw the others: each says which parts of the view it reads, and redraws
 * when one of them is another. What an action changes it reads afresh from the store, never off the drawn view.
 */
import { type ComponentType, memo } from 'react'
import type { PrepareView } from './use-prepare'

type Reads = (view: PrepareView) => readonly unknown[]

interface WithView {
  readonly view: PrepareView
}

export function memoSection<P extends WithView>(
  of: ComponentType<P>,
  reads: Reads,
  others: (props: P) => readonly unknown[] = () => [],
) {
  const partsOf = (props: P) => [...reads(props.view), ...others(props)]
  return memo(of, (before: P, after: P) => isSame(partsOf(before), partsOf(after)))
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => Object.is(part, b[at]))

/** Everyone of theirs, with part and level. */
export const room: Reads = ({ call, deal, neighbourhood }) => [call.attendees, deal, ...neighbourhood.people]

export const colleagues: Reads = ({ neighbourhood }) => neighbourhood.colleagues
