import type { Target } from '@shared/advisor/finding'
import { newCall } from '@shared/domain/call'
import type { Deal } from '@shared/domain/deal'
import { Plus, Trash2, UserPlus } from 'lucide-react'
import { useRef } from 'react'
import { useCommands } from '../../app/use-commands'
import { useLanding } from '../../app/use-landing'
import { DealsPanel } from '../../parts/deal/DealsPanel'
import { EffortPanel } from '../../parts/effort/EffortPanel'
import { HistoryButton } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { making } from '../../state/clock'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { LandingContext } from '../../ui/landing'
import { PageHead } from '../../ui/PageHead'
import { LoadingState } from '../../ui/States'
import { BurnHistory } from './BurnHistory'
import { Company } from './Company'
import { dayWithYear } from './FactRow'
import { Gaps } from './Gaps'
import { HouseRules } from './HouseRules'
import { Needs } from './Needs'
import { Owed } from './Owed'
import { addPersonTo, People } from './People'
import { Profile } from './Profile'
import { Progress } from './Progress'
import styles from './Prospect.module.css'
import { ProspectCalls } from './ProspectCalls'
import { type ProfileView, useProfile } from './use-profile'

interface ProspectPageProps {
  readonly prospectId: string
  readonly target?: Target | undefined
}

/** One company: where the deal stands, what is known of it and from when, its people, needs, rules and calls. */
export function ProspectPage({ prospectId, target }: ProspectPageProps) {
  const view = useProfile(prospectId)
  const root = useRef<HTMLDivElement>(null)
  const landing = useLanding(root, target, view !== undefined)
  const history = useRecordHistory('prospect', prospectId)
  const create = () => view && void addCallWith(view)
  useCommands({ ...history.commands, 'call.new': create })
  if (view === undefined) return <LoadingState label="Opening the prospect" lines={8} />
  return (
    <div ref={root} className={styles.page}>
      <Head view={view} onNewCall={create}>
        <HistoryButton history={history} size="icon" />
      </Head>
      <Progress view={view} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <LandingContext value={landing}>
            <Profile view={view} />
          </LandingContext>
          <HouseRules view={view} />
          <Owed view={view} />
          <BurnHistory prospect={view.prospect} />
          <Company prospect={view.prospect} />
        </div>
        <div className={styles.column}>
          <People view={view} />
          <Needs view={view} />
        </div>
        <div className={styles.column}>
          {view.deal !== undefined && <EffortPanel deal={view.deal} />}
          <Gaps view={view} />
          <DealsPanel prospectId={prospectId} />
          <ProspectCalls view={view} />
        </div>
      </div>
    </div>
  )
}

interface HeadProps {
  readonly view: ProfileView
  readonly onNewCall: () => void
  readonly children: React.ReactNode
}

function Head({ view, onNewCall, children }: HeadProps) {
  const { prospect, deal, now } = view
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const sub = [prospect.notes?.trim(), deal && dealWords(deal, now)].filter(Boolean).join(' ')
  return (
    <PageHead title={prospect.name} sub={sub === '' ? undefined : <span className={styles.sub}>{sub}</span>}>
      {children}
      <IconButton
        label="Move to the trash"
        icon={Trash2}
        onPress={() => {
          trash('prospect', prospect.id, 'Prospect moved to the trash; its calls and people stay')
          go({ kind: 'prospects' })
        }}
      />
      <Button icon={UserPlus} onPress={() => void addPersonTo(prospect)}>
        Add person
      </Button>
      <Button variant="primary" icon={Plus} keys="Mod+N" onPress={onNewCall}>
        New call
      </Button>
    </PageHead>
  )
}

/** "€86,000, decision by 18 Dec." */
function dealWords({ value, decisionDate }: Deal, now: string): string | undefined {
  const parts = [value && money(value), decisionDate && `decision by ${dayWithYear(decisionDate, now)}`]
  const words = parts.filter(Boolean).join(', ')
  return words === '' ? undefined : `${words}.`
}

function money({ amount, currency }: NonNullable<Deal['value']>): string {
  try {
    return new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(
      amount,
    )
  } catch {
    // A currency that nobody knows is shown as it was written.
    return `${amount} ${currency}`
  }
}

/** A call with this company; time and goal are asked for where it opens. */
async function addCallWith({ prospect, deal, zone }: ProfileView): Promise<void> {
  const { commit, go } = useStore.getState()
  const about = { prospectId: prospect.id, dealId: deal?.outcome === undefined ? deal?.id : undefined }
  const call = newCall({ title: 'New call', zone, ...about }, making())
  await commit([call], 'New call')
  go({ kind: 'call', id: call.id, tab: 'prepare' })
}
