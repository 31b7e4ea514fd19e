import { type Gap, hasProof, hasWords } from '@shared/domain/gap'
import { useState } from 'react'
import styles from './Gaps.module.css'
import { GapWords } from './GapWords'

interface StepGapProps {
  readonly gap: Gap
  /** The steps at which it stands as a watch-out. */
  readonly steps: readonly string[]
}

/** A gap that the plan watches out for, and that no need of theirs is linked to: what is missing to tell it is written here. */
export function StepGap({ gap, steps }: StepGapProps) {
  return (
    <li className={styles.gap}>
      <div className={styles.head}>
        <h3>{gap.title}</h3>
      </div>
      <p className={styles.shared}>Stands at {steps.join(', ')}; no need of theirs is linked to it.</p>
      <WordsLacked gap={gap} />
    </li>
  )
}

/** What was missing when it came on screen stays open while it is being written. */
export function WordsLacked({ gap }: { readonly gap: Gap }) {
  const [lacked] = useState({ words: !hasWords(gap), proof: !hasProof(gap) })
  const words = lacked.words || !hasWords(gap)
  const proof = lacked.proof || !hasProof(gap)
  return words || proof ? <GapWords gap={gap} words={words} proof={proof} /> : null
}
