import { callEnd } from '@shared/domain/call'
import type { Debrief } from '@shared/domain/debrief'
import { Check, Flag, Play } from 'lucide-react'
import { runCommand, useCommands } from '../../app/use-commands'
import { HistoryButton } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { useNow } from '../../state/clock'
import { useRecord } from '../../state/selectors'
import { type State, useStore } from '../../state/store'
import type { CallTab } from '../../state/view'
import { clockTime, dayWords, spanWords, untilWords } from '../../time'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Tabs } from '../../ui/Tabs'
import { Tag } from '../../ui/Tag'
import { AttendeeStrip } from './AttendeeStrip'
import styles from './CallPage.module.css'
import { DocumentsButton } from './DocumentsButton'

const soonMinutes = 60

interface CallHeaderProps {
  readonly callId: string
  readonly tab: CallTab
}

/** Who, when, the three phases, and the one main action. Nothing ever disables Start. */
export function CallHeader({ callId, tab }: CallHeaderProps) {
  const go = useStore(state => state.go)
  const start = () => go({ kind: 'call', id: callId, tab: 'run' })
  const history = useRecordHistory('call', callId)
  useCommands({ ...history.commands, ...(tab === 'debrief' ? {} : { 'app.primary': start }) })
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <CallName callId={callId} />
        <Tabs
          label="Phases of the call"
          items={[
            { id: 'prepare', label: 'Prepare', keys: 'Alt+1' },
            { id: 'run', label: 'Run', keys: 'Alt+2' },
            { id: 'debrief', label: 'Debrief', keys: 'Alt+3' },
          ]}
          selected={tab}
          onSelect={next => go({ kind: 'call', id: callId, tab: next })}
          panelId="call-body"
        />
        <Countdown callId={callId} isOver={tab === 'debrief'} />
        <DealButton callId={callId} />
        <DocumentsButton callId={callId} isPreparing={tab === 'prepare'} />
        <HistoryButton history={history} size="icon" />
        {tab === 'debrief' ? (
          <CloseButton callId={callId} />
        ) : (
          <Button variant="primary" icon={Play} keys="Mod+Enter" onPress={start}>
            Start the run
          </Button>
        )}
      </div>
      <AttendeeStrip callId={callId} />
    </header>
  )
}

/** The deal this call belongs to, one press away; a call without one has nothing to open. */
function DealButton({ callId }: { readonly callId: string }) {
  const call = useRecord('call', callId)
  const deal = useRecord('deal', call?.dealId)
  const go = useStore(state => state.go)
  const open = () => {
    if (deal === undefined) return false
    go({ kind: 'deal', id: deal.id })
    return undefined
  }
  useCommands({ 'call.deal': open })
  if (deal === undefined) return null
  return <IconButton label={`Open the deal: ${deal.name}`} icon={Flag} onPress={open} />
}

/** Closes the debrief, or says that it is closed and since when. */
function CloseButton({ callId }: { readonly callId: string }) {
  const zone = useStore(state => state.zone)
  const closedAt = useStore(state => debriefOf(callId, state.records)?.closedAt)
  if (closedAt !== undefined) {
    return (
      <Tag tone="accent" icon={Check}>
        Closed {dayWords(closedAt, zone)}, {clockTime(closedAt, zone)}
      </Tag>
    )
  }
  return (
    <Button variant="primary" icon={Check} keys="Mod+Enter" onPress={() => runCommand('app.primary')}>
      Close the debrief
    </Button>
  )
}

function debriefOf(callId: string, records: State['records']): Debrief | undefined {
  const isIt = (record: State['records'][string]): record is Debrief =>
    record.kind === 'debrief' && record.callId === callId && record.deletedAt === undefined
  return Object.values(records).find(isIt)
}

function CallName({ callId }: { readonly callId: string }) {
  const call = useRecord('call', callId)
  const prospect = useRecord('prospect', call?.prospectId)
  const deal = useRecord('deal', call?.dealId)
  const salesperson = useRecord('colleague', call?.salespersonId ?? deal?.salespersonId)
  const zone = useStore(state => state.zone)
  if (call === undefined) return null
  const end = callEnd(call)
  const when =
    call.start === undefined || end === undefined
      ? 'no time yet'
      : `${dayWords(call.start, zone)}, ${clockTime(call.start, zone)} to ${clockTime(end, zone)}`
  const parts = [when, salesperson && `with ${salesperson.name}`]
  return (
    <div className={styles.name}>
      <h1>{prospect?.name ?? call.title}</h1>
      <p className={styles.meta}>
        {prospect !== undefined && <span className={styles.callTitle}>{call.title} · </span>}
        {parts.filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

function Countdown({ callId, isOver }: { readonly callId: string; readonly isOver: boolean }) {
  const now = useNow('minute')
  const call = useRecord('call', callId)
  const zone = useStore(state => state.zone)
  const end = call === undefined ? undefined : callEnd(call)
  if (call?.start === undefined || end === undefined) return <span className={styles.countdown} />
  const minutes = Math.floor((Date.parse(call.start) - now) / 60_000)
  const gone = Math.floor((now - Date.parse(end)) / 60_000)
  if (isOver && gone >= 0) {
    return (
      <span className={styles.ended}>
        Ended {clockTime(end, zone)}
        <br />
        {spanWords(gone)} ago
      </span>
    )
  }
  return (
    <span className={styles.countdown} data-soon={minutes < soonMinutes || undefined}>
      {untilWords(minutes)}
    </span>
  )
}
