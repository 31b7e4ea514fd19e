/** How often the goal of a call was reached, and whether that changes with time (P02). */
import { outcomeLabels } from '../domain/debrief'
import type { Figure, Ref } from './figure'
import { type Period, periodsOf } from './periods'
import type { HeldCall, Scope } from './scope'
import { differ, leastPerHalf, type Share } from './small-n'
import { counted, inTen, percent } from './words'

export const goalParts = ['goal-reached', 'partly', 'no-decision', 'lost-ground'] as const
export type GoalPart = (typeof goalParts)[number]

export interface GoalPeriod extends Period {
  readonly refs: Readonly<Record<GoalPart, readonly Ref[]>>
  readonly n: number
}

export interface GoalRate extends Figure {
  readonly reached: number
  readonly periods: readonly GoalPeriod[]
}

type Closed = HeldCall & { readonly outcome: GoalPart }

/** Only calls with a closed debrief: of the others nobody has said what came of them. */
export function goalRate({ calls }: Pick<Scope, 'calls'>): GoalRate {
  const closed = calls.filter((call): call is Closed => call.outcome !== undefined)
  const periods = byPeriod(closed)
  const reached = closed.filter(isReached).length
  return {
    ...{ n: closed.length, reached, periods },
    title: findingOf(closed, reached),
    sub: `n = ${counted(closed.length, 'call')} with a closed debrief. Calls that did not happen are left out.`,
    columns: [
      { id: 'period', title: 'Period' },
      ...goalParts.map(id => ({ id, title: outcomeLabels[id], isNumber: true })),
      { id: 'n', title: 'Calls', isNumber: true },
    ],
    rows: periods.map(({ key, label, refs, n }) => ({
      key,
      cells: [label, ...goalParts.map(part => refs[part].length), n],
      refs: goalParts.flatMap(part => refs[part]),
    })),
  }
}

/** Each call is a square of its own. */
const named = ({ id, title, day }: Closed): Ref => ({ kind: 'call', id, name: `${title}, ${day}` })

const isReached = ({ outcome }: Closed): boolean => outcome === 'goal-reached'

function byPeriod(closed: readonly Closed[]): readonly GoalPeriod[] {
  const { list, keyOf } = periodsOf(closed.map(({ day }) => day))
  const fresh = (): Record<GoalPart, Ref[]> => ({
    'goal-reached': [],
    partly: [],
    'no-decision': [],
    'lost-ground': [],
  })
  const found = new Map(list.map(({ key }) => [key, fresh()]))
  for (const call of closed) found.get(keyOf(call.day))?.[call.outcome].push(named(call))
  return list.map(period => {
    const refs = found.get(period.key) ?? fresh()
    return { ...period, refs, n: goalParts.reduce((sum, part) => sum + refs[part].length, 0) }
  })
}

/** The earlier half of the calls against the later one. */
function findingOf(closed: readonly Closed[], reached: number): string {
  const rate = `${reached} of ${counted(closed.length, 'call')} reached the goal`
  if (closed.length === 0) return 'No closed debrief in this range'
  if (closed.length < 2 * leastPerHalf) return `${rate}: too few to see a change`
  const middle = Math.floor(closed.length / 2)
  const [early, late] = [shareOf(closed.slice(0, middle)), shareOf(closed.slice(middle))]
  if (!differ(early, late)) return `${rate}; no change over time stands out`
  return `Goals reached went from ${inTen(early.part, early.of)} calls to ${inTen(late.part, late.of)}`
}

const shareOf = (calls: readonly Closed[]): Share => ({
  part: calls.filter(isReached).length,
  of: calls.length,
})

/** For the line of key figures. */
export const goalWords = ({ reached, n }: GoalRate): string =>
  `reached the goal, ${percent(reached, n) || 'none yet'}`
