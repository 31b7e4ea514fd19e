import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { AddToldGap } from './AddToldGap'
import styles from './GapsTold.module.css'
import { ToldRow } from './ToldRow'
import { UntoldRow } from './UntoldRow'
import type { DebriefFacts } from './use-debrief'

/** Each gap told: is it a deal killer, in their words. Those not told yet go into the next call. */
export function GapsTold({ facts }: { readonly facts: DebriefFacts }) {
  const { told, untold, deal } = facts
  const [isAdding, setAdding] = useState(false)
  const add = () => setAdding(true)
  useCommands({ 'mark.gap-told': add })
  const all = told.length + untold.length
  return (
    <Panel
      title="Gaps told"
      count={all === 0 ? told.length : `${told.length} of ${all}`}
      trailing={
        <Button size="xs" variant="quiet" icon={Plus} keys="G" onPress={add}>
          Add
        </Button>
      }
    >
      {isAdding && <AddToldGap facts={facts} onDone={() => setAdding(false)} />}
      {all === 0 && !isAdding && <p className={styles.none}>No gap was told.</p>}
      {deal !== undefined && (
        <ul className={styles.rows} aria-label="Gaps told">
          {told.map(entry => (
            <ToldRow key={entry.exposure.id} entry={entry} deal={deal} facts={facts} />
          ))}
          {untold.map(entry => (
            <UntoldRow key={entry.exposure.id} entry={entry} deal={deal} facts={facts} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
