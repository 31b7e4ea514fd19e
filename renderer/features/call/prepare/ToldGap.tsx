import type { TouchingGap } from '@shared/advisor/gap-links'
import type { Verdict } from '@shared/domain/exposure'
import { needCode } from '@shared/domain/need'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { Tag } from '../../../ui/Tag'
import styles from './Gaps.module.css'
import { linkedTouches } from './gap-touches'
import { MaybeTouches } from './MaybeTouches'
import type { PrepareView } from './use-prepare'

const verdictWords: Readonly<Record<Verdict, string>> = {
  lives: 'no deal killer',
  kills: 'a deal killer',
  unsure: 'unsure',
}

interface ToldGapProps {
  readonly view: PrepareView
  readonly touching: TouchingGap
}

/** A gap they have heard of, with what they made of it. */
export function ToldGap({ view, touching }: ToldGapProps) {
  const zone = useStore(state => state.zone)
  const touches = linkedTouches(touching)
  const exposure = touches.find(one => one.exposure.told !== undefined)?.exposure
  const told = exposure?.told === undefined ? 'told' : `told ${shortDay(exposure.told.at, zone)}`
  const verdict = exposure?.verdict === undefined ? 'no verdict yet' : verdictWords[exposure.verdict.is]
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
        <span className={styles.told}>
          {told}, {verdict}
        </span>
      </div>
    </li>
  )
}
