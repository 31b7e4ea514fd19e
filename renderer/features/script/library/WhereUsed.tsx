import type { CallWithScript, WhereUsed as Uses } from '@shared/library/where-used'
import { BookUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { ask } from '../../../api'
import { UsageTable } from '../../../parts/usage/UsageTable'
import { useScriptUsage } from '../../../parts/usage/use-script-usage'
import { useStore } from '../../../state/store'
import { useAnswerOf } from '../../../state/use-answer-of'
import { useLoaded } from '../../../state/use-loaded'
import { dayWords } from '../../../time'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { IconButton } from '../../../ui/IconButton'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import { FailedState, LoadingState } from '../../../ui/States'
import styles from './Use.module.css'

/** Asked for seldom, so loaded then. */
const SaveBack = lazy(() =>
  import('../../../parts/save-back/SaveBack').then(part => ({ default: part.SaveBack })),
)

interface WhereUsedProps {
  readonly scriptId: string
  readonly onClose: () => void
}

/** The calls that have this script, and what became of its steps in those that were held. */
export function WhereUsed({ scriptId, onClose }: WhereUsedProps) {
  const script = useLoaded('script', scriptId)
  const [shown, show] = useState<'calls' | 'steps'>('calls')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="broad"
      title={script === undefined ? 'Where it is used' : `Where “${script.name}” is used`}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className={styles.use}>
        <div>
          <SegmentedControl
            label="What is shown"
            segments={[
              { id: 'calls', label: 'Calls' },
              { id: 'steps', label: 'What its steps did' },
            ]}
            value={shown}
            onChange={show}
          />
        </div>
        {shown === 'calls' ? <Calls scriptId={scriptId} onClose={onClose} /> : <Steps scriptId={scriptId} />}
      </div>
    </Dialog>
  )
}

function Steps({ scriptId }: Pick<WhereUsedProps, 'scriptId'>) {
  const script = useLoaded('script', scriptId)
  const { answer, again } = useScriptUsage(scriptId)
  if (answer.kind === 'failed') return <NotRead why={answer.message} onAgain={again} />
  if (answer.kind === 'reading' || script === undefined)
    return <LoadingState label="Reading the runs" lines={4} />
  return <UsageTable steps={script.steps} usage={answer.value} />
}

function Calls({ scriptId, onClose }: WhereUsedProps) {
  const { answer, again } = useAnswerOf(`used ${scriptId}`, () => ask('readWhereUsed', { scriptId }))
  if (answer.kind === 'reading') return <LoadingState label="Reading the calls" lines={4} />
  if (answer.kind === 'failed') return <NotRead why={answer.message} onAgain={again} />
  return <Used used={answer.value} onLeave={onClose} />
}

const NotRead = ({ why, onAgain }: { readonly why: string; readonly onAgain: () => void }) => (
  <FailedState title="This could not be read" isPart action={{ label: 'Try again', onPress: onAgain }}>
    {why}
  </FailedState>
)

function Used({ used, onLeave }: { readonly used: Uses; readonly onLeave: () => void }) {
  const go = useStore(state => state.go)
  const { next, past, pastCount, blocks } = used
  return (
    <>
      <section aria-labelledby="use-next">
        <h3 id="use-next">
          Calls to come <span>{next.length}</span>
        </h3>
        {next.length === 0 && <p>No planned call has chosen it.</p>}
        <CallLines calls={next} tab="prepare" onLeave={onLeave} />
      </section>
      <section aria-labelledby="use-past">
        <h3 id="use-past">
          Calls before <span>{pastCount}</span>
        </h3>
        {pastCount === 0 && <p>It has not been used yet.</p>}
        <CallLines calls={past} tab="debrief" onLeave={onLeave} />
        {pastCount > past.length && <p>{`and ${pastCount - past.length} earlier ones`}</p>}
      </section>
      {blocks.length > 0 && (
        <section aria-labelledby="use-blocks">
          <h3 id="use-blocks">
            Blocks in it <span>{blocks.length}</span>
          </h3>
          <ul>
            {blocks.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.line}
                  onClick={() => {
                    onLeave()
                    go({ kind: 'block', id })
                  }}
                >
                  <b>{name}</b>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface CallLinesProps {
  readonly calls: readonly CallWithScript[]
  readonly tab: 'prepare' | 'debrief'
  readonly onLeave: () => void
}

function CallLines({ calls, tab, onLeave }: CallLinesProps) {
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  const [wanted, saveBack] = useState<string | null>(null)
  return (
    <ul>
      {calls.map(({ callId, name, title, start, revision }) => (
        <li key={callId} className={styles.call}>
          <button
            type="button"
            className={styles.line}
            onClick={() => {
              onLeave()
              go({ kind: 'call', id: callId, tab })
            }}
          >
            <span>{start === undefined ? 'no time yet' : dayWords(start, zone)}</span>
            <b>{name}</b>
            <span>{name === title ? '' : title}</span>
            <span>{revision === undefined ? '' : `on revision ${revision}`}</span>
          </button>
          <IconButton
            label={`Save what ${name} changed back`}
            icon={BookUp}
            size="xs"
            onPress={() => saveBack(callId)}
          />
        </li>
      ))}
      {wanted !== null && (
        <Suspense fallback={null}>
          <SaveBack callId={wanted} onClose={() => saveBack(null)} />
        </Suspense>
      )}
    </ul>
  )
}
