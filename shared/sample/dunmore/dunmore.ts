/** Dunmore & Hale Architects: convinced, but a restore drill was promised and stands in nobody's mail. */
import type { AnyRecord } from '../../domain/records'
import { otherEffort } from '../company'
import type { Stage } from '../stage'
import { dunmoreDecision, dunmoreDrawings, dunmoreSecurity } from './calls'
import { dunmoreDeal, dunmorePeople, dunmoreProspect } from './company'

export function dunmoreRecords(s: Stage): readonly AnyRecord[] {
  const told = [
    dunmoreProspect(s),
    ...dunmorePeople(s),
    dunmoreDeal(s),
    ...dunmoreSecurity(s),
    ...dunmoreDrawings(s),
    ...dunmoreDecision(s),
  ]
  const days = [
    ['2026-10-14', 'First visit to the drawing office'],
    ['2026-10-21', 'Sizing of the project share'],
    ['2026-10-28', 'Paper on drawings and locks'],
    ['2026-11-10', 'Data set of drawings for Demo A'],
  ] as const
  return [...told, ...otherEffort(s, 'dunmore', 27, told, days)]
}
