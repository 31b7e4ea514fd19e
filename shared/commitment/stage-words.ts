/** The four stages in words: as a station, and as what is done next. */
import type { CommitmentStage } from '../domain/commitment'

export const stageLabels: Readonly<Record<CommitmentStage, string>> = {
  said: 'said',
  documented: 'documented',
  shown: 'shown',
  'signed-off': 'signed off',
}

/** What is to be done for it. */
export const stageActs: Readonly<Record<CommitmentStage, string>> = {
  said: 'say',
  documented: 'document',
  shown: 'show',
  'signed-off': 'sign off',
}

/** What would show it, asked where the evidence is written. */
export const evidencePrompts: Readonly<Record<CommitmentStage, string>> = {
  said: 'Where it was said',
  documented: 'Where it is written: a link or a line',
  shown: 'What they saw, and who',
  'signed-off': 'Who agreed, and where',
}
