import type { RecordKind } from '@shared/domain/record'
import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { ask } from '../../api'
import { useCommands } from '../../app/use-commands'
import { useNow } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useAnswerOf } from '../../state/use-answer-of'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { List } from '../../ui/List'
import { ProgressBar } from '../../ui/ProgressBar'
import { Select } from '../../ui/Select'
import { EmptyState, FailedState, LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import { EmptyTrash } from './EmptyTrash'
import styles from './Files.module.css'
import { KeyHints } from './KeyHints'
import { mostAtOnce, putBack } from './put-back'
import { daysWords, filterTrash, type TrashRow, trashRows } from './trash-rows'
import { useFocusIfLost } from './use-focus-if-lost'
import { counted, figure, kindCounts, kindName, whenWords } from './words'

/** What was deleted, for 30 days, with the way back. */
export function TrashTab() {
  const { answer, again } = useAnswerOf('trash', () => ask('listTrash'))
  const prospects = useSummaries('prospect')
  const nowMs = useNow('minute')
  const rows = useMemo(
    () => (answer.kind === 'here' ? trashRows(answer.value, prospects ?? [], nowMs) : []),
    [answer, prospects, nowMs],
  )
  if (answer.kind === 'here' && rows.length > 0) return <Trash rows={rows} onChanged={again} />
  return (
    <div className={styles.pad}>
      {answer.kind === 'reading' && <LoadingState label="Reading the trash" lines={8} />}
      {answer.kind === 'failed' && (
        <FailedState
          isPart
          title="The trash could not be read"
          action={{ label: 'Try again', onPress: again }}
        >
          {answer.message}
        </FailedState>
      )}
      {answer.kind === 'here' && <NoTrash />}
    </div>
  )
}

function NoTrash() {
  const place = useFocusIfLost<HTMLDivElement>()
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <EmptyState title="The trash is empty">
        What you delete waits here for 30 days and can be put back at any time.
      </EmptyState>
    </div>
  )
}

/** Being put back. */
interface Working {
  readonly done: number
  readonly total: number
}

interface TrashProps {
  readonly rows: readonly TrashRow[]
  readonly onChanged: () => void
}

function Trash({ rows, onChanged }: TrashProps) {
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<RecordKind | 'all'>('all')
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const wanted = useDeferredValue(typed)
  const found = useMemo(() => filterTrash(rows, wanted, kind), [rows, wanted, kind])
  const chosen = useMemo(() => found.filter(({ id }) => picked.has(id)), [found, picked])
  const [working, setWorking] = useState<Working | null>(null)
  const isStopped = useRef(false)
  const restore = async (which: readonly TrashRow[]) => {
    if (working !== null || which.length === 0) return
    isStopped.current = false
    setWorking({ done: 0, total: which.length })
    const isDone = await putBack(which, done => {
      setWorking({ done, total: which.length })
      return !isStopped.current
    })
    setWorking(null)
    if (isDone) pick(new Set())
    onChanged()
  }
  useCommands({
    'app.primary': () => (chosen.length > 0 ? void restore(chosen) : false),
    'app.escape': () => (picked.size > 0 ? pick(new Set()) : false),
  })
  return (
    <div className={styles.whole} data-pane="trash">
      <div className={styles.tools}>
        <div className={styles.filter}>
          <TextField
            label="Filter the trash"
            labelHidden
            type="search"
            icon={Search}
            placeholder="A title, a prospect"
            value=""
            onDraft={setTyped}
          />
        </div>
        <Select label="Kind" labelHidden options={kindOptions(rows)} value={kind} onChange={setKind} />
        <span className={styles.space} />
        <Restore chosen={chosen} isWorking={working !== null} onRestore={restore} />
        <EmptyTrash all={rows} chosen={chosen} onEmptied={onChanged} />
      </div>
      {working !== null && working.total > mostAtOnce && (
        <PuttingBack working={working} onStop={() => (isStopped.current = true)} />
      )}
      <Heads found={found} chosen={chosen} onPick={pick} />
      <div className={styles.rows}>
        <List
          label="Trash"
          rows={found}
          rowKey={({ id }) => id}
          rowText={({ title, kind }) => `${title}, ${kindName(kind)}`}
          picked={picked}
          onPick={pick}
          onOpen={row => void restore(picked.has(row.id) ? chosen : [row])}
          empty={<p className={styles.none}>Nothing in the trash has these words.</p>}
        >
          {row => <TrashCells row={row} />}
        </List>
      </div>
      <KeyHints
        hints={[
          ['ArrowUp ArrowDown', 'move'],
          ['Space', 'tick'],
          ['Enter', 'put back'],
          ['Mod+Enter', 'put back all ticked'],
        ]}
      />
    </div>
  )
}

