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
  return { effect: `${does}, and ${tail}`, action: actionWords(changes) }
}

const onlyForGone = (steps: readonly Segment[]): string => `Drop ${numbersOf(steps)}, only for who has left`

function doesWords(changes: readonly PlanChange[], walk: Walk): string {
  const optional = walk.plan.segments.filter(segment => isAheadOption(segment, walk))
  const [dropped, shorter] = parted(changes)
  const isAll = shorter.length === 0 && dropped.length === optional.length
  if (!isAll || !dropped.every(segment => segment.optional)) {
    return capital([counted('drop', dropped), counted('shorten', shorter)].filter(Boolean).join(', '))
  }
  return dropped.length === 1 ? 'Drop the optional step' : `Drop the ${dropped.length} optional steps`
}

const counted = (verb: string, steps: readonly Segment[]): string =>
  steps.length === 0 ? '' : `${verb} ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`

function isAheadOption(segment: Segment, { plan, current, skipped }: Walk): boolean {
  const place = (id: string) => plan.segments.findIndex(one => one.id === id)
  return segment.optional && !skipped.has(segment.id) && place(segment.id) > place(current.id)
}

/** "Drop steps 4 and 6", "Drop step 4, shorten steps 5 and 7". */
function actionWords(changes: readonly PlanChange[]): string {
  const [dropped, shorter] = parted(changes)
  const parts = [
    dropped.length > 0 && `drop ${numbersOf(dropped)}`,
    shorter.length > 0 && `shorten ${numbersOf(shorter)}`,
  ]
  return capital(parts.filter(Boolean).join(', '))
}

const parted = (changes: readonly PlanChange[]): readonly [readonly Segment[], readonly Segment[]] => [
  changes.flatMap(({ segment, treatment }) => (treatment === 'drop' ? [segment] : [])),
  changes.flatMap(({ segment, treatment }) => (treatment === 'shorten' ? [segment] : [])),
]

const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
