import type { AnyRecord } from '../../domain/records'
import { otherEffort } from '../company'
import type { Stage } from '../stage'
import { corvaneDeal, corvanePeople, corvaneProspect } from './company'
import { corvanePastCalls } from './past-calls'
import { corvaneToday } from './today'

/** All of Corvane Packaging: 21.5 h so far, 3.5 of them on today's call. */
export function corvaneRecords(s: Stage): readonly AnyRecord[] {
  const told = [
    corvaneProspect(s),
    ...corvanePeople(s),
    corvaneDeal(s),
    ...corvanePastCalls(s),
    ...corvaneToday(s),
  ]
  return [
    ...told,
    ...otherEffort(s, 'corvane', 21.5, told, [
      ['2026-10-30', 'One page on how a lost file comes back'],
      ['2026-11-06', 'Packaging data set for Demo A'],
      ['2026-11-13', 'Price sheet with Tom'],
    ]),
  ]
}
