import type { SummaryOf } from '@shared/domain/summary'
import { Wrench } from 'lucide-react'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import type { View } from '../../state/view'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Complaint.module.css'

interface FixFirstProps {
  /** Of this deal, or of this company where the complaint is of no deal; left out, of everybody. */
  readonly of?: { readonly dealId?: string | undefined; readonly prospectId?: string | undefined }
}

/** "Fix first: …", quietly, until both sides said yes. */
export function FixFirst({ of }: FixFirstProps) {
  const all = useSummaries('complaint')
  const go = useStore(state => state.go)
  const first = (all ?? []).filter(one => one.fixFirst === true && (of === undefined || concerns(one, of)))
  if (first.length === 0) return null
  return (
    <section className={styles.fixFirst} aria-label="Fix first">
      {first.map(one => {
        const view = placeOf(one)
        return (
          <Notice
            key={one.id}
            tone="warn"
            icon={Wrench}
            action={
              view && (
                <Button size="xs" onPress={() => go(view)} aria-label={`Open the complaint: ${one.title}`}>
                  Open
                </Button>
              )
            }
          >
            <b>Fix first:</b> {one.title === '' ? 'a complaint without words yet' : one.title}
          </Notice>
        )
      })}
    </section>
  )
}

function concerns(one: SummaryOf<'complaint'>, of: NonNullable<FixFirstProps['of']>): boolean {
  if (one.dealId !== undefined) return one.dealId === of.dealId
  return one.prospectId !== undefined && one.prospectId === of.prospectId
}

/** Where it is looked after. */
function placeOf({ callId, dealId }: SummaryOf<'complaint'>): View | undefined {
  if (callId !== undefined) return { kind: 'call', id: callId, tab: 'debrief' }
  return dealId === undefined ? undefined : { kind: 'deal', id: dealId, part: 'commitments' }
}
