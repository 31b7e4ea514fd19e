import { takeUpAgain } from '@shared/debrief/file-unclosed'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayWords } from '../../../time'
import { Button } from '../../../ui/Button'
import styles from './CloseStrip.module.css'
import type { DebriefFacts } from './use-debrief'

/** It filed itself, and what the run wrote down is still here: it can be closed as it is, or be owed again. */
export function FiledBar({ facts }: { readonly facts: DebriefFacts }) {
  const { id, filedAt, closedAt } = facts.debrief
  const zone = useStore(state => state.zone)
  const change = useStore(state => state.change)
  if (filedAt === undefined || closedAt !== undefined) return null
  return (
    <div className={styles.bar}>
      Filed as not debriefed on {dayWords(filedAt, zone)}. Everything the run wrote down is below.
      <Button
        size="xs"
        onPress={() => change('debrief', id, before => takeUpAgain(before, now()), 'Debrief taken up again')}
      >
        Take it up again
      </Button>
    </div>
  )
}
