import { settingsFor, thresholdsOf } from '@shared/advisor/settings'
import { stalledFindings } from '@shared/advisor/tries'
import { nextCallOf } from '@shared/prospect/to-ask'
import { useMemo } from 'react'
import { ruleSettingsOf } from '../../state/rules'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Progress.module.css'
import type { ProfileView } from './use-profile'

/** R05 beside the progress it speaks of: several calls, and nothing moved. Go on, ask for less, or stop. */
export function Stalled({ view }: { readonly view: ProfileView }) {
  const { deal, nextCall } = view
  const go = useStore(state => state.go)
  const finding = useStalled(view)
  if (finding === undefined || deal === undefined || deal.outcome !== undefined) return null
  return (
    <div className={styles.stalled}>
      <Notice
        tone={finding.severity === 'warn' ? 'warn' : 'plain'}
        action={
          <span className={styles.ways}>
            {nextCall !== undefined && (
              <Button
                size="xs"
                onPress={() =>
                  go({ kind: 'call', id: nextCall.id, tab: 'prepare', target: { kind: 'goal' } })
                }
              >
                Ask for less
              </Button>
            )}
            <Button
              size="xs"
              variant="quiet"
              onPress={() =>
                go({ kind: 'deal', id: deal.id, target: { kind: 'deal-field', field: 'outcome' } })
              }
            >
              Stop the deal
            </Button>
          </span>
        }
      >
        {finding.title}. {finding.why}
      </Notice>
    </div>
  )
}

function useStalled({ prospect, deal, calls, debriefs, now }: ProfileView) {
  const entries = useStore(state => state.settings.rules)
  return useMemo(() => {
    const settings = settingsFor(ruleSettingsOf(entries), prospect)
    if (deal === undefined || settings.off.includes('R05')) return undefined
    const outcomes = new Map(debriefs.map(({ callId, outcome }) => [callId, outcome]))
    const ofSale = calls.filter(({ dealId }) => dealId === undefined || dealId === deal.id)
    const heldBefore = ofSale
      .filter(({ status, start }) => status === 'held' && start !== undefined && start < now)
      .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1))
      .map(({ id, start, callKind, status, dealId }) => ({
        ...{ id, start, callKind, status, dealId },
        outcome: outcomes.get(id),
      }))
    const goal = nextCallOf(ofSale, now)?.goal
    return stalledFindings({ call: { goal }, heldBefore }, thresholdsOf(settings))[0]
  }, [entries, prospect, deal, calls, debriefs, now])
}
