import type { ProblemForm, StoreProblem } from '@shared/safety'
import { useMemo, useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { List } from '../../ui/List'
import { EmptyState, FailedState, LoadingState } from '../../ui/States'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './Files.module.css'
import { KeyHints } from './KeyHints'
import { ProblemDetail } from './ProblemDetail'
import { ProblemGroupDetail } from './ProblemGroupDetail'
import { ProblemRowWords, problemRowText } from './ProblemRowWords'
import { groupProblems, nextKey, type ProblemRow, problemRows } from './problem-rows'
import { useFocusIfLost } from './use-focus-if-lost'
import { useProblems } from './use-problems'
import { counted } from './words'

/** What happened to files, grouped by what it is; each with what can be done. */
export function ProblemsTab({ open }: { readonly open?: string | undefined }) {
  const { problems, failed, drop, again } = useProblems()
  if (failed !== null)
    return (
      <div className={styles.pad}>
        <FailedState
          isPart
          title="The problems could not be listed"
          action={{ label: 'Try again', onPress: again }}
        >
          {failed} Your files are as they were.
        </FailedState>
      </div>
    )
  if (problems === undefined)
    return (
      <div className={styles.pad}>
        <LoadingState label="Reading what happened to files" lines={6} />
      </div>
    )
  return (
    <>
      <Announce left={problems.length} />
      {problems.length === 0 ? <NoProblems /> : <Problems problems={problems} open={open} drop={drop} />}
    </>
  )
}

/** Says how many are left whenever one is done with. */
function Announce({ left }: { readonly left: number }) {
  const [first] = useState(left)
  const words = left === 0 ? 'All are done with.' : `${counted(left, 'problem')} left.`
  return (
    <VisuallyHidden>
      <span role="status">{left < first ? words : ''}</span>
    </VisuallyHidden>
  )
}

function NoProblems() {
  const place = useFocusIfLost<HTMLDivElement>()
  const isAway = useStore(state => state.workspace?.kind === 'missing')
  return (
    <div className={styles.pad} ref={place} tabIndex={-1}>
      <EmptyState title={isAway ? 'The folder is away' : 'All your files are well'}>
        {isAway
          ? 'What may have happened to its files is told here as soon as it is back.'
          : 'What cannot be read, was changed by another program or is gone is named here, with what can be done.'}
      </EmptyState>
    </div>
  )
}

interface ProblemsProps {
  readonly problems: readonly StoreProblem[]
  readonly open: string | undefined
  readonly drop: (solved: ReadonlySet<string>) => void
}

function Problems({ problems, open, drop }: ProblemsProps) {
  const go = useStore(state => state.go)
  const [toggled, setToggled] = useState<ReadonlySet<ProblemForm>>(new Set())
  const groups = useMemo(() => groupProblems(problems), [problems])
  const rows = useMemo(() => problemRows(groups, toggled), [groups, toggled])
  const shown = rows.find(row => row.key === open) ?? rows[0]
  const show = (key: string | undefined) => go({ kind: 'files', tab: 'problems', open: key })
  const press = (row: ProblemRow) => {
    // The first press on an unfolded head only shows what can be done for all.
    const folds = row.kind === 'group' && (!row.isOpen || row.key === shown?.key)
    if (folds) setToggled(forms => toggle(forms, row.group.form))
    show(row.key)
  }
  const solved = (ids: ReadonlySet<string>, key: string) => {
    show(nextKey(rows, key))
    drop(ids)
  }
  useCommands({
    'app.next-finding': () => step(rows, shown, 1, show),
    'app.previous-finding': () => step(rows, shown, -1, show),
  })
  return (
    <div className={styles.split}>
      <div className={styles.master} data-pane="problems">
        <div className={styles.rows}>
          <List
            label="Problems"
            rows={rows}
            rowKey={({ key }) => key}
            rowText={problemRowText}
            rowSize="lg"
            selectedKey={shown?.key ?? null}
            onOpen={press}
          >
            {row => <ProblemRowWords row={row} />}
          </List>
        </div>
        <KeyHints
          hints={[
            ['ArrowUp ArrowDown', 'move'],
            ['Enter', 'open'],
            ['F8', 'next'],
          ]}
        />
      </div>
      <div className={styles.detail} data-pane="detail">
        {shown?.kind === 'problem' && (
          <ProblemDetail problem={shown.problem} onSolved={() => solved(new Set([shown.key]), shown.key)} />
        )}
        {shown?.kind === 'group' && (
          <ProblemGroupDetail key={shown.key} group={shown.group} onSolved={ids => solved(ids, shown.key)} />
        )}
      </div>
    </div>
  )
}

function toggle(forms: ReadonlySet<ProblemForm>, form: ProblemForm): ReadonlySet<ProblemForm> {
  const next = new Set(forms)
  if (!next.delete(form)) next.add(form)
  return next
}

function step(
  rows: readonly ProblemRow[],
  from: ProblemRow | undefined,
  by: 1 | -1,
  show: (key: string) => void,
): void {
  const at = rows.findIndex(row => row.key === from?.key)
  const next = rows[(at + by + rows.length) % rows.length]
  if (next !== undefined) show(next.key)
}
