import {
  type Commitment,
  type CommitmentStage,
  commitmentStages,
  hasStage,
  newCommitment,
} from '@shared/domain/commitment'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { making, now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { Panel } from '../../../ui/Panel'
import { StepDots } from '../../../ui/StepDots'
import { TextField } from '../../../ui/TextField'
import styles from './Debrief.module.css'
import { DueField } from './DueField'
import { OwnerField } from './OwnerField'
import type { DebriefFacts } from './use-debrief'

const stageLabels: Readonly<Record<CommitmentStage, string>> = {
  said: 'said',
  documented: 'documented',
  shown: 'shown',
  'signed-off': 'signed off',
}

/** What we said we would do, and how far it has come: said, documented, shown, signed off. */
export function Commitments({ facts }: { readonly facts: DebriefFacts }) {
  const { commitments, call } = facts
  const commit = useStore(state => state.commit)
  const [newest, setNewest] = useState<string>()
  const add = () => {
    const commitment = newCommitment(
      { words: '', callId: call.id, prospectId: call.prospectId, dealId: call.dealId },
      making(),
    )
    setNewest(commitment.id)
    void commit([commitment], 'Commitment added')
  }
  useCommands({ 'mark.commitment': add })
  return (
    <Panel
      title="Commitments"
      count={commitments.length}
      trailing={
        <Button size="xs" variant="quiet" icon={Plus} keys="C" onPress={add}>
          Add
        </Button>
      }
    >
      {commitments.length === 0 && <p className={styles.none}>Nothing was promised.</p>}
      <ul className={styles.rows} aria-label="Commitments">
        {commitments.map((commitment, at) => (
          <CommitmentRow
            key={commitment.id}
            commitment={commitment}
            at={at}
            facts={facts}
            isNew={commitment.id === newest}
          />
        ))}
      </ul>
    </Panel>
  )
}

interface CommitmentRowProps {
  readonly commitment: Commitment
  readonly at: number
  readonly facts: DebriefFacts
  readonly isNew: boolean
}

function CommitmentRow({ commitment, at, facts, isNew }: CommitmentRowProps) {
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const set = (fields: Partial<Commitment>, label = 'Commitment edited') =>
    change('commitment', commitment.id, before => ({ ...before, ...fields }), label)
  const next = commitmentStages.find(stage => !hasStage(commitment, stage))
  return (
    <li className={styles.commitment}>
      <div className={styles.commitmentTop}>
        <TextField
          label={`Commitment ${at + 1}`}
          labelHidden
          isBare
          lines={1}
          placeholder="In the words it was said"
          value={commitment.words}
          autoFocus={isNew}
          onDraft={words => set({ words })}
        />
        <div className={styles.choices}>
          <OwnerField
            label={`Who keeps commitment ${at + 1}`}
            facts={facts}
            value={commitment.ownerId}
            onChange={ownerId => set({ ownerId })}
          />
          <DueField
            label={`Commitment ${at + 1} due`}
            value={commitment.dueOn}
            onChange={dueOn => set({ dueOn })}
          />
        </div>
        <IconButton
          label={`Remove commitment ${at + 1}`}
          icon={Trash2}
          size="xs"
          onPress={() => trash('commitment', commitment.id, 'Commitment moved to the trash')}
        />
      </div>
      <div className={styles.commitmentStages}>
        <StepDots
          label={`Stages of commitment ${at + 1}`}
          steps={commitmentStages.map(stage => ({
            id: stage,
            label: stageLabels[stage],
            state: hasStage(commitment, stage) ? 'done' : stage === next ? 'due' : 'open',
          }))}
        />
        {next !== undefined && (
          <Button
            size="xs"
            onPress={() =>
              set(
                { stages: [...commitment.stages, { stage: next, at: now() }] },
                `Commitment ${stageLabels[next]}`,
              )
            }
          >
            Mark {stageLabels[next]}
          </Button>
        )}
      </div>
    </li>
  )
}
