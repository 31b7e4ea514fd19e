import { callKindLabels, didNotHappen } from '@shared/domain/call'
import type { SummaryOf } from '@shared/domain/summary'
import { useCallback, useMemo } from 'react'
import { runCommand } from '../../app/use-commands'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { clockTime, dayWords } from '../../time'
import { Button } from '../../ui/Button'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'
import { Tag } from '../../ui/Tag'

const statusWords = {
  planned: 'planned',
  held: 'held',
  'no-show': 'no-show',
  moved: 'moved',
  cancelled: 'cancelled',
} as const

/** Every call, the latest first. */
export function Calls() {
  const calls = useSummaries('call')
  const prospects = useSummaries('prospect')
  const go = useStore(state => state.go)
  const names = useMemo(() => new Map((prospects ?? []).map(({ id, title }) => [id, title])), [prospects])
  const rows = useMemo(() => calls?.toSorted((a, b) => latestFirst(a.start ?? '~', b.start ?? '~')), [calls])
  const words = useCallback(
    (call: SummaryOf<'call'>) => `${names.get(call.prospectId ?? '') ?? ''} ${call.title}`.trim(),
    [names],
  )
  return (
    <MasterDetail
      title="Calls"
      rows={rows}
      rowKey={call => call.id}
      rowText={words}
      row={call => <CallRow call={call} prospect={names.get(call.prospectId ?? '')} />}
      onOpen={call =>
        go({ kind: 'call', id: call.id, tab: call.status === 'planned' ? 'prepare' : 'debrief' })
      }
      newLabel="New call"
      onNew={() => runCommand('call.new')}
      extra={
        <Button keys="Mod+O" onPress={() => runCommand('app.import')}>
          Import
        </Button>
      }
      empty={
        <EmptyState
          title="No calls yet"
          action={{
            label: 'Paste anything about a call',
            keys: 'Mod+V',
            onPress: () => runCommand('app.paste'),
          }}
        >
          An invite, a mail or an attendee list is enough. Or drop a calendar file on the window.
        </EmptyState>
      }
    />
  )
}

/** Instants in ISO form: their letters are in the order of time. */
const latestFirst = (a: string, b: string): number => (a < b ? 1 : Number(a > b) * -1)

function CallRow({
  call,
  prospect,
}: {
  readonly call: SummaryOf<'call'>
  readonly prospect: string | undefined
}) {
  const zone = useStore(state => state.zone)
  const when =
    call.start === undefined ? 'no time yet' : `${dayWords(call.start, zone)}, ${clockTime(call.start, zone)}`
  const missed = didNotHappen({ status: call.status })
  return (
    <Row
      title={prospect ?? call.title}
      note={[
        prospect === undefined ? undefined : call.title,
        callKindLabels[call.callKind],
        `${call.attending} attending`,
      ]
        .filter(Boolean)
        .join(' · ')}
      end={
        <>
          {call.status !== 'planned' && (
            <Tag tone={missed ? 'warn' : 'plain'}>{statusWords[call.status]}</Tag>
          )}
          {when}
        </>
      }
    />
  )
}
