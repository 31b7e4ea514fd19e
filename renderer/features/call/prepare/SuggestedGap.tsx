import type { TouchingGap } from '@shared/advisor/gap-links'
import { listed } from '@shared/advisor/words'
import { exposureField } from '@shared/prepare/target-fields'
import styles from './Gaps.module.css'
import { MaybeTouches } from './MaybeTouches'
import { PlanGapField } from './PlanGapField'
import { WordsLacked } from './StepGap'
import type { PrepareView } from './use-prepare'

interface SuggestedGapProps {
  readonly view: PrepareView
  readonly touching: TouchingGap
  /** The plan watches out for it: it is told whether or not it touches, so its words are wanted. */
  readonly isAtStep: boolean
}

/** A gap that speaks of what a need speaks of: dashed until somebody says that it touches. */
export function SuggestedGap({ view, touching: { gap, touches }, isAtStep }: SuggestedGapProps) {
  const fields = touches.map(({ need }) => exposureField(gap, need)).join(' ')
  return (
    <li className={styles.gap} data-suggested="" data-field={fields}>
      <div className={styles.head}>
        <h3>{gap.title}</h3>
        <MaybeTouches view={view} touching={{ gap, touches }} />
        <span className={styles.told}>
          <PlanGapField view={view} touching={{ gap, touches }} />
        </span>
      </div>
      <p className={styles.shared}>
        Both speak of{' '}
        {listed([...new Set(touches.flatMap(one => (one.kind === 'suggested' ? one.shared : [])))])}.
      </p>
      {isAtStep && <WordsLacked gap={gap} />}
    </li>
  )
}
