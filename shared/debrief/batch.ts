/** The debriefs that wait, one after the other: what was never closed first, each lot from the oldest on. */
import type { TodaySelection } from '../domain/today'

export const waitingDebriefs = ({
  undebriefed,
  unfinished,
}: Pick<TodaySelection, 'undebriefed' | 'unfinished'>): TodaySelection['undebriefed'] => [
  ...undebriefed,
  ...unfinished,
]
