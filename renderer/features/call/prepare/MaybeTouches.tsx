import type { TouchingGap } from '@shared/advisor/gap-links'
import { needCode } from '@shared/domain/need'
import { Check, X } from 'lucide-react'
import { Button } from '../../../ui/Button'
import { SuggestedTag } from '../../../ui/Tag'
import { confirmTouch, ruleOutGap } from './actions'
import styles from './Gaps.module.css'
import type { PrepareView } from './use-prepare'

interface MaybeTouchesProps {
  readonly view: PrepareView
  readonly touching: TouchingGap
}

/** The needs a gap may touch by its topics, each confirmed or ruled out by one key and never taken for granted. */
export function MaybeTouches({ view, touching: { gap, touches } }: MaybeTouchesProps) {
  return touches
    .filter(touch => touch.kind === 'suggested')
    .map(({ need }) => (
      <span key={need.id} className={styles.maybe}>
        <SuggestedTag note="may touch">{needCode(need)}</SuggestedTag>
        <Button
          size="xs"
          icon={Check}
          keys="Enter"
          data-touch={`${gap.id} ${need.id}`}
          aria-label={`Confirm that ${gap.title} touches ${needCode(need)}`}
          onPress={() => void confirmTouch(view, gap.id, need.id)}
        >
          Touches
        </Button>
        <Button
          size="xs"
          variant="quiet"
          icon={X}
          keys="Delete"
          aria-label={`${gap.title} does not touch ${needCode(need)}`}
          data-touch={`${gap.id} ${need.id}`}
          onPress={() => ruleOutGap(view, gap, need)}
        >
          Does not
        </Button>
      </span>
    ))
}
