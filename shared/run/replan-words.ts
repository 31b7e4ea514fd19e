/** A proposal in words: what it does, what that wins, and what its button says. */
import { goneSpan } from './clock'
import { numbersOf } from './log'
import type { Segment } from './plan'
import type { PlanChange, Replan } from './replan'
import type { Walk } from './walk'

export interface ReplanWords {
  /** "Drop the 2 optional steps, and next steps start at 14:56." */
  readonly effect: string
  /** "Drop steps 4 and 6"; absent where nothing can be applied. */
  readonly action?: string
}

/** Nothing to say while the run fits. `timeOf` writes an instant as a time of day. */
export function replanWords(
  proposal: Replan,
  walk: Walk,
  timeOf: (at: number) => string,
): ReplanWords | undefined {
  if (proposal.kind === 'fits') return undefined
  if (proposal.kind === 'stuck') {
    return { effect: `Nothing more can go: ${goneSpan(proposal.overMs)} over the end.` }
  }
  const { changes, nextStepsAt, overMs, forGone } = proposal
  const at = timeOf(nextStepsAt)
  const does = changes.length === forGone.length ? onlyForGone(forGone) : doesWords(changes, walk)
  const tail =
    overMs > 0
      ? `next steps start at ${at}, still ${goneSpan(overMs)} over the end.`
      : `next steps start at ${at}.`
  return { effect: `${does}, and ${tail}`, action: actionWords(changes, walk) }
}

const onlyForGone = (steps: readonly Segment[]): string => `Drop ${numbersOf(steps)}, only for who has left`

function doesWords(changes: readonly PlanChange[], walk: Walk): string {
  const optional = walk.plan.segments.filter(segment => isAheadOption(segment, walk))
  const dropped = changes.filter(({ treatment }) => treatment === 'drop')
  const isAll = dropped.length === changes.length && dropped.length === optional.length
  if (!isAll || !dropped.every(({ segment }) => segment.optional)) return actionWords(changes, walk)
  return dropped.length === 1 ? 'Drop the optional step' : `Drop the ${dropped.length} optional steps`
}

function isAheadOption(segment: Segment, { plan, current, skipped }: Walk): boolean {
  const place = (id: string) => plan.segments.findIndex(one => one.id === id)
  return segment.optional && !skipped.has(segment.id) && place(segment.id) > place(current.id)
}

/** "Drop steps 4 and 6", "Drop step 4, shorten steps 5 and 7", "Finish step 3 now". */
function actionWords(changes: readonly PlanChange[], { current }: Walk): string {
  const dropped = changes.filter(({ treatment }) => treatment === 'drop')
  const shorter = changes.filter(({ treatment }) => treatment === 'shorten')
  const later = shorter.filter(({ segment }) => segment.id !== current.id)
  const now = shorter.filter(({ segment }) => segment.id === current.id)
  const parts = [
    dropped.length > 0 && `drop ${numbersOf(dropped.map(one => one.segment))}`,
    now.length > 0 && `keep ${numbersOf(now.map(one => one.segment))} short`,
    later.length > 0 && `shorten ${numbersOf(later.map(one => one.segment))}`,
  ].filter(part => part !== false)
  const said = parts.join(', ')
  return `${said[0]?.toUpperCase() ?? ''}${said.slice(1)}`
}