interface RestoreProps {
  readonly chosen: readonly TrashRow[]
  readonly isWorking: boolean
  readonly onRestore: (which: readonly TrashRow[]) => Promise<void>
}

function Restore({ chosen, isWorking, onRestore }: RestoreProps) {
  const canChange = useStore(state => state.workspace?.kind === 'ready')
  return (
    <Button
      variant="primary"
      keys="Mod+Enter"
      isDisabled={chosen.length === 0 || isWorking || !canChange}
      onPress={() => void onRestore(chosen)}
    >
      {chosen.length === 0 ? 'Put back' : `Put back ${figure(chosen.length)}`}
    </Button>
  )
}

/** Very many at once: how far it is, and a way to stop with what is back by then. */
function PuttingBack({ working, onStop }: { readonly working: Working; readonly onStop: () => void }) {
  const { done, total } = working
  return (
    <div className={styles.working}>
      <div className={styles.grow}>
        <ProgressBar
          label="Putting back"
          value={done}
          max={total}
          text={`${figure(done)} of ${figure(total)}`}
        />
      </div>
      <Button size="sm" onPress={onStop}>
        Stop
      </Button>
    </div>
  )
}

interface HeadsProps {
  readonly found: readonly TrashRow[]
  readonly chosen: readonly TrashRow[]
  readonly onPick: (keys: ReadonlySet<string>) => void
}

/** The columns' names, with a box for all that is listed. */
function Heads({ found, chosen, onPick }: HeadsProps) {
  const isAll = found.length > 0 && chosen.length === found.length
  return (
    <div className={styles.heads}>
      <Checkbox
        label={`Tick all ${figure(found.length)}`}
        isSelected={isAll}
        isSome={chosen.length > 0 && !isAll}
        onChange={on => onPick(new Set(on ? found.map(({ id }) => id) : []))}
      />
      <div className={styles.cells} aria-hidden="true">
        <span>{counted(found.length, 'record')}</span>
        <span>Kind</span>
        <span>Prospect</span>
        <span>Deleted</span>
        <span>Stays</span>
      </div>
    </div>
  )
}

function TrashCells({ row }: { readonly row: TrashRow }) {
  const zone = useStore(state => state.zone)
  const nowMs = useNow('minute')
  return (
    <span className={styles.cells}>
      <span className={styles.strong}>{row.title}</span>
      <span>{kindName(row.kind)}</span>
      <span>{row.prospect}</span>
      <span>{row.deletedAt === '' ? '' : whenWords(row.deletedAt, nowMs, zone)}</span>
      <span data-soon={row.daysLeft < 4 || undefined}>{daysWords(row.daysLeft)}</span>
    </span>
  )
}

function kindOptions(
  rows: readonly TrashRow[],
): readonly { id: RecordKind | 'all'; label: string; note: string }[] {
  const counts: Partial<Record<RecordKind, number>> = {}
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1
  const kinds = kindCounts(counts).map(({ kind, name, count }) => ({
    id: kind,
    label: name,
    note: figure(count),
  }))
  return [{ id: 'all', label: 'All kinds', note: figure(rows.length) }, ...kinds]
}
