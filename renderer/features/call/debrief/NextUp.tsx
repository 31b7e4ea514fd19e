import { useNow } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { spanWords } from '../../../time'

/** Later than this it presses nobody. */
const soonMinutes = 8 * 60

interface NextUpProps {
  readonly callId: string
}

/** "Bellweather Logistics in 19 min.": why this is closed in half a minute. */
export function NextUp({ callId }: NextUpProps) {
  const now = useNow('minute')
  const today = useStore(state => state.today)
  const next = today?.selection.upcoming.find(
    ({ id, start }) => id !== callId && start !== undefined && Date.parse(start) > now,
  )
  if (next?.start === undefined) return null
  const minutes = Math.ceil((Date.parse(next.start) - now) / 60_000)
  if (minutes > soonMinutes) return null
  return `${today?.names[next.prospectId ?? ''] ?? next.title} in ${spanWords(minutes)}.`
}
