import { outcomes } from '@shared/domain/debrief'
import type { TodaySelection } from '@shared/domain/today'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import { useLettersAreCommands } from '../../ui/ListKeysContext'
import { ChangesDue } from './ChangesDue'
import { closeFromRow } from './close-from-row'
import { MoreOwed } from './MoreOwed'
import styles from './Owed.module.css'
import { OwedGroup } from './OwedGroup'
import type { OwedRef, RowActs } from './OwedRow'
import { putOff, tick } from './owed-actions'
import {
  callItem,
  commitmentItem,
  type Names,
  type OwedItem,
  type OwedKind,
  questionItem,
  taskItem,
} from './owed-items'
import { leaveRow, moveBetweenRows } from './row-keys'
import { ThisWeek } from './ThisWeek'
import { ToDecide } from './ToDecide'

const noNames: Names = {}

/** What somebody waits for, each with its age. One key answers, puts off or ticks; Enter opens; undo takes it back. */
export function Owed() {
  const selection = useStore(state => state.today?.selection)
  const names = useStore(state => state.today?.names) ?? noNames
  const zone = useStore(state => state.zone)
  const groups = useMemo(
    () => (selection === undefined ? [] : groupsOf(selection, names, zone)),
    [selection, names, zone],
  )
  const now = new Date(useNow('minute')).toISOString()
  const lettersMove = useLettersAreCommands()
  const list = useRef<HTMLElement>(null)
  const { answering, acts } = useRowActs(list)
  const onKeyDown = useCallback(
    (event: React.KeyboardEvent) => moveBetweenRows(event, list.current, lettersMove),
    [lettersMove],
  )
  const isNothing = groups.every(({ total }) => total === 0)
  return (
    <aside
      className={styles.owed}
      aria-label="What is owed"
      ref={list}
      data-pane="owed"
      onKeyDown={onKeyDown}
    >
      {isNothing && <p className={styles.nothing}>Nobody is owed anything.</p>}
      {groups.map(({ kind, ...group }) => (
        <OwedGroup
          key={kind}
          {...group}
          now={now}
          answering={answering}
          acts={acts}
          more={
            kind !== 'call' && (
              <MoreOwed kind={kind} shown={group.items} now={now} answering={answering} acts={acts} />
            )
          }
        />
      ))}
      <ToDecide />
      <ChangesDue />
      <ThisWeek />
    </aside>
  )
}

interface Group {
  readonly kind: OwedKind
  readonly title: string
  readonly total: number
  readonly items: readonly OwedItem[]
}

function groupsOf(selection: TodaySelection, names: Names, zone: string): readonly Group[] {
  const { owedQuestions, commitments, undebriefed, unfinished, tasks, totals } = selection
  return [
    {
      kind: 'question',
      title: 'Answers owed',
      total: totals.owedQuestions,
      items: owedQuestions.map(one => questionItem(one, names, zone)),
    },
    {
      kind: 'commitment',
      title: 'Commitments',
      total: totals.commitments,
      items: commitments.map(one => commitmentItem(one, names, zone)),
    },
    {
      kind: 'call',
      title: 'Debriefs to finish',
      total: undebriefed.length + unfinished.length,
      items: [
        ...undebriefed.map(one => callItem(one, names, zone, 'close')),
        ...unfinished.map(one => callItem(one, names, zone, 'finish')),
      ],
    },
    {
      kind: 'task',
      title: 'Tasks',
      total: totals.tasks,
      items: tasks.map(one => taskItem(one, names, zone)),
    },
  ]
}

interface Acting {
  /** The question whose answer is being written. */
  readonly answering: string | undefined
  readonly acts: RowActs
}

/** What can be done with a row, for its buttons, and by key for whatever row has the focus. */
function useRowActs(list: React.RefObject<HTMLElement | null>): Acting {
  const [answering, setAnswering] = useState<string>()
  const acts = useMemo((): RowActs => {
    const leave = (row: OwedRef) => {
      leaveRow(list.current, row.id)
      setAnswering(undefined)
    }
    return {
      tick: row => {
        leave(row)
        void tick(row)
      },
      putOff: row => {
        leave(row)
        void putOff(row)
      },
      answer: row => setAnswering(row.id),
      close: (row, outcome) => {
        leave(row)
        void closeFromRow(row.id, outcome)
      },
      closeAnswer: row => {
        setAnswering(undefined)
        list.current?.querySelector<HTMLElement>(`[data-id="${row.id}"]`)?.focus()
      },
    }
  }, [list])
  const onRow = (kinds: readonly OwedKind[], act: (row: OwedRef) => void) => () => {
    const row = focusedRow(list.current)
    if (row === undefined || !kinds.includes(row.kind)) return false
    act(row)
  }
  useCommands({
    'debrief.outcome': event => {
      const row = focusedRow(list.current)
      const outcome = outcomes[Number(event?.key) - 1]
      if (row?.unclosed === undefined || outcome === undefined) return false
      acts.close(row, outcome)
    },
    'list.tick': onRow(['question', 'commitment', 'task'], acts.tick),
    'owed.answer': onRow(['question'], acts.answer),
    'owed.put-off': onRow(['question', 'task'], acts.putOff),
  })
  return { answering, acts }
}

const kinds: readonly OwedKind[] = ['question', 'commitment', 'call', 'task']

function focusedRow(list: HTMLElement | null): OwedRef | undefined {
  const row = document.activeElement
  if (!(row instanceof HTMLElement) || list?.contains(row) !== true) return undefined
  const { id, kind, due, unclosed } = row.dataset
  const known = kinds.find(one => one === kind)
  if (id === undefined || known === undefined) return undefined
  return { id, kind: known, due: due || undefined, unclosed }
}
