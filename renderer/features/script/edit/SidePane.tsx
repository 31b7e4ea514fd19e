import type { Script } from '@shared/domain/script'
import { toldSteps } from '@shared/script/outline'
import { memo } from 'react'
import { CoverageKey, CoverageTable } from '../../../parts/steps/CoverageTable'
import { Panel } from '../../../ui/Panel'
import styles from './Editor.module.css'
import { RevisionList } from './RevisionList'
import { StepLines } from './StepLines'
import type { ScriptActs } from './use-script-editor'

interface SidePaneProps {
  readonly script: Script
  readonly selectedId: string
  readonly acts: ScriptActs
  readonly onCompare: () => void
}

/** What stands beside the words: what is answered where, and the revisions. Follows the typing at leisure. */
export const SidePane = memo(({ script, selectedId, acts, onCompare }: SidePaneProps) => {
  const steps = toldSteps(script)
  const topics = [...new Set(steps.flatMap(step => step.topics))]
  return (
    <>
      <Panel title="Topics and steps" trailing={topics.length > 0 && <CoverageKey />}>
        {topics.length === 0 ? (
          <p className={styles.quiet}>
            Give steps the topics they speak to. In a call they find the prospect’s needs by them.
          </p>
        ) : (
          <CoverageTable
            caption="Topics"
            rows={topics.map(topic => ({
              id: topic,
              words: topic,
              stepIds: new Set(steps.filter(step => step.topics.includes(topic)).map(step => step.id)),
            }))}
            steps={steps}
            selectedId={selectedId}
            onOpen={id => acts.select(id)}
          />
        )}
      </Panel>
      <StepLines script={script} selectedId={selectedId} />
      <RevisionList script={script} onCompare={onCompare} />
    </>
  )
})
