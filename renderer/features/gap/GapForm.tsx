import { type Gap, gapStatuses, isStaleGap, lacksToTell } from '@shared/domain/gap'
import { Check, Trash2 } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { WordingNotes } from '../../parts/gap/WordingNotes'
import { HistoryBar } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { checkedOnDay } from '../../parts/stale/checked-by'
import { withName } from '../../parts/stale/words'
import { now } from '../../state/clock'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { dayOf, dayWords } from '../../time'
import { Button } from '../../ui/Button'
import { DateField } from '../../ui/DateTimeField'
import { Form, Pair } from '../../ui/Form'
import { LinesField } from '../../ui/LinesField'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import { GapDeals } from './GapDeals'
import { checkToday } from './gap-actions'
import { statusLabels } from './gap-labels'
import { InPrint } from './InPrint'

interface PartProps {
  readonly gap: Gap
  readonly set: (fields: Partial<Gap>) => void
}

/** One gap, in the order it is told: does, does not, workaround or plain answer, proof; then the deals it touches. */
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
      <Words gap={gap} set={set} />
      <InPrint gap={gap} />
      <GapDeals gap={gap} />
      <LinesField label="Do not say" value={gap.doNotSay} onChange={doNotSay => set({ doNotSay })} />
      <LinesField
        label="Topics"
        value={gap.topics}
        onChange={topics => set({ topics })}
        hint="One per line; a need that speaks of one is suggested as touched by this gap"
      />
      <Register gap={gap} set={set} />
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

function Words({ gap, set }: PartProps) {
  return (
    <>
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
      <WordingNotes gap={gap} />
      <TextField
        label="Proof"
        hint="What shows it, with its date"
        value={gap.proof ?? ''}
        lines={2}
        onDraft={proof => set({ proof })}
      />
    </>
  )
}

/** Where it stands: product and version, status and date of a fix, and when somebody last looked. */
function Register({ gap, set }: PartProps) {
  return (
    <>
      <Pair>
        <TextField label="Product" value={gap.product ?? ''} onDraft={product => set({ product })} />
        <TextField
          label="Version"
          value={gap.productVersion ?? ''}
          onDraft={productVersion => set({ productVersion })}
        />
      </Pair>
      <Pair>
        <Select
          label="Status"
          options={gapStatuses.map(id => ({ id, label: statusLabels[id] }))}
          value={gap.status}
          onChange={status => set({ status })}
        />
        <DateField
          label="Fixed by"
          value={gap.fixOn ?? null}
          onCommit={day => set({ fixOn: day ?? undefined })}
        />
        <DateField
          label="Last checked"
          hint={gap.checkedBy && `by ${gap.checkedBy}`}
          value={gap.lastCheckedOn ?? null}
          onCommit={day => set(checkedOnDay(day, useStore.getState().records))}
        />
      </Pair>
    </>
  )
}

/** Ready to tell only with proof and something to say (R09); and who has looked at it lately. */
function Readiness({ gap }: { readonly gap: Gap }) {
  const zone = useStore(state => state.zone)
  const missing = lacksToTell(gap)
  const today = dayOf(now(), zone)
  const { lastCheckedOn, checkedBy } = gap
  return (
    <>
      {missing.length === 0 ? (
        <Notice tone="accent">Ready to tell.</Notice>
      ) : (
        <Notice tone="warn">
          Not ready to tell: {missing.join(' and ')} missing. A gap named without an answer convinces less
          than silence.
        </Notice>
      )}
      {isStaleGap(gap, today) && (
        <Notice
          action={
            <Button size="sm" icon={Check} onPress={() => void checkToday(gap.id)}>
              Checked today
            </Button>
          }
        >
          {lastCheckedOn === undefined
            ? 'Nobody has checked it yet.'
            : `Last checked ${withName(dayWords(lastCheckedOn, 'UTC'), checkedBy)}.`}{' '}
          Does it still stand like this?
        </Notice>
      )}
    </>
  )
}
