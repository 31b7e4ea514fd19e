/**
 * How patient the lines of a deal are (P13; DEFINITIONS, Effort: capacity 0.8 to 1.3 from free hours): spare capacity
 * may argue for going on, a full week argues against it. Free is what this week's calls, with the time they usually
 * take before and after, leave of the working hours. From no free hour to a free week it is a straight line. Ours.
 */
import { bookedMinutes, type WeekLoad } from '../domain/week'
import { capacityRange } from './baseline'

export interface FreeHours {
  readonly free: number
  /** Working hours of the week. */
  readonly of: number
}

/** Undefined while the load of the week is not known; a week that holds more than there is has no free hour. */
export function freeHoursOf(load: WeekLoad | undefined, weekHours: number): FreeHours | undefined {
  if (load === undefined || weekHours <= 0) return undefined
  return { free: Math.max(0, weekHours - bookedMinutes(load) / 60), of: weekHours }
}

export const capacityOf = ({ free, of }: FreeHours): number =>
  capacityRange.least + (capacityRange.most - capacityRange.least) * (free / of)
