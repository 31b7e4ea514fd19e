import type { Exposure, Verdict } from '@shared/domain/exposure'
import { TriangleAlert } from 'lucide-react'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { clockTime, dayOf } from '../../../time'
import { Panel } from '../../../ui/Panel'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import { Tag } from '../../../ui/Tag'
import { TextField } from '../../../ui/TextField'
import styles from './Debrief.module.css'
import type { DebriefFacts, ToldGap } from './use-debrief'

const verdictLabels: Readonly<Record<Verdict, string>> = { lives: 'No', kills: 'Yes', unsure: 'Unsure' }

/** Each gap told: is it a deal killer, in their words. Those not told yet wait for the next call. */
export function GapsTold({ facts }: { readonly facts: DebriefFacts }) {
  const { told, untold, deal } = facts
  if (deal === undefined || told.length + untold.length === 0) return null
  return (
    <Panel
      title="Gaps told"
      count={told.length}
      trailing={`${told.length} of ${told.length + untold.length}`}
    >
      <ul className={styles.rows} aria-label="Gaps told">
        {told.map(entry => (
          <ToldRow key={entry.exposure.id} entry={entry} dealId={deal.id} />
        ))}
        {untold.map(({ gap, exposure }) => (
          <li key={exposure.id} className={styles.gap}>
            <div>
              <b>{gap.title}</b>
              <small>Tell it in the next call.</small>
            </div>
            <Tag tone="warn" icon={TriangleAlert}>
              not told
            </Tag>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function ToldRow({ entry, dealId }: { readonly entry: ToldGap; readonly dealId: string }) {
  const { gap, exposure } = entry
  const zone = useStore(state => state.zone)
  const change = useStore(state => state.change)
  const set = (fields: Partial<Exposure>, label: string) =>
    change(
      'deal',
      dealId,
      deal => ({
        ...deal,
        exposures: deal.exposures.map(one => (one.id === exposure.id ? { ...one, ...fields } : one)),
      }),
      label,
    )
  const verdict = exposure.verdict
  const today = dayOf(now(), zone)
  return (
    <li className={styles.gap}>
      <div>
        <b>{gap.title}</b>
        <small>{exposure.told && `told ${clockTime(exposure.told.at, zone)}`}</small>
        <TextField
          label={`What they said to ${gap.title}`}
          labelHidden
          isBare
          lines={1}
          placeholder="What they said, in their words"
          value={verdict?.words ?? ''}
          onDraft={words =>
            set({ verdict: { is: 'unsure', on: today, ...verdict, words } }, 'Verdict edited')
          }
        />
      </div>
      <span className={styles.verdict}>
        <small>Deal killer?</small>
        <SegmentedControl
          label={`Is ${gap.title} a deal killer?`}
          segments={(['lives', 'kills', 'unsure'] as const).map(id => ({ id, label: verdictLabels[id] }))}
          value={verdict?.is ?? 'unsure'}
          onChange={is => set({ verdict: { on: today, ...verdict, is } }, 'Verdict given')}
        />
      </span>
    </li>
  )
}
