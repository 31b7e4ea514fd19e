import { againBy, checkedOn, isStaleAnswer } from '@shared/answer/age'
import { answeredWords, callsThatMayAsk, type UsedIn, useOfAnswer } from '@shared/answer/use'
import type { SummaryOf } from '@shared/domain/summary'
import { Check, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { withName } from '../../parts/stale/words'
import { useNow } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf, dayWords, fullDay, shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { DateField } from '../../ui/DateTimeField'
import { Panel } from '../../ui/Panel'
import styles from './Answer.module.css'
import type { AnswerPart } from './AnswerForm'
import { stillTrue } from './answer-actions'

const atFirst = 4

/** How old it is, where it was given, and who may ask next. */
export function AnswerAside({ answer, change }: AnswerPart) {
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  return (
    <aside className={styles.aside} aria-label="Age and use of the answer">
      <AgeAndUse answer={answer} change={change} />
      <Calls answer={answer} />
      <div className={styles.end}>
        <Button
          variant="danger-quiet"
          size="sm"
          icon={Trash2}
          onPress={() => {
            trash('answer', answer.id, 'Answer moved to the trash')
            go({ kind: 'answers' })
          }}
        >
          Move to the trash
        </Button>
      </div>
    </aside>
  )
}

function AgeAndUse({ answer, change }: AnswerPart) {
  const questions = useSummaries('question')
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const use = useMemo(() => useOfAnswer(answer.id, questions ?? []), [answer.id, questions])
  const { lastCheckedOn, checkedBy } = answer
  const times = use.asked === 1 ? 'once' : `${use.asked} times`
  const inCalls = use.calls.length === 1 ? 'one call' : `${use.calls.length} calls`
  return (
    <Panel title="Age and use">
      <dl className={styles.facts}>
        <dt>Checked</dt>
        <dd data-warn={isStaleAnswer(answer, today) || undefined}>
          {lastCheckedOn === undefined ? 'never' : withName(fullDay(lastCheckedOn), checkedBy)}
        </dd>
        <dt>Again by</dt>
        <dd>
          <DateField
            label="Again by"
            labelHidden
            value={againBy(answer) ?? null}
            onCommit={day => change(before => ({ ...before, reviewBy: day ?? undefined }))}
          />
        </dd>
        <dt>Asked</dt>
        <dd>{use.asked === 0 ? 'not yet' : `${times} in ${inCalls}`}</dd>
        {use.asked > 0 && (
          <>
            <dt>Answered</dt>
            <dd>{answeredWords(use)}</dd>
          </>
        )}
      </dl>
      {checkedOn(answer, today) === answer ? (
        <p className={styles.quiet}>Checked today.</p>
      ) : (
        <Button size="sm" icon={Check} onPress={() => void stillTrue(answer.id)}>
          Still true today
        </Button>
      )}
    </Panel>
  )
}

function Calls({ answer }: Pick<AnswerPart, 'answer'>) {
  const questions = useSummaries('question')
  const calls = useSummaries('call')
  const prospects = useSummaries('prospect')
  const now = new Date(useNow('minute')).toISOString()
  const [count, setCount] = useState(atFirst)
  const used = useMemo(() => useOfAnswer(answer.id, questions ?? []).calls, [answer.id, questions])
  const next = useMemo(
    () => callsThatMayAsk(answer.topics, calls ?? [], prospects ?? [], now),
    [answer.topics, calls, prospects, now],
  )
  const names = useMemo(() => new Map((prospects ?? []).map(({ id, title }) => [id, title])), [prospects])
  const byId = useMemo(() => new Map((calls ?? []).map(call => [call.id, call])), [calls])
  const nameOf = (call: SummaryOf<'call'>) =>
    [names.get(call.prospectId ?? ''), call.title].filter(Boolean).join(', ')
  return (
    <>
      {used.length > 0 && (
        <Panel title="Used in calls" count={used.length}>
          <ul className={styles.calls} aria-label="Used in calls">
            {used.slice(0, count).map(one => {
              const call = byId.get(one.callId)
              return call && <UsedLine key={one.callId} call={call} name={nameOf(call)} use={one} />
            })}
          </ul>
          {used.length > count && (
            <Button size="xs" variant="quiet" onPress={() => setCount(used.length)}>
              {used.length - count} more
            </Button>
          )}
        </Panel>
      )}
      {next.length > 0 && (
        <Panel title="Next calls that may ask" count={next.length}>
          <ul className={styles.calls} aria-label="Next calls that may ask">
            {next.slice(0, atFirst).map(call => (
              <CallLine key={call.id} call={call} name={nameOf(call)} tab="prepare" />
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

interface CallLineProps {
  readonly call: SummaryOf<'call'>
  readonly name: string
  readonly tab: 'prepare' | 'debrief'
}

function CallLine({ call, name, tab }: CallLineProps) {
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  const on = call.start === undefined ? '' : (tab === 'prepare' ? dayWords : shortDay)(call.start, zone)
  return (
    <li>
      <button type="button" onClick={() => go({ kind: 'call', id: call.id, tab })}>
        <span>{name}</span>
        <span>{on}</span>
      </button>
    </li>
  )
}

function UsedLine({ call, name, use }: Omit<CallLineProps, 'tab'> & { readonly use: UsedIn }) {
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  return (
    <li>
      <button type="button" onClick={() => go({ kind: 'call', id: call.id, tab: 'debrief' })}>
        <span>{name}</span>
        <span>{call.start === undefined ? '' : shortDay(call.start, zone)}</span>
      </button>
      <small data-warn={use.isOwed || undefined}>
        “{use.words}”{use.isOwed && ' · still owed'}
      </small>
    </li>
  )
}
