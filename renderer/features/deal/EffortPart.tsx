import type { Effort } from '@shared/domain/effort'
import { effortPhaseLabels } from '@shared/domain/effort'
import type { SummaryOf } from '@shared/domain/summary'
import { durationWords, parseDuration } from '@shared/effort/duration'
import { correctEntry } from '@shared/effort/entries'
import { Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { EffortPanel } from '../../parts/effort/EffortPanel'
import { useDealEffort } from '../../parts/effort/use-deal-effort'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import { CutOrGo } from './CutOrGo'
import styles from './Deal.module.css'
import { Decisions } from './Decisions'
import type { DealView } from './use-deal'
import { dayWords, orUnknown } from './words'

/** So many entries are drawn at first; a deal of years may have hundreds. */
const shownAtFirst = 50

/** Every entry of time, to be looked at and corrected. Nobody has to fill it in: most of it came by itself. */
export function EffortPart({ view }: { readonly view: DealView }) {
  const effort = useDealEffort(view.deal)
  const [most, show] = useState(shownAtFirst)
  const entries = useMemo(() => effort?.entries.slice(0, most) ?? [], [effort, most])
  const load = useStore(state => state.loadRecords)
  useEffect(() => void load(entries.map(({ id }) => ({ kind: 'effort', id }))), [load, entries])
  const rest = (effort?.entries.length ?? 0) - entries.length
  return (
    <div className={styles.effort}>
      <div className={styles.column} data-field="deal-field:effort">
        <CutOrGo view={view} />
        <EffortPanel deal={view.deal} />
        <Decisions view={view} />
      </div>
      <div className={styles.column}>
        <Panel title="Entries" count={effort?.entries.length} trailing="private, on this computer">
          {effort === undefined && <LoadingState label="Reading the entries" lines={6} />}
          {effort?.entries.length === 0 && (
            <p className={styles.none}>
              Nothing yet. Time counts itself while a call’s Prepare, this deal or its prospect is open and in
              use.
            </p>
          )}
          <ul className={styles.list} aria-label="Time entries">
            {entries.map(summary => (
              <EntryRow key={summary.id} view={view} summary={summary} />
            ))}
          </ul>
          {rest > 0 && (
            <Button size="sm" onPress={() => show(most + shownAtFirst)}>
              Show {Math.min(rest, shownAtFirst)} more of {rest}
            </Button>
          )}
        </Panel>
      </div>
    </div>
  )
}

interface EntryRowProps {
  readonly view: DealView
  readonly summary: SummaryOf<'effort'>
}

function EntryRow({ view, summary }: EntryRowProps) {
  const entry = useRecord('effort', summary.id)
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const set = (fields: Parameters<typeof correctEntry>[1]) =>
    change('effort', summary.id, before => correctEntry(before, fields), 'Time entry edited')
  const call = view.calls.find(({ id }) => id === summary.callId)
  const name = `${durationWords(summary.minutes)} on ${dayWords(summary.on)}`
  return (
    <li className={styles.entry}>
      <span className={styles.entryWhat}>
        <b>{dayWords(summary.on)}</b>
        <small>
          {[phaseWords(summary), call?.title, entry && originWords(entry)].filter(Boolean).join(' · ')}
        </small>
      </span>
      <Minutes name={name} minutes={summary.minutes} onCommit={minutes => set({ minutes })} />
      <div className={styles.entryNote}>
        <TextField
          label={`Note for ${name}`}
          labelHidden
          placeholder="Note"
          value={entry?.note ?? ''}
          isDisabled={entry === undefined}
          onCommit={text => set({ note: orUnknown(text) })}
        />
      </div>
      <Checkbox
        isSelected={entry?.customerFacing === true}
        isDisabled={entry === undefined}
        onChange={is => set({ customerFacing: is || undefined })}
      >
        with them
      </Checkbox>
      <IconButton
        label={`Remove ${name}`}
        icon={Trash2}
        size="xs"
        isDisabled={entry === undefined}
        onPress={() => trash('effort', summary.id, 'Time entry moved to the trash')}
      />
    </li>
  )
}

const phaseWords = ({ phase }: SummaryOf<'effort'>): string =>
  phase in effortPhaseLabels ? effortPhaseLabels[phase as Effort['phase']] : phase

const originWords = ({ byItself, runId }: Effort): string =>
  !byItself ? 'by hand' : runId === undefined ? 'by itself' : 'from the run'

interface MinutesProps {
  readonly name: string
  readonly minutes: number
  readonly onCommit: (minutes: number) => void
}

/** As it is typed in "Log time"; what cannot be read is said and nothing changes. */
function Minutes({ name, minutes, onCommit }: MinutesProps) {
  const [error, setError] = useState<string | undefined>(undefined)
  return (
    <TextField
      label={`How long, ${name}`}
      labelHidden
      value={durationWords(minutes)}
      error={error}
      onCommit={text => {
        const read = parseDuration(text)
        setError(read.kind === 'unreadable' ? read.why : undefined)
        if (read.kind === 'minutes') onCommit(read.minutes)
      }}
    />
  )
}
