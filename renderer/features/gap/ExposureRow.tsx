import type { Deal } from '@shared/domain/deal'
import { type Exposure, type ExposureState, exposureState } from '@shared/domain/exposure'
import type { Gap } from '@shared/domain/gap'
import { type Need, needCode } from '@shared/domain/need'
import { changeExposure, withVerdict } from '@shared/prepare/disclosure'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { VerdictFields } from '../../parts/gap/VerdictFields'
import { now } from '../../state/clock'
import { useStore } from '../../state/store'
import { dayOf, dayWords } from '../../time'
import { IconButton } from '../../ui/IconButton'
import { StepDots } from '../../ui/StepDots'
import { Tag } from '../../ui/Tag'
import { ExposureDates } from './ExposureDates'
import styles from './Gap.module.css'

interface ExposureRowProps {
  readonly gap: Gap
  readonly dealId: Deal['id']
  readonly exposure: Exposure
  readonly need: Need | undefined
  readonly company: string
}

/** One need it touches: how far the telling has come, with its days, and what they made of it. */
export function ExposureRow({ gap, dealId, exposure, need, company }: ExposureRowProps) {
  const change = useStore(state => state.change)
  const zone = useStore(state => state.zone)
  const [isEditing, setEditing] = useState(false)
  const set = (fields: Partial<Exposure>, label: string) =>
    change('deal', dealId, deal => changeExposure(deal, exposure.id, fields), label)
  const code = need === undefined ? '' : needCode(need)
  const of = [gap.title, 'at', company, code].filter(Boolean).join(' ')
  return (
    <li className={styles.exposure}>
      <div className={styles.need}>
        {need === undefined ? (
          <span className={styles.none}>a need that is not there any more</span>
        ) : (
          <>
            <Tag code>{code}</Tag>
            <span className={styles.words}>{need.quoted ? `“${need.words}”` : need.words}</span>
          </>
        )}
        <IconButton
          label={isEditing ? `Done with the dates of ${of}` : `Change the dates of ${of}`}
          icon={Pencil}
          size="xs"
          isOn={isEditing}
          onPress={() => setEditing(!isEditing)}
        />
      </div>
      <StepDots label={`How far ${of} has come`} steps={stepsOf(exposure, zone)} />
      {isEditing && <ExposureDates exposure={exposure} of={of} set={set} />}
      {(exposure.told !== undefined || exposure.verdict !== undefined) && (
        <VerdictFields
          of={of}
          verdict={exposure.verdict}
          onChange={given =>
            set({ verdict: withVerdict(exposure, given, dayOf(now(), zone)) }, 'Verdict given')
          }
        />
      )}
    </li>
  )
}

const order: readonly ExposureState[] = ['found', 'planned', 'told', 'verdict', 'resolved']

/** Each state with its day; the one after the last reached is due. A state that was passed over stays open. */
function stepsOf(exposure: Exposure, zone: string) {
  const reached = order.indexOf(exposureState(exposure))
  const days = daysOf(exposure, zone)
  return order.map((id, at) => ({
    id,
    label: days[id] === undefined ? id : `${id} ${days[id]}`,
    state: hasReached(exposure, id)
      ? ('done' as const)
      : at === reached + 1
        ? ('due' as const)
        : ('open' as const),
  }))
}

function daysOf({ foundOn, plannedOn, told, verdict, resolvedOn }: Exposure, zone: string) {
  const say = (day: string | undefined) => (day === undefined ? undefined : dayWords(day, 'UTC'))
  const toldOn = told === undefined ? undefined : dayOf(told.at, zone)
  const days: Record<ExposureState, string | undefined> = {
    found: say(foundOn),
    planned: say(plannedOn),
    told: say(toldOn),
    verdict: say(verdict?.on),
    resolved: say(resolvedOn),
  }
  return days
}

function hasReached({ plannedCallId, told, verdict, resolvedOn }: Exposure, state: ExposureState): boolean {
  if (state === 'found') return true
  if (state === 'planned') return plannedCallId !== undefined
  if (state === 'told') return told !== undefined
  return state === 'verdict' ? verdict !== undefined : resolvedOn !== undefined
}
