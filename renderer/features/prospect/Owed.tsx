import { stageLabels } from '@shared/commitment/stage-words'
import { type Commitment, hasStage, nextStage } from '@shared/domain/commitment'
import { isOwed } from '@shared/domain/question'
import { CircleHelp, Handshake } from 'lucide-react'
import { advanceCommitment } from '../../parts/commitment/change-commitment'
import { lateWords } from '../../parts/due/late-words'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Panel } from '../../ui/Panel'
import styles from './Prospect.module.css'
import type { ProfileView } from './use-profile'

interface Debt {
  readonly id: string
  readonly words: string
  readonly form: 'question' | 'commitment'
  readonly due: string | undefined
  readonly callId: string | undefined
  readonly commitment?: Commitment
}

/** What they wait for from us: answers, and promises that are not shown yet. The most overdue leads. */
export function Owed({ view }: { readonly view: ProfileView }) {
  const go = useStore(state => state.go)
  const debts = debtsOf(view)
  return (
    <Panel title="Owed to them" count={debts.length === 0 ? undefined : debts.length}>
      {debts.length === 0 && <p className={styles.none}>Nothing. Every question is answered.</p>}
      <ul className={styles.rows} aria-label="Owed to them">
        {debts.map(debt => {
          const late = lateWords(debt.due, view.now, view.zone)
          return (
            <li key={debt.id} className={styles.debt}>
              <button
                type="button"
                className={styles.owed}
                disabled={debt.callId === undefined}
                onClick={() => debt.callId && go({ kind: 'call', id: debt.callId, tab: 'debrief' })}
              >
                <Icon
                  of={debt.form === 'question' ? CircleHelp : Handshake}
                  tone={debt.form === 'question' ? 'ask' : 'warn'}
                  size="sm"
                />
                <span className={styles.clamp}>{debt.words}</span>
                <span className={styles.due} data-late={late.isLate || undefined}>
                  {late.words}
                </span>
              </button>
              {debt.commitment && <NextStage commitment={debt.commitment} />}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

/** One press takes a promise a stage on; undo takes it back. */
function NextStage({ commitment }: { readonly commitment: Commitment }) {
  const next = nextStage(commitment)
  if (next === undefined) return null
  return (
    <Button
      size="xs"
      aria-label={`Mark ${stageLabels[next]}: ${commitment.words}`}
      onPress={() => advanceCommitment(commitment)}
    >
      Mark {stageLabels[next]}
    </Button>
  )
}

function debtsOf({ questions, commitments }: ProfileView): readonly Debt[] {
  const open = questions
    .filter(isOwed)
    .map(({ id, words, dueOn, callId }): Debt => ({ id, words, form: 'question', due: dueOn, callId }))
  const promised = commitments
    .filter(commitment => !hasStage(commitment, 'shown') && !hasStage(commitment, 'signed-off'))
    .map((commitment): Debt => {
      const { id, words, dueOn, callId } = commitment
      return { id, words, form: 'commitment', due: dueOn, callId, commitment }
    })
  return [...open, ...promised].toSorted((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1))
}
