/** Every figure of the screen. The first two need calls and debriefs only; the others come as what they count is read. */
import { type Advances, advances } from '@shared/insights/advances'
import { type AskedMost, askedMost } from '@shared/insights/asked-most'
import { type CheckFigure, checkItems } from '@shared/insights/check-items'
import { type DealHours, dealHours } from '@shared/insights/deal-hours'
import { type DebriefDelay, debriefDelay } from '@shared/insights/debrief-delay'
import { type Disclosure, disclosure } from '@shared/insights/disclosure'
import type { Figure } from '@shared/insights/figure'
import { type GapBoard, gapBoard } from '@shared/insights/gap-board'
import { type GoalRate, goalRate } from '@shared/insights/goal-rate'
import { type Promises, promises } from '@shared/insights/promises'
import { daysOf, type Range } from '@shared/insights/range'
import { type Filter, heldCalls, type Scope, scopeOf } from '@shared/insights/scope'
import { type StepFigure, stepTimes } from '@shared/insights/step-times'
import { type TimeSpent, timeSpent } from '@shared/insights/time-spent'
import { useMemo } from 'react'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useRest } from '../../ui/use-rest'
import { useCallFacts, useGapFacts } from './use-facts'
import type { Known } from './use-known'

/** Undefined while a figure is being counted, null where its files could not be read. */
export interface AllFigures {
  readonly scope: Scope
  readonly goals: GoalRate
  readonly delay: DebriefDelay
  readonly hours: DealHours | undefined
  readonly disclosure: Disclosure | undefined | null
  readonly steps: StepFigure | undefined | null
  readonly advances: Advances | undefined
  readonly asked: AskedMost | undefined
  readonly promises: Promises | undefined
  readonly checks: CheckFigure | undefined | null
  readonly time: TimeSpent | undefined
  readonly board: GapBoard | undefined | null
}

export interface Wanted {
  readonly range: Range
  readonly filter: Filter
  readonly withMoney: boolean
}

export function useFigures(known: Known, { range, filter, withMoney }: Wanted): AllFigures {
  const { calls, dayOf, today } = known
  const isRest = useRest()
  const scope = useScope(known, { range, filter, isRest })
  const goals = useMemo(() => goalRate(scope), [scope])
  const delay = useMemo(() => debriefDelay(scope), [scope])
  const tasks = useSummaries('task', isRest)
  const moved = useMemo(() => tasks && advances(scope, { calls, tasks }), [scope, calls, tasks])
  const questions = useSummaries('question', isRest)
  const answers = useSummaries('answer', isRest)
  const asked = useMemo(
    () => questions && answers && askedMost(scope, { questions, answers, dayOf }),
    [scope, questions, answers, dayOf],
  )
  const commitments = useSummaries('commitment', isRest)
  const kept = useMemo(
    () => commitments && promises(scope, { commitments, dayOf, today }),
    [scope, commitments, dayOf, today],
  )
  return {
    ...{ scope, goals, delay, advances: moved, asked, promises: kept },
    ...useHours(scope, known, isRest),
    ...useFromFiles(scope, isRest, withMoney),
  }
}

interface ScopeWanted extends Pick<Wanted, 'range' | 'filter'> {
  readonly isRest: boolean
}

/** Deals and prospects matter to a filter only: without one their coming in counts nothing again. */
function useScope(known: Known, { range, filter, isRest }: ScopeWanted): Scope {
  const isFiltered = Object.values(filter).some(one => one !== undefined)
  const allDeals = useSummaries('deal', isRest)
  const allProspects = useSummaries('prospect', isRest)
  const [deals, prospects] = isFiltered ? [allDeals, allProspects] : []
  const { calls, debriefs, now, today, dayOf } = known
  const held = useMemo(
    () => heldCalls({ calls, debriefs }, { now, dayOf }, daysOf(range, today)),
    [calls, debriefs, now, today, dayOf, range],
  )
  return useMemo(
    () => scopeOf(held, { calls, debriefs, deals, prospects }, range, filter, today),
    [held, calls, debriefs, deals, prospects, range, filter, today],
  )
}

function useHours(scope: Scope, { calls }: Known, isRest: boolean): Pick<AllFigures, 'hours' | 'time'> {
  const deals = useSummaries('deal', isRest)
  const prospects = useSummaries('prospect', isRest)
  const efforts = useSummaries('effort', isRest)
  const ownFigures = useStore(state => state.settings.effortFigures)
  const hours = useMemo(
    () => deals && efforts && prospects && dealHours(scope, { deals, efforts, calls, prospects, ownFigures }),
    [scope, deals, efforts, calls, prospects, ownFigures],
  )
  const time = useMemo(() => efforts && timeSpent(scope, efforts), [scope, efforts])
  return { hours, time }
}

function useFromFiles(
  scope: Scope,
  isRest: boolean,
  withMoney: boolean,
): Pick<AllFigures, 'steps' | 'checks' | 'disclosure' | 'board'> {
  const deals = useSummaries('deal', isRest)
  const callIds = useMemo(() => (isRest ? scope.calls.map(({ id }) => id) : undefined), [scope, isRest])
  const dealIds = useMemo(
    () => deals?.filter(({ gapIds }) => gapIds !== undefined).map(({ id }) => id),
    [deals],
  )
  const callFacts = useCallFacts(callIds)
  const gapFacts = useGapFacts(dealIds)
  return {
    steps: useMemo(() => callFacts && stepTimes(callFacts.steps), [callFacts]),
    checks: useMemo(() => callFacts && checkItems(callFacts.checks, scope.calls), [callFacts, scope]),
    disclosure: useMemo(() => gapFacts && disclosure(scope, gapFacts), [scope, gapFacts]),
    board: useMemo(() => gapFacts && gapBoard(scope, gapFacts, withMoney), [scope, gapFacts, withMoney]),
  }
}

/** What each is called in a file's name, in the order of the screen. */
export const figureNames: Readonly<Record<Exclude<keyof AllFigures, 'scope'>, string>> = {
  hours: 'Hours per deal',
  goals: 'Goals reached',
  disclosure: 'When gaps were told',
  steps: 'Minutes over plan',
  delay: 'Debriefs',
  advances: 'Calls per advance',
  asked: 'Questions asked most',
  promises: 'Promises kept',
  checks: 'Checklist items',
  time: 'Where my time went',
  board: 'Gaps for the product team',
}

export const namedFigures = (
  figures: AllFigures,
): readonly { readonly name: string; readonly figure: Figure }[] =>
  Object.entries(figureNames).flatMap(([id, name]) => {
    const figure = figures[id as keyof typeof figureNames]
    return figure ? [{ name, figure }] : []
  })
