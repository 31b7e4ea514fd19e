/** Random records and their summaries, as the figures get them. */

import { callKinds, callStatuses } from '@shared/domain/call'
import { outcomes } from '@shared/domain/debrief'
import type { SummaryOf } from '@shared/domain/summary'
import { summarize } from '@shared/domain/summary'
import { heldCalls, type Scope, scopeOf } from '@shared/insights/scope'
import { daysIn } from '@shared/insights/zone-days'
import * as fc from 'fast-check'
import * as make from '../../helpers/builders'

export const now = make.testNow
export const dayOf = daysIn(make.testZone)
export const today = dayOf(now)

/** Within two years round now, the minutes random. */
export const instants = fc
  .integer({ min: -700 * 1440, max: 30 * 1440 })
  .map(minutes => new Date(Date.parse(now) + minutes * 60_000).toISOString())

export interface World {
  readonly calls: readonly SummaryOf<'call'>[]
  readonly debriefs: readonly SummaryOf<'debrief'>[]
}

const callWithDebrief = fc.record({
  start: instants,
  status: fc.constantFrom(...callStatuses),
  callKind: fc.constantFrom(...callKinds),
  outcome: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
  delay: fc.integer({ min: 0, max: 5 * 1440 }),
})

export const worlds = fc.array(callWithDebrief, { maxLength: 60 }).map((list): World => {
  make.fresh()
  const made = list.map(({ start, status, callKind, outcome, delay }) => {
    const call = make.aCall({ start, status, callKind })
    const closedAt = new Date(Date.parse(start) + (30 + delay) * 60_000).toISOString()
    const debrief = outcome && make.aDebrief({ callId: call.id, outcome, closedAt })
    return { call: summarize<'call'>(call), debrief: debrief && summarize<'debrief'>(debrief) }
  })
  return { calls: made.map(({ call }) => call), debriefs: made.flatMap(({ debrief }) => debrief ?? []) }
})

export const allOf = (world: World): Scope =>
  scopeOf(heldCalls(world, { now, dayOf }), world, { span: 'all' }, {}, today)

/** Everything, no filter. */
export const everything: Scope = { days: {}, calls: [], fits: () => true }
