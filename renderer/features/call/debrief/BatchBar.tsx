import { waitingDebriefs } from '@shared/debrief/batch'
import { ArrowRight } from 'lucide-react'
import { useStore } from '../../../state/store'
import { dayWords } from '../../../time'
import { Button } from '../../../ui/Button'
import styles from './CloseStrip.module.css'

/** Opened from Today one after the other: what comes after this one. */
export function BatchBar() {
  const view = useStore(state => state.view)
  const today = useStore(state => state.today)
  const zone = useStore(state => state.zone)
  if (view.kind !== 'call' || view.batch === undefined) return null
  const waiting = today === null ? [] : waitingDebriefs(today.selection)
  const next = waiting.find(({ id }) => id === view.batch?.[0])
  const names = [today?.names[next?.prospectId ?? ''], next?.title].filter(Boolean).join(', ')
  const when = next?.start === undefined ? '' : `, ${dayWords(next.start, zone)}`
  const more = view.batch.length - 1
  return (
    <div className={styles.bar} role="status">
      {view.batch.length === 0 ? (
        'The last one to finish.'
      ) : (
        <>
          Next: {names || 'another call'}
          {when}
          {more > 0 && `, then ${more} more`}
          <Button size="xs" icon={ArrowRight} onPress={goOn}>
            Leave this one, next
          </Button>
        </>
      )}
    </div>
  )
}

/** To the next of the batch; from the last one, and outside a batch, to Today. */
export function goOn(): void {
  const { view, go } = useStore.getState()
  const [next, ...rest] = (view.kind === 'call' && view.batch) || []
  go(next === undefined ? { kind: 'today' } : { kind: 'call', id: next, tab: 'debrief', batch: rest })
}
