import { addDays, nextWorkingDay } from '@shared/debrief/working-days'
import type { CutOrGoChoice } from '@shared/domain/cut-or-go'
import type { EffortBaseline, EffortStanding } from '@shared/effort/baseline'
import { decide, effortStageOf, isToDecide } from '@shared/effort/cut-or-go'
import { hoursWords } from '@shared/effort/duration'
import type { Weighed } from '@shared/effort/sale-signals'
import { useState } from 'react'
import { useDealEffort } from '../../parts/effort/use-deal-effort'
import { making } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { stagesOf, useThresholds } from '../../state/thresholds'
import { Button } from '../../ui/Button'
import { ChoiceCard, ChoiceCards } from '../../ui/ChoiceCard'
import { DateField } from '../../ui/DateTimeField'
import { Notice } from '../../ui/Notice'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import styles from './CutOrGo.module.css'
import { today } from './change-deal'
import { Signals } from './Signals'
import type { DealView } from './use-deal'
import { useSale } from './use-sale'

export interface OverLine {
  readonly standing: EffortStanding
  readonly baseline: EffortBaseline
}

/** What the hours ask of a deal: a word at 80 %, a warning at 100, and at 150 whether to go on. Nothing waits for it. */
export function CutOrGo({ view }: { readonly view: DealView }) {
  const { deal } = view
  const effort = useDealEffort(deal)
  const stages = stagesOf(useThresholds())
  const { standing, baseline } = effort ?? {}
  if (standing === undefined || baseline === undefined || deal.outcome !== undefined) return null
  if (isToDecide(standing.share, deal.cutOrGo, today(), stages))
    return <Form key={deal.cutOrGo?.length ?? 0} view={view} over={{ standing, baseline }} />
  const stage = effortStageOf(standing.share, stages)
  if (stage === 'none') return null
  return (
    <div className={styles.line}>
      <Notice tone={stage === 'info' ? 'plain' : 'warn'}>{overWords({ standing, baseline })}</Notice>
    </div>
  )
}

/** "34 h is 107 % of the usual 32 h, median of 6 won." */
function overWords({ standing, baseline }: OverLine): string {
  const percent = Math.round(standing.share * 100)
  const line = hoursWords(standing.lineHours)
  const moved = standing.lineHours === baseline.hours ? '' : ', moved by your free hours'
  const of =
    baseline.basis === 'own-figure'
      ? `your own figure of ${line}${moved}; only ${baseline.n} won to compare`
      : `the usual ${line}, median of ${baseline.n} won${moved}`
  return `${hoursWords(standing.spentHours)} is ${percent} % of ${of}.`
}

const choices: readonly { readonly id: CutOrGoChoice; readonly title: string; readonly why: string }[] = [
  { id: 'go-on', title: 'Go on', why: 'It fits; they are slow.' },
  { id: 'mend', title: 'Mend one thing', why: 'One thing, by a day. Then look again.' },
  { id: 'stop', title: 'Stop', why: 'Ends the deal, by us.' },
]

/** From a week on, so that there is time to mend it. Ours. */
const mendDays = 7

function Form({ view, over }: { readonly view: DealView; readonly over: OverLine }) {
  const sale = useSale(view)
  const [choice, choose] = useState<CutOrGoChoice | null>(null)
  const [reason, setReason] = useState('')
  const [what, setWhat] = useState<string>()
  const [by, setBy] = useState(() => inDays(today(), mendDays))
  const named = (what ?? sale?.mend ?? '').trim()
  const canKeep = choice !== null && (choice !== 'mend' || named !== '')
  const keep = () => {
    if (choice === null || sale === undefined) return
    void write(view, over, sale, { is: choice, reason, mend: { what: named, by } })
  }
  return (
    <Panel title="Go on, or stop?" trailing="private, on this computer">
      <div className={styles.form}>
        <p className={styles.over}>{overWords(over)} Hours already spent are no reason to spend more.</p>
        {sale !== undefined && <Signals sale={sale} />}
        <ChoiceCards label="What to do" columns={3} value={choice} onChange={choose}>
          {choices.map(({ id, title, why }) => (
            <ChoiceCard
              key={id}
              value={id}
              title={title}
              isSuggested={choice === null && sale?.suggests === id}
            >
              {why}
            </ChoiceCard>
          ))}
        </ChoiceCards>
        {choice === 'mend' && (
          <div className={styles.mend}>
            <TextField
              label="The one thing"
              autoFocus
              value={what ?? sale?.mend ?? ''}
              onDraft={setWhat}
              hint="Becomes a task in Today"
            />
            <DateField label="By" value={by} onCommit={day => day !== null && setBy(day)} />
          </div>
        )}
        <TextField label="Because" lines={1} value={reason} onDraft={setReason} />
        <div>
          <Button isDisabled={!canKeep} onPress={keep}>
            Keep the decision
          </Button>
        </div>
      </div>
    </Panel>
  )
}

interface Chosen {
  readonly is: CutOrGoChoice
  readonly reason: string
  readonly mend: { readonly what: string; readonly by: string }
}

const said: Readonly<Record<CutOrGoChoice, string>> = {
  'go-on': 'Decided to go on',
  mend: 'One thing to mend; its task is in Today',
  stop: 'Deal stopped',
}

async function write(view: DealView, { standing }: OverLine, sale: Weighed, chosen: Chosen): Promise<void> {
  const { commit, records } = useStore.getState()
  const deal = records[view.deal.id]
  if (deal?.kind !== 'deal') return
  const { is, reason, mend } = chosen
  const signals = [...sale.fits, ...sale.slows].filter(({ holds }) => holds).map(({ id }) => id)
  const changed = decide(
    {
      ...{ deal, reason, today: today() },
      decision: { is, hours: standing.spentHours, share: standing.share, signals },
      // A task has an instant; noon is that day wherever one is.
      mend: { ...mend, due: `${mend.by}T12:00:00.000Z` },
      ownerId: view.colleagues.find(({ me }) => me)?.id,
    },
    making(),
  )
  await commit(changed, said[is])
  sayUndoable(said[is])
}

/** The first working day from so many days on. */
const inDays = (day: string, days: number): string => nextWorkingDay(addDays(day, days - 1))
