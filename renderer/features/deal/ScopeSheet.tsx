import { addScopeLine, countScope, disputedWords } from '@shared/commitment/scope'
import { wordingOf } from '@shared/commitment/vague'
import type { Commitment } from '@shared/domain/commitment'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { changeCommitment } from '../../parts/commitment/change-commitment'
import { newId } from '../../state/clock'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import styles from './Commitments.module.css'
import { ScopeRow } from './ScopeRow'
import type { DealView } from './use-deal'

interface ScopeSheetProps {
  readonly view: DealView
  readonly commitments: readonly Commitment[]
}

/** What is in, what is out, per promise; and how many lines the two sides read differently. */
export function ScopeSheet({ view, commitments }: ScopeSheetProps) {
  const count = countScope(commitments)
  const [newest, setNewest] = useState<string>()
  const add = (commitment: Commitment, inScope: boolean) => {
    changeCommitment(
      commitment.id,
      before => addScopeLine(before, { inScope }, { newId }),
      'Scope line added',
    )
    const added = useStore.getState().records[commitment.id]
    if (added?.kind === 'commitment') setNewest(added.scope.at(-1)?.id)
  }
  return (
    <Panel title="Scope" count={count.lines} trailing={count.lines > 0 ? disputedWords(count) : undefined}>
      {commitments.map(commitment => {
        const name = wordingOf(commitment) || 'a promise without words yet'
        return (
          <section key={commitment.id} className={styles.scope} aria-label={`Scope of ${name}`}>
            <h3>{name}</h3>
            <ul className={styles.lines} aria-label={`Lines of ${name}`}>
              {commitment.scope.map((line, at) => (
                <ScopeRow
                  key={line.id}
                  commitment={commitment}
                  line={line}
                  name={`line ${at + 1}`}
                  colleagues={view.colleagues}
                  isNew={line.id === newest}
                />
              ))}
            </ul>
            <div className={styles.adds}>
              <Button size="xs" variant="quiet" icon={Plus} onPress={() => add(commitment, true)}>
                In scope
              </Button>
              <Button size="xs" variant="quiet" icon={Plus} onPress={() => add(commitment, false)}>
                Out of scope
              </Button>
            </div>
          </section>
        )
      })}
    </Panel>
  )
}
