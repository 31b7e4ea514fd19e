import type { TouchingGap } from '@shared/advisor/gap-links'
import { listed } from '@shared/advisor/words'
import { needCode } from '@shared/domain/need'
import { Check } from 'lucide-react'
import { Button } from '../../../ui/Button'
import { SuggestedTag } from '../../../ui/Tag'
import { confirmTouch } from './actions'
import styles from './Gaps.module.css'
import { PlanGapField } from './PlanGapField'
import type { PrepareView } from './use-prepare'

interface SuggestedGapProps {
  readonly view: PrepareView
  readonly touching: TouchingGap
}

/** A gap that shares a topic with a need: dashed until somebody says that it touches. */
export function SuggestedGap({ view, touching: { gap, touches } }: SuggestedGapProps) {
  const fields = touches.map(({ need }) => `exposure:${gap.id}:${need.id}`).join(' ')
  return (
    <li className={styles.gap} data-suggested="" data-field={fields}>
      <div className={styles.head}>
        <h3>{gap.title}</h3>
        {touches.map(touch => (
          <span key={touch.need.id} className={styles.maybe}>
            <SuggestedTag note="may touch">{needCode(touch.need)}</SuggestedTag>
            <Button
              size="xs"
              icon={Check}
              aria-label={`Confirm that ${gap.title} touches ${needCode(touch.need)}`}
              onPress={() => void confirmTouch(view, gap.id, touch.need.id)}
            >
              Touches
            </Button>
          </span>
        ))}
        <span className={styles.told}>
          <PlanGapField view={view} touching={{ gap, touches }} />
        </span>
      </div>
      <p className={styles.shared}>
        Both speak of{' '}
        {listed([...new Set(touches.flatMap(one => (one.kind === 'suggested' ? one.sharedTopics : [])))])}.
      </p>
    </li>
  )
}
