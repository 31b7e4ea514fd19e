import type { Run } from '@shared/domain/run'
import { gravestFirst, isOnlyNews } from '@shared/problem-order'
import type { StoreProblem } from '@shared/safety'
import { viewOfRun } from '../state/run'
import { useStore } from '../state/store'
import { clockTime } from '../time'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import styles from './Frame.module.css'
import { WorkspaceBanner } from './WorkspaceBanner'

/** What must be known on every screen: a run to resume, a folder that is away, files that need a look. One line each. */
export function Banners() {
  const unfinished = useStore(state => state.unfinishedRun)
  const workspace = useStore(state => state.workspace)
  const problems = useStore(state => state.problems)
  const moved = useStore(state => state.moved)
  const running = useStore(state => state.run)
  const view = useStore(state => state.view)
  const worst = gravestFirst(problems)[0]
  // The tab that tells the same needs no line above it.
  const tab = view.kind === 'files' ? view.tab : undefined
  const showsProblems = worst !== undefined && tab !== 'problems'
  const isTroubled = workspace !== null && workspace.kind !== 'ready' && tab !== 'folder'
  const isMoved = moved !== null && moved.to === workspace?.folder
  const isRunElsewhere =
    running !== null &&
    (view.kind === 'call' ||
      view.kind === 'output' ||
      (running.form === 'rehearsal' && view.kind === 'script'))
  if (unfinished === null && !isRunElsewhere && !isTroubled && !showsProblems && !isMoved) return null
  return (
    <div className={styles.banners} data-pane="banners">
      {unfinished !== null && <ResumeOffer />}
      {isRunElsewhere && <BackToRun run={running} />}
      {isTroubled && <WorkspaceBanner workspace={workspace} />}
      {isMoved && <Moved from={moved.from} to={moved.to} />}
      {showsProblems && <ProblemsBanner worst={worst} />}
    </div>
  )
}

/** All problems in one line: how many, and the words of the most serious one. */
function ProblemsBanner({ worst }: { readonly worst: StoreProblem }) {
  const count = useStore(state => Math.max(state.problemCount, state.problems.length))
  const go = useStore(state => state.go)
  const tone = worst.form === 'mass-gone' ? 'danger' : isOnlyNews(worst.form) ? 'ask' : 'warn'
  return (
    <Notice
      tone={tone}
      action={
        <Button size="sm" onPress={() => go({ kind: 'files', tab: 'problems', open: worst.id })}>
          {count === 1 ? 'Look at it' : `Look at all ${figure.format(count)}`}
        </Button>
      }
    >
      {count > 1 && <b>{figure.format(count)} things about your files need a look. </b>}
      <span>{worst.message}</span>
    </Notice>
  )
}

const figure = new Intl.NumberFormat('en-GB')

/** Said once after a move: the old folder is nothing that Presnap would remove. */
function Moved({ from, to }: { readonly from: string; readonly to: string }) {
  const dismiss = useStore(state => state.dismissMoved)
  return (
    <Notice
      tone="accent"
      isLive
      action={
        <Button size="sm" onPress={dismiss}>
          Good
        </Button>
      }
    >
      Your work is now in {to}. The old folder stays as it was: {from}
    </Notice>
  )
}

/** After a crash: the call is still there, at the same step and clock. */
function ResumeOffer() {
  const run = useStore(state => state.unfinishedRun)
  const zone = useStore(state => state.zone)
  const resume = useStore(state => state.resumeRun)
  const end = useStore(state => state.endUnfinishedRun)
  if (run === null) return null
  const marks = run.marks.filter(mark => mark.undoneAt === undefined).length
  return (
    <Notice
      tone="ask"
      action={
        <>
          <Button size="sm" variant="plain" onPress={() => void end()}>
            End it
          </Button>
          <Button size="sm" variant="primary" onPress={() => void resume()}>
            {run.form === 'live' ? 'Resume the run' : 'Resume the rehearsal'}
          </Button>
        </>
      }
    >
      Your {run.form === 'live' ? 'call' : 'rehearsal'} of {clockTime(run.startedAt, zone)} is still here,
      with {marks} {marks === 1 ? 'mark' : 'marks'}.
    </Notice>
  )
}

function BackToRun({ run }: { readonly run: Run }) {
  const go = useStore(state => state.go)
  const isLive = run.form === 'live'
  return (
    <Notice
      tone="ask"
      action={
        <Button size="sm" onPress={() => go(viewOfRun(run))}>
          {isLive ? 'Back to the run' : 'Back to the rehearsal'}
        </Button>
      }
    >
      {isLive
        ? 'A run is going on. Its clock keeps time.'
        : 'A rehearsal is going on. Starting a call ends it.'}
    </Notice>
  )
}
