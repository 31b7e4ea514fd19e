import { sizeBandLabels } from '@shared/deal/words'
import type { Deal } from '@shared/domain/deal'
import { leastWonDeals } from '@shared/effort/baseline'
import { capacityOf, type FreeHours } from '@shared/effort/capacity'
import { hoursWords } from '@shared/effort/duration'
import { Timer } from 'lucide-react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { NumberField } from '../../ui/NumberField'
import { Panel } from '../../ui/Panel'
import { LoadingState } from '../../ui/States'
import styles from './Effort.module.css'
import { EffortPlot } from './EffortPlot'
import { type DealEffort, useDealEffort } from './use-deal-effort'

/** Hours of a deal against what its size usually takes. The lines come once there is something to compare with. */
export function EffortPanel({ deal }: { readonly deal: Deal }) {
  const effort = useDealEffort(deal)
  const openOverlay = useStore(state => state.openOverlay)
  return (
    <Panel
      title="Effort"
      trailing={
        <Button size="xs" icon={Timer} keys="Mod+L" onPress={() => openOverlay('log-time')}>
          Log time
        </Button>
      }
    >
      {effort === undefined ? (
        <LoadingState label="Adding up the hours" />
      ) : (
        <>
          <Figures deal={deal} effort={effort} />
          {effort.curve !== undefined && (
            <EffortPlot curve={effort.curve} baseline={effort.baseline} standing={effort.standing} />
          )}
          <OwnFigure deal={deal} effort={effort} />
        </>
      )}
    </Panel>
  )
}

interface EffortProps {
  readonly deal: Deal
  readonly effort: DealEffort
}

function Figures({ deal, effort: { spentHours, standing, curve, baseline, freeHours } }: EffortProps) {
  const estimate = deal.effortEstimateHours
  const usual = curve?.usualToday ?? baseline?.hours
  const over = usual === undefined ? undefined : spentHours - usual
  const soFar = curve?.usualToday === undefined ? 'baseline' : 'baseline so far'
  return (
    <>
      <dl className={styles.figures}>
        <Figure value={hoursWords(spentHours)} words="spent" />
        {estimate !== undefined && (
          <Figure
            value={hoursWords(estimate)}
            words={spentHours > estimate ? 'estimated, passed' : 'estimated'}
            tone={spentHours > estimate ? 'warn' : undefined}
          />
        )}
        {over !== undefined && (
          <Figure
            value={over > 0 ? `+${hoursWords(over)}` : hoursWords(-over)}
            words={over > 0 ? `over ${soFar}` : `under ${soFar}`}
            tone={over > 0 ? 'warn' : undefined}
          />
        )}
        {standing !== undefined && (
          <Figure
            value={standing.is === 'walk-away' ? 'passed' : hoursWords(standing.leftHours)}
            words={standing.is === 'walk-away' ? 'the line to walk away' : 'to walk away'}
            tone={standing.is === 'walk-away' ? 'danger' : undefined}
          />
        )}
      </dl>
      {baseline !== undefined && (
        <p className={styles.basis}>
          {basisWords(deal, baseline)} {capacityWords(freeHours)}
        </p>
      )}
    </>
  )
}

interface FigureProps {
  readonly value: string
  readonly words: string
  readonly tone?: 'warn' | 'danger' | undefined
}

function Figure({ value, words, tone }: FigureProps) {
  return (
    <div className={styles.figure} data-tone={tone}>
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function basisWords(
  deal: Deal,
  { basis, n, hours, upperHours }: NonNullable<DealEffort['baseline']>,
): string {
  const band = deal.sizeBand === undefined ? '' : `${sizeBandLabels[deal.sizeBand].toLowerCase()} `
  if (basis === 'own-figure')
    return `Your own figure for ${band}deals: ${hoursWords(hours)}. ${tooFew(n, band)}`
  const upper = upperHours === undefined ? '' : `, three of four took no more than ${hoursWords(upperHours)}`
  return `Median of ${n} won ${band}deals: ${hoursWords(hours)}${upper}.`
}

/** What moves the line to walk away. */
function capacityWords(freeHours: FreeHours | undefined): string {
  if (freeHours === undefined) return 'Your free hours are not known, so the line to walk away stays put.'
  const { free, of } = freeHours
  const percent = Math.round(capacityOf(freeHours) * 100)
  return `${hoursWords(free)} of ${hoursWords(of)} free this week: the line to walk away is at ${percent} % of the usual.`
}

const tooFew = (n: number, band: string): string =>
  `${n === 0 ? 'No' : n} won ${band}${n === 1 ? 'deal' : 'deals'} with hours so far; from ${leastWonDeals} on they are the baseline.`

/** What such a deal usually takes by the user's own judgement, while the won ones are too few. */
function OwnFigure({ deal: { sizeBand }, effort: { baseline, spentHours } }: EffortProps) {
  const figures = useStore(state => state.settings.effortFigures)
  const changeSettings = useStore(state => state.changeSettings)
  if (sizeBand === undefined) {
    return (
      <p className={styles.quiet}>
        {spentHours === 0 ? 'Time on its calls counts itself. ' : ''}With a size band the hours can be
        compared.
      </p>
    )
  }
  if (baseline?.basis === 'won-deals') return null
  const set = (hours: number | null) => {
    const others = figures.filter(figure => figure.band !== sizeBand)
    void changeSettings({
      effortFigures: hours === null || hours === 0 ? others : [...others, { band: sizeBand, hours }],
    })
  }
  return (
    <div className={styles.own}>
      <NumberField
        label={`A ${sizeBandLabels[sizeBand].toLowerCase()} deal usually takes`}
        unit="h"
        min={0}
        value={figures.find(figure => figure.band === sizeBand)?.hours ?? null}
        onCommit={set}
        hint={baseline === undefined ? `Yours, until ${leastWonDeals} such deals are won` : undefined}
      />
    </div>
  )
}
