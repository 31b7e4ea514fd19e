import { criteriaWords, pocWarnings } from '@shared/deal/poc-words'
import { newPoc, type Poc } from '@shared/domain/poc'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { making } from '../../state/clock'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { Panel } from '../../ui/Panel'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { Select } from '../../ui/Select'
import { EmptyState, LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import { Criteria } from './Criteria'
import { changePoc } from './change-deal'
import styles from './Deal.module.css'
import { ExitDecision } from './ExitDecision'
import { SignOff } from './SignOff'
import type { DealView } from './use-deal'
import { WeeklyChecks } from './WeeklyChecks'

/** The proofs of concept of a deal, one open at a time. */
export function Pocs({ view }: { readonly view: DealView }) {
  const { pocs, deal } = view
  const [chosen, choose] = useState<string | undefined>(undefined)
  if (pocs === undefined) return <LoadingState label="Reading the proofs of concept" lines={6} />
  const add = () => void addPoc(view).then(choose)
  const open = pocs.find(({ id }) => id === chosen) ?? pocs.at(-1)
  if (open === undefined) {
    return (
      <EmptyState
        title="No proof of concept yet"
        action={{ label: 'Add a proof of concept', onPress: add, icon: Plus }}
      >
        It begins with what must be true in the end: criteria, each with a threshold and somebody who
        measures.
      </EmptyState>
    )
  }
  return (
    <div className={styles.poc}>
      <div className={styles.pocBar}>
        {pocs.length > 1 && <Switcher pocs={pocs} open={open} choose={choose} />}
        <span className={styles.quiet}>{criteriaWords(open)}</span>
        <span className={styles.rowEnd}>
          <Button size="sm" icon={Plus} onPress={add}>
            Proof of concept
          </Button>
          <TrashPoc poc={open} />
        </span>
      </div>
      <OnePoc key={open.id} view={view} poc={open} isUntitled={open.name === deal.name} />
    </div>
  )
}

interface SwitcherProps {
  readonly pocs: readonly Poc[]
  readonly open: Poc
  readonly choose: (id: string) => void
}

function Switcher({ pocs, open, choose }: SwitcherProps) {
  const choices = pocs.map(({ id, name }) => ({ id: id as string, label: name }))
  if (pocs.length > 4) {
    return (
      <Select
        label="Which proof of concept"
        labelHidden
        options={choices}
        value={open.id}
        onChange={choose}
      />
    )
  }
  return (
    <SegmentedControl label="Which proof of concept" segments={choices} value={open.id} onChange={choose} />
  )
}

function TrashPoc({ poc }: { readonly poc: Poc }) {
  const trash = useStore(state => state.trash)
  return (
    <IconButton
      label={`Move ${poc.name} to the trash`}
      icon={Trash2}
      onPress={() => trash('poc', poc.id, 'Proof of concept moved to the trash')}
    />
  )
}

interface OnePocProps {
  readonly view: DealView
  readonly poc: Poc
  readonly isUntitled: boolean
}

function OnePoc({ view, poc, isUntitled }: OnePocProps) {
  const set = (fields: Partial<Poc>) =>
    changePoc(poc.id, before => ({ ...before, ...fields }), 'Proof of concept edited')
  return (
    <div className={styles.pocColumns}>
      <div className={styles.column}>
        <Panel title="Proof of concept">
          {pocWarnings(poc).map(({ is, words }) => (
            <div key={is} className={styles.notice}>
              <Notice tone="warn">{words}</Notice>
            </div>
          ))}
          <div className={styles.pocFields}>
            <TextField label="Name" value={poc.name} autoFocus={isUntitled} onDraft={name => set({ name })} />
            <DateField
              label="Starts"
              value={poc.startsOn ?? null}
              onCommit={day => set({ startsOn: day ?? undefined })}
            />
            <DateField
              label="Ends"
              value={poc.endsOn ?? null}
              onCommit={day => set({ endsOn: day ?? undefined })}
            />
          </div>
        </Panel>
        <Criteria view={view} poc={poc} />
      </div>
      <div className={styles.column}>
        <WeeklyChecks poc={poc} />
        <ExitDecision view={view} poc={poc} />
        <SignOff view={view} poc={poc} />
      </div>
    </div>
  )
}

async function addPoc({ deal }: DealView): Promise<string> {
  const poc = newPoc({ dealId: deal.id, name: deal.name, sample: deal.sample }, making())
  await useStore.getState().commit([poc], 'Proof of concept added')
  return poc.id
}
