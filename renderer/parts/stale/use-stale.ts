import { defaultThresholds, thresholdsOf } from '@shared/advisor/settings'
import { staleOn } from '@shared/library/stale'
import { useMemo } from 'react'
import { useNow } from '../../state/clock'
import { ruleSettingsOf } from '../../state/rules'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

/** The reason a script asks to be looked at, by the user's own threshold of R33. */
export function useWhyStale() {
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const days = useStaleDays()
  return useMemo(() => staleOn(today, days), [today, days])
}

/** Days after which a script asks to be checked. */
export function useStaleDays(): number {
  const entries = useStore(state => state.settings.rules)
  return useMemo(
    () =>
      entries.length === 0
        ? defaultThresholds.staleScriptDays
        : thresholdsOf(ruleSettingsOf(entries)).staleScriptDays,
    [entries],
  )
}
