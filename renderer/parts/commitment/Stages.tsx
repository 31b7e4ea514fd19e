import { evidencePrompts, stageActs, stageLabels } from '@shared/commitment/stage-words'
import { addDays } from '@shared/debrief/working-days'
import {
  type Commitment,
  type CommitmentStage,
  commitmentStages,
  nextStage,
  type StageEntry,
  withEvidence,
} from '@shared/domain/commitment'
import { linkOf } from '@shared/output/link'
import { ExternalLink, Undo2 } from 'lucide-react'
import { ask } from '../../api'
import { useNow } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { clockTime, dayOf, isSameDay, shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { StepDots } from '../../ui/StepDots'
import { TextField } from '../../ui/TextField'
import { lateWords } from '../due/late-words'
import styles from './Commitment.module.css'
import { advanceCommitment, changeCommitment, takeBackStage } from './change-commitment'

/** What was said is written down by the next day (P14). */
const documentedWithinDays = 1

interface StagesProps {
  readonly commitment: Commitment
  readonly at: number
}

/** Said, documented, shown, signed off: each dated, the one that waits named with its day, and what shows each. */
export function Stages({ commitment, at }: StagesProps) {
  const zone = useStore(state => state.zone)
  const now = new Date(useNow('minute')).toISOString()
  const next = nextStage(commitment)
  const entryOf = (stage: CommitmentStage) => commitment.stages.find(entry => entry.stage === stage)
  const labelOf = (stage: CommitmentStage): string => {
    const entry = entryOf(stage)
    if (entry !== undefined) return `${stageLabels[stage]} ${whenWords(entry.at, now, zone)}`
    return stage === next ? dueLabel(stage, commitment, now, zone) : stageActs[stage]
  }
  const reached = commitmentStages.flatMap(stage => entryOf(stage) ?? [])
  return (
    <div className={styles.stages}>
      <StepDots
        label={`Stages of commitment ${at + 1}`}
        steps={commitmentStages.map(stage => ({
          id: stage,
          label: labelOf(stage),
          state: entryOf(stage) !== undefined ? 'done' : stage === next ? 'due' : 'open',
        }))}
      />
      {reached.map(entry => (
        <Evidence
          key={entry.stage}
          commitment={commitment}
          entry={entry}
          at={at}
          isLast={entry === reached.at(-1)}
        />
      ))}
      {next !== undefined && (
        <div>
          <Button size="xs" onPress={() => advanceCommitment(commitment)}>
            Mark {stageLabels[next]}
          </Button>
        </div>
      )}
    </div>
  )
}

const whenWords = (at: string, now: string, zone: string): string =>
  isSameDay(at, now, zone) ? clockTime(at, zone) : shortDay(at, zone)

/** "document today", "show, 2 d late", "show by Fri 20 Nov". */
function dueLabel(stage: CommitmentStage, commitment: Commitment, now: string, zone: string): string {
  const saidAt = commitment.stages[0]?.at
  const written = saidAt === undefined ? undefined : addDays(dayOf(saidAt, zone), documentedWithinDays)
  const due = stage === 'documented' ? written : stage === 'shown' ? commitment.dueOn : undefined
  const { words, isLate } = lateWords(due, now, zone)
  if (words === '') return stageActs[stage]
  if (isLate) return `${stageActs[stage]}, ${words}`
  return /^to(?:day|morrow)$/.test(words) ? `${stageActs[stage]} ${words}` : `${stageActs[stage]} by ${words}`
}

interface EvidenceProps extends StagesProps {
  readonly entry: StageEntry
  readonly isLast: boolean
}

/** What shows that it came so far. That it was said shows itself; a note on it can still be read. */
function Evidence({ commitment, entry, at, isLast }: EvidenceProps) {
  const say = useStore(state => state.say)
  const { stage, evidence = '' } = entry
  if (stage === 'said' && evidence === '') return null
  const link = linkOf(evidence.trim())
  return (
    <div className={styles.evidence}>
      <small aria-hidden="true">{stageLabels[stage]}</small>
      <TextField
        label={`What shows that commitment ${at + 1} was ${stageLabels[stage]}`}
        labelHidden
        isBare
        placeholder={evidencePrompts[stage]}
        value={evidence}
        onDraft={text =>
          changeCommitment(commitment.id, before => withEvidence(before, stage, text), 'Evidence edited')
        }
      />
      {link !== undefined && (
        <IconButton
          label={`Open what shows it was ${stageLabels[stage]}`}
          icon={ExternalLink}
          size="xs"
          onPress={() => void orSay(say, async () => void (await ask('openLink', { url: link })))}
        />
      )}
      {isLast && stage !== 'said' && (
        <IconButton
          label={`Take back “${stageLabels[stage]}”`}
          icon={Undo2}
          size="xs"
          onPress={() => takeBackStage(commitment)}
        />
      )}
    </div>
  )
}
