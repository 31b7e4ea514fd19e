import { holesOf, isOrphan, isUnanswered, type Matrix as Links, matrixOf } from '@shared/adapt/matrix'
import { ArrowLeft, CircleCheck, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useCommands } from '../../../../app/use-commands'
import { Matrix, type MatrixColumn, type MatrixGroup } from '../../../../parts/matrix/Matrix'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { Icon } from '../../../../ui/Icon'
import { PageHead } from '../../../../ui/PageHead'
import { EmptyState, FailedState, LoadingState } from '../../../../ui/States'
import { useLoadedCall } from '../../CallPage'
import { type PrepareView, usePrepare } from '../use-prepare'
import styles from './MatrixPage.module.css'
import { toggleLink } from './matrix-actions'

/** Which step answers which need, which gap is told where, and what stands nowhere. */
export function MatrixPage({ callId }: { readonly callId: string }) {
  const state = useLoadedCall(callId)
  const view = usePrepare(callId)
  const go = useStore(store => store.go)
  useCallCommands(callId)
  if (state === 'failed')
    return (
      <FailedState title="This call could not be read">
        Its file is untouched. Go back and open it again.
      </FailedState>
    )
  if (state === 'loading' && view === undefined) return <LoadingState label="Reading the call" lines={8} />
  if (view === undefined) {
    return (
      <EmptyState
        isScreen
        title="This call is not here any more"
        action={{ label: 'Show all calls', onPress: () => go({ kind: 'calls' }) }}
      >
        It was moved to the trash or removed outside Presnap.
      </EmptyState>
    )
  }
  return <Working view={view} />
}

function Working({ view }: { readonly view: PrepareView }) {
  const { facts, call, copy } = view
  const go = useStore(store => store.go)
  const links = useMemo(() => matrixOf(facts), [facts])
  const columns = useMemo(() => columnsOf(links), [links])
  const groups = useMemo(() => groupsOf(links, view.prospect?.name), [links, view.prospect])
  const toPrepare = () => go({ kind: 'call', id: call.id, tab: 'prepare' })
  const openStep = (stepId: string) => {
    const step = links.steps.find(({ id }) => id === stepId)
    if (step !== undefined)
      go({ kind: 'call', id: call.id, tab: 'prepare', target: { kind: 'script-step', stepId: step.id } })
  }
  const openRow = (rowId: string) => {
    const gap = links.gaps.find(row => row.gap.id === rowId)?.gap
    const target =
      gap === undefined ? ({ kind: 'needs' } as const) : ({ kind: 'gap', gapId: gap.id } as const)
    go({ kind: 'call', id: call.id, tab: 'prepare', target })
  }
  return (
    <div className={styles.page}>
      <PageHead title="Needs, steps and gaps" sub={subWords(view)}>
        <Button variant="quiet" icon={ArrowLeft} keys="Alt+1" onPress={toPrepare}>
          Prepare
        </Button>
      </PageHead>
      {copy === undefined || links.steps.length === 0 ? (
        <EmptyState title="No step yet" action={{ label: 'Choose a script', onPress: toPrepare }}>
          What answers their needs is seen here once the call has a script, or a step of its own.
        </EmptyState>
      ) : (
        <div className={styles.body} data-pane="matrix">
          <Holes links={links} />
          <Matrix
            label="Needs, steps and gaps"
            columns={columns}
            groups={groups}
            onOpenColumn={openStep}
            onOpenRow={openRow}
            onToggle={(rowId, stepId) => void toggleLink({ view, copy, links }, rowId, stepId)}
          />
        </div>
      )}
    </div>
  )
}

/** The holes in words, before the eye has to look for them. */
function Holes({ links }: { readonly links: Links }) {
  const holes = holesOf(links)
  return (
    <div className={styles.top}>
      {holes.length === 0 ? (
        <p>
          <Icon of={CircleCheck} size="sm" tone="accent" />
          Every need has a step, every step a need, every gap its place.
        </p>
      ) : (
        <ul aria-label="Holes">
          {holes.map(words => (
            <li key={words}>
              <Icon of={TriangleAlert} size="sm" tone="warn" />
              {words}.
            </li>
          ))}
        </ul>
      )}
      <p className={styles.key} aria-hidden="true">
        <i /> must <i data-optional="" /> optional
      </p>
    </div>
  )
}

const columnsOf = ({ steps }: Links): readonly MatrixColumn[] =>
  steps.map(({ id, title, must, needIds }) => ({
    id,
    title: title || 'no title yet',
    isOptional: !must,
    isHole: needIds.length === 0,
  }))

const priorities = ['', 'low', 'middle', 'high'] as const

function groupsOf(links: Links, prospect: string | undefined): readonly MatrixGroup[] {
  return [
    {
      id: 'needs',
      title: prospect === undefined ? 'Their needs' : `Needs of ${prospect}`,
      empty: 'Nothing they said is written down yet.',
      rows: links.needs.map(row => ({
        id: row.need.id,
        code: row.code,
        words: row.need.words || 'nothing written yet',
        note: [row.who ?? 'nobody named', `${priorities[row.need.priority]} priority`].join(', '),
        filled: row.stepIds,
        none: 'no step answers this',
        isHole: isUnanswered(row),
      })),
    },
    {
      id: 'gaps',
      title: 'Gaps',
      empty: 'No gap is linked to a need or stands at a step.',
      rows: links.gaps.map(row => ({
        id: row.gap.id,
        words: row.gap.title,
        note: gapNote(row),
        filled: row.stepIds,
        none: { told: 'told already', elsewhere: 'planned, at no step', open: 'no step tells this' }[
          row.state
        ],
        isHole: isOrphan(row),
      })),
    },
  ]
}

function gapNote({ touches, isBare }: Links['gaps'][number]): string {
  const touched = touches.length === 0 ? 'touches no need' : `touches ${touches.join(', ')}`
  return isBare ? `${touched}, not ready to tell` : touched
}

const subWords = ({ call, prospect }: PrepareView): string =>
  [prospect?.name, call.title].filter(Boolean).join(', ')

/** The phases of the call stay a key away. */
function useCallCommands(callId: string): void {
  const go = useStore(store => store.go)
  const to = (tab: 'prepare' | 'run' | 'debrief') => () => go({ kind: 'call', id: callId, tab })
  useCommands({
    'call.prepare': to('prepare'),
    'call.run': to('run'),
    'call.debrief': to('debrief'),
    'app.escape': to('prepare'),
  })
}
