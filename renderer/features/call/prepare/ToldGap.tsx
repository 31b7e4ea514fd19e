import type { TouchingGap } from '@shared/advisor/gap-links'
import { needCode } from '@shared/domain/need'
import { VerdictFields } from '../../../parts/gap/VerdictFields'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { Tag } from '../../../ui/Tag'
import { judgeGap } from './actions'
import styles from './Gaps.module.css'
import { linkedTouches } from './gap-touches'
import { MaybeTouches } from './MaybeTouches'
import type { PrepareView } from './use-prepare'

interface ToldGapProps {
  readonly view: PrepareView
  readonly touching: TouchingGap
}

/** A gap they have heard of, and what they made of it: is it a deal killer, in their words. */
export function ToldGap({ view, touching }: ToldGapProps) {
  const zone = useStore(state => state.zone)
  const touches = linkedTouches(touching)
  const exposure = touches.find(one => one.exposure.told !== undefined)?.exposure
  const told = exposure?.told === undefined ? 'told' : `told ${shortDay(exposure.told.at, zone)}`
  return (
    <li className={styles.gap}>
      <div className={styles.head}>
        <h3>{touching.gap.title}</h3>
        {touches.map(({ need }) => (
          <Tag key={need.id} code>
            {needCode(need)}
          </Tag>
        ))}
        <MaybeTouches view={view} touching={touching} />
        <span className={styles.told}>{told}</span>
      </div>
      <VerdictFields
        of={touching.gap.title}
        verdict={exposure?.verdict}
        onChange={given => judgeGap(view, touching.gap.id, given)}
      />
    </li>
  )
}
