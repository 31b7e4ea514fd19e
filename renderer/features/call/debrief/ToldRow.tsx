import type { Deal } from '@shared/domain/deal'
import type { Exposure } from '@shared/domain/exposure'
import { changeExposure, withVerdict } from '@shared/prepare/disclosure'
import { ToldWorth } from '../../../parts/gap/ToldWorth'
import { VerdictFields } from '../../../parts/gap/VerdictFields'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { clockTime, dayOf } from '../../../time'
import { Select } from '../../../ui/Select'
import styles from './GapsTold.module.css'
import type { DebriefFacts, ToldGap } from './use-debrief'

interface ToldRowProps {
  readonly entry: ToldGap
  readonly deal: Deal
  readonly facts: DebriefFacts
}

/** Is it a deal killer, in whose words; and how early they heard of it. */
export function ToldRow({ entry, deal, facts }: ToldRowProps) {
  const { gap, exposure } = entry
  const zone = useStore(state => state.zone)
  const change = useStore(state => state.change)
  const { verdict } = exposure
  const judge = (given: Partial<NonNullable<Exposure['verdict']>>) => {
    const judged = { ...withVerdict(exposure, {}, dayOf(now(), zone)), ...given }
    change(
      'deal',
      deal.id,
      before => changeExposure(before, exposure.id, { verdict: judged }),
      'Verdict given',
    )
  }
  return (
    <li className={styles.told}>
      <div>
        <b>{gap.title}</b>
        <ToldWorth
          deal={deal}
          exposure={exposure}
          lead={exposure.told && `told ${clockTime(exposure.told.at, zone)}`}
        />
      </div>
      <VerdictFields of={gap.title} verdict={verdict} onChange={judge} />
      {verdict !== undefined && facts.people.length > 0 && (
        <div className={styles.who}>
          <Select
            label={`Who said it of ${gap.title}`}
            labelHidden
            size="sm"
            placeholder="who said it"
            options={facts.people.map(({ id, name }) => ({ id, label: name }))}
            value={verdict.personId ?? null}
            onChange={personId => judge({ personId })}
          />
        </div>
      )}
    </li>
  )
}
