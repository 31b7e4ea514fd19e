import { type Gap, gapStatuses, hasProof, hasWords } from '@shared/domain/gap'
import { Trash2 } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { HistoryBar } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { Form, Pair } from '../../ui/Form'
import { LinesField } from '../../ui/LinesField'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'

const statusLabels = {
  open: 'Open',
  planned: 'Planned',
  fixed: 'Fixed',
  'will-not-fix': 'Will not be fixed',
} as const

/** One gap, in the order it is told: does, does not, workaround or plain answer, proof. */
export function GapForm({ gapId }: { readonly gapId: string }) {
  const gap = useLoaded('gap', gapId)
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const history = useRecordHistory('gap', gapId)
  useCommands(history.commands)
  if (gap === undefined) return <LoadingState label="Opening the gap" />
  const set = (fields: Partial<Gap>) =>
    change('gap', gapId, before => ({ ...before, ...fields }), 'Gap edited')
  return (
    <Form label={gap.title}>
      <HistoryBar history={history} />
      <TextField label="Gap" value={gap.title} onDraft={title => set({ title })} />
      <Readiness gap={gap} />
      <TextField label="It does" value={gap.does} lines={2} onDraft={does => set({ does })} />
      <TextField label="It does not" value={gap.doesNot} lines={2} onDraft={doesNot => set({ doesNot })} />
      <TextField
        label="Workaround"
        value={gap.workaround ?? ''}
        lines={2}
        onDraft={workaround => set({ workaround })}
      />
      <TextField
        label="Plain answer"
        value={gap.plainAnswer ?? ''}
        lines={2}
        onDraft={plainAnswer => set({ plainAnswer })}
      />
      <TextField
        label="Proof"
        hint="What shows it, with its date"
        value={gap.proof ?? ''}
        lines={2}
        onDraft={proof => set({ proof })}
      />
      <LinesField label="Do not say" value={gap.doNotSay} onChange={doNotSay => set({ doNotSay })} />
      <LinesField
        label="Topics"
        value={gap.topics}
        onChange={topics => set({ topics })}
        hint="One per line; needs on the same topic are touched by this gap"
      />
      <Pair>
        <TextField label="Product" value={gap.product ?? ''} onDraft={product => set({ product })} />
        <TextField
          label="Version"
          value={gap.productVersion ?? ''}
          onDraft={productVersion => set({ productVersion })}
        />
        <Select
          label="Status"
          options={gapStatuses.map(id => ({ id, label: statusLabels[id] }))}
          value={gap.status}
          onChange={status => set({ status })}
        />
      </Pair>
      <div>
        <Button
          variant="danger-quiet"
          icon={Trash2}
          onPress={() => {
            trash('gap', gapId, 'Gap moved to the trash')
            go({ kind: 'gaps' })
          }}
        >
          Move to the trash
        </Button>
      </div>
    </Form>
  )
}

/** Ready to tell only with proof and something to say (R09). */
function Readiness({ gap }: { readonly gap: Gap }) {
  const missing = [!hasWords(gap) && 'a workaround or a plain answer', !hasProof(gap) && 'proof'].filter(
    Boolean,
  )
  if (missing.length === 0) return <Notice tone="accent">Ready to tell.</Notice>
  return (
    <Notice tone="warn">
      Not ready to tell: {missing.join(' and ')} missing. A gap named without an answer convinces less than
      silence.
    </Notice>
  )
}
