/** What this week's calls leave of the working hours, as Today last knew; undefined while that is not known. */
import { type FreeHours, freeHoursOf } from '@shared/effort/capacity'
import { useMemo } from 'react'
import { useStore } from './store'

export function useFreeHours(): FreeHours | undefined {
  const load = useStore(state => state.today?.week)
  const weekHours = useStore(state => state.settings.weekHours)
  return useMemo(() => freeHoursOf(load, weekHours), [load, weekHours])
}
