import { type Run, standingMarks } from '@shared/domain/run'
import type { Step } from '@shared/domain/step'
import { thrownIn } from '@shared/run/rehearsal'
import { useStore } from '../../../state/store'
import { Panel } from '../../../ui/Panel'
import { Tag } from '../../../ui/Tag'
import styles from './Rehearsal.module.css'

/** The questions that came, each leading to its answer. */
export function QuestionsThrown({ run }: { readonly run: Run }) {
  const go = useStore(state => state.go)
  const asked = thrownIn(run)
  return (
    <Panel title="Questions" count={asked.length}>
      {asked.length === 0 && <p className={styles.none}>None came up. Shift+Q asks one.</p>}
      <ul className={styles.lines}>
        {asked.map(({ id, text, triage, answerId }) => (
          <li key={id}>
            <button type="button" onClick={() => answerId && go({ kind: 'answer', id: answerId })}>
              {text}
            </button>
            {triage === 'answered' ? <Tag tone="accent">answered</Tag> : <Tag tone="warn">not answered</Tag>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What broke, and how the fallback did. */
export function BreaksTried({ run, steps }: { readonly run: Run; readonly steps: readonly Step[] }) {
  const broken = standingMarks(run).filter(({ form }) => form === 'failure')
  const titleOf = (stepId: string | undefined) =>
    steps.find(({ id }) => id === stepId)?.title ?? 'Outside the steps'
  return (
    <Panel title="Fallbacks" count={broken.length}>
      {broken.length === 0 && <p className={styles.none}>Nothing was broken. Shift+B tries a fallback.</p>}
      <ul className={styles.lines}>
        {broken.map(({ id, stepId, text }) => (
          <li key={id}>
            <span>
              <b>{titleOf(stepId)}</b> {text ?? 'It broke'}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
