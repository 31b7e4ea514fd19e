import type { CutOrGo, Hindsight } from '@shared/domain/cut-or-go'
import { lookBackAt, lookBacksOf, lookBackWords } from '@shared/effort/cut-or-go'
import { hoursWords } from '@shared/effort/duration'
import { useDealEffort } from '../../parts/effort/use-deal-effort'
import { shortDay } from '../../time'
import { Panel } from '../../ui/Panel'
import { SegmentedControl } from '../../ui/SegmentedControl'
import styles from './CutOrGo.module.css'
import { changeDeal, today } from './change-deal'
import type { DealView } from './use-deal'

const sayDay = (day: string): string => shortDay(`${day}T12:00:00Z`, 'UTC')

const choiceWords = { 'go-on': 'Go on', mend: 'Mend one thing', stop: 'Stop' } as const
const hindsightLabels: Readonly<Record<Hindsight, string>> = {
  right: 'Yes',
  wrong: 'No',
  unsure: 'Cannot say',
}

/** What was decided when the hours ran over, and once it can be known: was it right? */
export function Decisions({ view: { deal } }: { readonly view: DealView }) {
  const spentHours = useDealEffort(deal)?.spentHours
  const decisions = deal.cutOrGo ?? []
  if (decisions.length === 0 || spentHours === undefined) return null
  const backs = lookBacksOf(decisions, deal.outcome, spentHours, today())
  return (
    <Panel title="Decided" count={decisions.length}>
      <ul className={styles.decisions} aria-label="Decisions">
        {decisions.toReversed().map(decision => {
          const back = backs.find(one => one.decision.id === decision.id)
          return (
            <li key={decision.id}>
              <b>{choiceWords[decision.is]}</b>
              <small>
                {sayDay(decision.on)}, at {hoursWords(decision.hours)}, {Math.round(decision.share * 100)} %
                {decision.mend && ` · ${decision.mend.what}, by ${sayDay(decision.mend.by)}`}
              </small>
              {decision.reason !== undefined && <p>“{decision.reason}”</p>}
              {back !== undefined && (
                <LookBack dealId={deal.id} decision={decision} words={lookBackWords(back, sayDay)} />
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

interface LookBackProps {
  readonly dealId: string
  readonly decision: CutOrGo
  readonly words: string
}

function LookBack({ dealId, decision, words }: LookBackProps) {
  const set = (is: Hindsight | 'open') =>
    changeDeal(
      dealId,
      deal => lookBackAt(deal, decision.id, is === 'open' ? undefined : { on: today(), is }),
      'Looked back',
    )
  return (
    <div className={styles.back}>
      <p>{words}</p>
      <span>
        Was it right?
        <SegmentedControl<Hindsight | 'open'>
          label="Was it right?"
          segments={[
            ...(decision.lookedBack === undefined ? [{ id: 'open' as const, label: 'Not said' }] : []),
            ...(['right', 'wrong', 'unsure'] as const).map(id => ({ id, label: hindsightLabels[id] })),
          ]}
          value={decision.lookedBack?.is ?? 'open'}
          onChange={set}
        />
      </span>
    </div>
  )
}
