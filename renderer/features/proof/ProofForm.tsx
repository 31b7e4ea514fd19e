import type { Proof } from '@shared/domain/proof'
import {
  depthLabels,
  permissionLabels,
  permissionWarning,
  proofFormLabels,
  proofForms,
  weaknesses,
} from '@shared/proof/strength'
import { ExternalLink, Trash2 } from 'lucide-react'
import { ask } from '../../api'
import { useCommands } from '../../app/use-commands'
import { HistoryBar } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { TopicsField } from '../../parts/topics/TopicsField'
import { useNow } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { DateField } from '../../ui/DateTimeField'
import { Form, Pair } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import { ProofUsed } from './ProofUsed'

/** One proof: what it is, from where, when, who may be told, how deep; and what leans on it. */
export function ProofForm({ proofId }: { readonly proofId: string }) {
  const proof = useLoaded('proof', proofId)
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const history = useRecordHistory('proof', proofId)
  useCommands(history.commands)
  if (proof === undefined) return <LoadingState label="Opening the proof" />
  const set = (fields: Partial<Proof>) =>
    change('proof', proofId, before => ({ ...before, ...fields }), 'Proof edited')
  return (
    <Form label={proof.title}>
      <HistoryBar history={history} />
      <TextField label="Proof" value={proof.title} onDraft={title => set({ title })} />
      <Strength proof={proof} />
      <Choices proof={proof} set={set} />
      <TextField
        label="What it shows"
        hint="In a sentence or two, with the figures"
        value={proof.text ?? ''}
        lines={3}
        onDraft={text => set({ text: text === '' ? undefined : text })}
      />
      <TopicsField label="Topics" value={proof.topics} onChange={topics => set({ topics })} />
      <ProofUsed proofId={proofId} />
      <div>
        <Button
          variant="danger-quiet"
          icon={Trash2}
          onPress={() => {
            trash('proof', proofId, 'Proof moved to the trash')
            go({ kind: 'proofs' })
          }}
        >
          Move to the trash
        </Button>
      </div>
    </Form>
  )
}

function Strength({ proof }: { readonly proof: Proof }) {
  const zone = useStore(state => state.zone)
  const doubts = weaknesses(proof, dayOf(new Date(useNow('minute')).toISOString(), zone))
  const warning = permissionWarning(proof)
  return (
    <>
      {doubts.length > 0 && <Notice tone="warn">Weak: {doubts.join(', ')}.</Notice>}
      {warning !== undefined && <Notice tone="warn">{warning}</Notice>}
    </>
  )
}

interface ChoicesProps {
  readonly proof: Proof
  readonly set: (fields: Partial<Proof>) => void
}

function Choices({ proof, set }: ChoicesProps) {
  const { say } = useStore.getState()
  const url = proof.url ?? ''
  return (
    <>
      <Pair>
        <Select
          label="Kind"
          options={proofForms.map(id => ({ id, label: proofFormLabels[id] }))}
          value={proof.form}
          onChange={form => set({ form })}
        />
        <DateField label="Date" value={proof.on ?? null} onCommit={on => set({ on: on ?? undefined })} />
      </Pair>
      <Pair>
        <Select
          label="May be shown"
          options={entries(permissionLabels)}
          value={proof.permission}
          onChange={permission => set({ permission })}
        />
        <Select
          label="Depth"
          options={entries(depthLabels)}
          value={proof.depth}
          onChange={depth => set({ depth })}
        />
      </Pair>
      <Pair>
        <TextField
          label="Source"
          hint="Who or what stands behind it"
          value={proof.source ?? ''}
          onDraft={source => set({ source: source === '' ? undefined : source })}
        />
        <TextField
          label="Address"
          type="url"
          placeholder="https://"
          value={url}
          onDraft={next => set({ url: next === '' ? undefined : next })}
        />
      </Pair>
      {/^https:\/\//.test(url) && (
        <div>
          <Button
            size="sm"
            icon={ExternalLink}
            onPress={() => void orSay(say, async () => void (await ask('openLink', { url })))}
          >
            Open the address
          </Button>
        </div>
      )}
    </>
  )
}

const entries = <T extends string>(labels: Readonly<Record<T, string>>) =>
  (Object.keys(labels) as T[]).map(id => ({ id, label: labels[id] }))
