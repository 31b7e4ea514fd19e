import type { Prospect } from '@shared/domain/prospect'
import { Trash2 } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { DealsPanel } from '../../parts/deal/DealsPanel'
import { HistoryButton } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { LinesField } from '../../ui/LinesField'
import { PageHead } from '../../ui/PageHead'
import { Panel } from '../../ui/Panel'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import { Facts } from './Facts'
import { HouseRules } from './HouseRules'
import { Needs } from './Needs'
import styles from './Prospect.module.css'
import { ProspectCalls } from './ProspectCalls'
import { ProspectPeople } from './ProspectPeople'

/** One company: what it needs in its own words, its rules, what we know and from when, its people and calls. */
export function ProspectPage({ prospectId }: { readonly prospectId: string }) {
  const prospect = useLoaded('prospect', prospectId)
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const history = useRecordHistory('prospect', prospectId)
  useCommands(history.commands)
  if (prospect === undefined) return <LoadingState label="Opening the prospect" lines={8} />
  const set = (fields: Partial<Prospect>, label = 'Prospect edited') =>
    change('prospect', prospectId, before => ({ ...before, ...fields }), label)
  return (
    <div className={styles.page}>
      <PageHead title={prospect.name}>
        <HistoryButton history={history} />
        <Button
          variant="danger-quiet"
          icon={Trash2}
          onPress={() => {
            trash('prospect', prospectId, 'Prospect moved to the trash; its calls and people stay')
            go({ kind: 'prospects' })
          }}
        >
          Move to the trash
        </Button>
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Needs prospect={prospect} onChange={(needs, label) => set({ needs }, label)} />
          <HouseRules prospect={prospect} onChange={(houseRules, label) => set({ houseRules }, label)} />
        </div>
        <div className={styles.column}>
          <Panel title="Company">
            <div className={styles.fields}>
              <TextField
                label="Name"
                value={prospect.name}
                isSuggested={prospect.nameSuggested === true}
                onDraft={name => set({ name, nameSuggested: undefined })}
              />
              <LinesField
                label="Mail domains"
                value={prospect.domains}
                onChange={domains => set({ domains })}
              />
            </div>
          </Panel>
          <Facts prospect={prospect} onChange={(facts, label) => set({ facts }, label)} />
        </div>
        <div className={styles.column}>
          <ProspectPeople prospectId={prospectId} />
          <DealsPanel prospectId={prospectId} />
          <ProspectCalls prospectId={prospectId} />
        </div>
      </div>
    </div>
  )
}
