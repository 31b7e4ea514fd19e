import type { Run } from '@shared/domain/run'
import type { Script } from '@shared/domain/script'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { goneSpan } from '@shared/run/clock'
import { type OfferedMinutes, offeredMinutes, openOffers, withMinutes } from '@shared/run/rehearsal'
import { ArrowLeft, Check, Theater } from 'lucide-react'
import { useEffect } from 'react'
import { useCommands } from '../../../app/use-commands'
import { loadRunAround } from '../../../state/run'
import { sayUndoable } from '../../../state/say-undoable'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { useLoaded } from '../../../state/use-loaded'
import { clockTime, dayWords } from '../../../time'
import { Button } from '../../../ui/Button'
import { PageHead } from '../../../ui/PageHead'
import { Panel } from '../../../ui/Panel'
import { EmptyState, LoadingState } from '../../../ui/States'
import { BreaksTried, QuestionsThrown } from './HowItWent'
import styles from './Rehearsal.module.css'

/** What a rehearsal showed: the minutes it took, offered as the plan; what was asked; what was tried. It owes nothing. */
export function RehearsalPage({ runId }: { readonly runId: string }) {
  const run = useLoaded('run', runId)
  useEffect(() => {
    const { loadCall, loadRecords } = useStore.getState()
    if (run !== undefined) void loadRunAround(run, { loadCall, loadRecords }).catch(() => undefined)
  }, [run?.id])
  const copy = useRecord('script-copy', run?.scriptCopyId)
  const script = useRecord('script', run?.scriptId)
  if (run === undefined) return <LoadingState label="Opening the rehearsal" lines={8} />
  return <Shown run={run} story={script ?? copy} />
}

interface ShownProps {
  readonly run: Run
  readonly story: Script | ScriptCopy | undefined
}

function Shown({ run, story }: ShownProps) {
  const zone = useStore(state => state.zone)
  const { go, startRehearsal } = useStore.getState()
  const { callId, scriptId } = run
  const back = () =>
    callId !== undefined
      ? go({ kind: 'call', id: callId, tab: 'prepare' })
      : go({ kind: 'script', id: scriptId ?? '' })
  const again = () => void startRehearsal(callId !== undefined ? { callId } : { scriptId: scriptId ?? '' })
  useCommands({ 'app.escape': back, 'app.primary': again })
  const took = Date.parse(run.endedAt ?? run.startedAt) - Date.parse(run.startedAt)
  return (
    <div className={styles.page}>
      <PageHead
        title={`Rehearsal of ${story?.name ?? 'a call'}`}
        sub={`${dayWords(run.startedAt, zone)} at ${clockTime(run.startedAt, zone)}, ${goneSpan(took)} in all. Kept apart from live runs: nothing is owed.`}
      >
        <Button variant="quiet" icon={ArrowLeft} onPress={back}>
          {callId !== undefined ? 'Prepare' : 'The script'}
        </Button>
        <Button variant="primary" icon={Theater} keys="Mod+Enter" onPress={again}>
          Rehearse again
        </Button>
      </PageHead>
      <div className={styles.body}>
        <Minutes run={run} story={story} />
        <div className={styles.aside}>
          <QuestionsThrown run={run} />
          <BreaksTried run={run} steps={story?.steps ?? []} />
        </div>
      </div>
    </div>
  )
}

/** Planned beside real, each taken by itself or all at once, and taken back like any change. */
function Minutes({ run, story }: ShownProps) {
  if (story === undefined || story.steps.length === 0) {
    return (
      <Panel title="Minutes">
        <EmptyState title="No steps to hold it against">
          The script has no steps, or is not here any more. What was marked is kept.
        </EmptyState>
      </Panel>
    )
  }
  const offers = offeredMinutes(run, story)
  const open = openOffers(offers)
  const takeAll = () => {
    take(story, open)
    sayUndoable(
      open.length === 1 ? 'One step has its real minutes' : `${open.length} steps have their real minutes`,
    )
  }
  return (
    <Panel
      title="Minutes"
      trailing={
        open.length > 0 && (
          <Button size="sm" icon={Check} onPress={takeAll}>
            Take all {open.length}
          </Button>
        )
      }
    >
      <table className={styles.minutes}>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Planned</th>
            <th scope="col">Real</th>
            <th scope="col">As the plan</th>
          </tr>
        </thead>
        <tbody>
          {offers.map(offer => (
            <Row key={offer.stepId} offer={offer} onTake={() => take(story, [offer])} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Row({ offer, onTake }: { readonly offer: OfferedMinutes; readonly onTake: () => void }) {
  const { number, title, planned, real, offered } = offer
  return (
    <tr>
      <th scope="row">
        <span>{number}</span> {title}
      </th>
      <td>{planned} min</td>
      <td>{offered === undefined ? 'not shown' : goneSpan(real * 60_000)}</td>
      <td>
        {offered === undefined ? null : offered === planned ? (
          <span className={styles.fits}>as planned</span>
        ) : (
          <Button size="sm" aria-label={`Take ${offered} min for ${title}`} onPress={onTake}>
            Take {offered} min
          </Button>
        )}
      </td>
    </tr>
  )
}

function take(story: Script | ScriptCopy, offers: readonly OfferedMinutes[]): void {
  const label = offers.length === 1 ? `Minutes of ${offers[0]?.title}` : 'Minutes as rehearsed'
  const { change } = useStore.getState()
  if (story.kind === 'script') change('script', story.id, now => withMinutes(now, offers), label)
  else change('script-copy', story.id, now => withMinutes(now, offers), label)
}
