/** The sizes the rules go by, as the user has set them. */
import { type Thresholds, thresholdsOf } from '@shared/advisor/settings'
import type { Stages } from '@shared/effort/cut-or-go'
import { useMemo } from 'react'
import { ruleSettingsOf } from './rules'
import { useStore } from './store'

export function useThresholds(): Thresholds {
  const entries = useStore(state => state.settings.rules)
  return useMemo(() => thresholdsOf(ruleSettingsOf(entries)), [entries])
}

/** Shares of the usual hours at which a deal is worth a look, a warning, and a decision. */
export const stagesOf = ({ effortInfoShare, effortWarnShare, effortFormShare }: Thresholds): Stages => [
  effortInfoShare,
  effortWarnShare,
  effortFormShare,
]
