import { type Exposure, exposureState, type Verdict } from '@shared/domain/exposure'
import { type Gap, hasWords } from '@shared/domain/gap'
import { needCode } from '@shared/domain/need'
import { Check, TriangleAlert } from 'lucide-react'
import { useStore } from '../../state/store'
import { dayOf, shortDay } from '../../time'
import type { Tone } from '../../ui/Icon'
import { Panel } from '../../ui/Panel'
import { Tag } from '../../ui/Tag'
import { dayWithYear } from './FactRow'
import styles from './Prospect.module.css'
import type { ProfileView } from './use-profile'

interface GapRow {
  readonly gap: Gap
  readonly exposures: readonly Exposure[]
}

/** The gaps of our product that touch what they need, and how far each has been told (P04). */
export function Gaps({ view }: { readonly view: ProfileView }) {
  const go = useStore(state => state.go)
  const rows = rowsOf(view)
  return (
    <Panel title="Gaps" count={rows.length === 0 ? undefined : rows.length}>
      {rows.length === 0 && <p className={styles.none}>No gap is linked to what they need.</p>}
      <ul className={styles.rows} aria-label="Gaps">
        {rows.map(row => (
          <li key={row.gap.id}>
            <button type="button" className={styles.gap} onClick={() => go({ kind: 'gap', id: row.gap.id })}>
              <span className={styles.gapTitle}>{row.gap.title}</span>
              <StateTag view={view} exposures={row.exposures} />
              <small>{noteOf(row, view)}</small>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function rowsOf({ deals, gaps }: ProfileView): readonly GapRow[] {
  const byGap = new Map<string, Exposure[]>()
  for (const exposure of deals.flatMap(deal => deal.exposures))
    byGap.set(exposure.gapId, [...(byGap.get(exposure.gapId) ?? []), exposure])
  return [...byGap].flatMap(([id, exposures]) => {
    const gap = gaps.find(one => one.id === id)
    return gap === undefined ? [] : [{ gap, exposures }]
  })
}

const verdictTags: Readonly<Record<Verdict, readonly [string, Tone]>> = {
  lives: ['deal killer? no', 'accent'],
  kills: ['deal killer', 'danger'],
  unsure: ['deal killer? unsure', 'warn'],
}

/** Of several needs the exposure that is furthest behind speaks. */
function StateTag({ view, exposures }: { readonly view: ProfileView } & Pick<GapRow, 'exposures'>) {
  const order = ['found', 'planned', 'told', 'verdict', 'resolved'] as const
  const exposure = exposures.toSorted(
    (a, b) => order.indexOf(exposureState(a)) - order.indexOf(exposureState(b)),
  )[0]
  if (exposure === undefined) return null
  switch (exposureState(exposure)) {
    case 'found':
      return (
        <Tag tone="warn" icon={TriangleAlert}>
          not told
        </Tag>
      )
    case 'planned':
      return <Tag>{plannedWords(view, exposure)}</Tag>
    case 'told':
      return <Tag>told, no verdict</Tag>
    case 'verdict': {
      const [words, tone] = verdictTags[exposure.verdict?.is ?? 'unsure']
      return (
        <Tag tone={tone} {...(tone === 'accent' ? { icon: Check } : {})}>
          {words}
        </Tag>
      )
    }
    case 'resolved':
      return (
        <Tag tone="accent" icon={Check}>
          resolved
        </Tag>
      )
  }
}

function plannedWords({ calls, today, now, zone }: ProfileView, { plannedCallId }: Exposure): string {
  const start = calls.find(call => call.id === plannedCallId)?.start
  if (start === undefined) return 'planned'
  return dayOf(start, zone) === today ? 'today' : dayOrPast(start, now, zone)
}

const dayOrPast = (start: string, now: string, zone: string): string =>
  start < now ? 'was planned' : shortDay(start, zone)

/** "Touches N1. No words yet.", "Told 12 Nov. “We sign in our QMS.”" */
function noteOf({ gap, exposures }: GapRow, { prospect, now }: ProfileView): string {
  const needs = prospect.needs.filter(need => exposures.some(one => one.needId === need.id)).map(needCode)
  const told = exposures.find(one => one.told !== undefined)
  const words = exposures.find(one => one.verdict?.words)?.verdict?.words
  const touches = needs.length === 0 ? undefined : `Touches ${needs.join(', ')}.`
  if (told?.told !== undefined)
    return [`Told ${dayWithYear(told.told.at.slice(0, 10), now)}.`, words && `“${words}”`, touches]
      .filter(Boolean)
      .join(' ')
  return [touches, hasWords(gap) ? undefined : 'No words yet.'].filter(Boolean).join(' ')
}
