import { ClipboardList, Plus } from 'lucide-react'
import { runCommand } from '../../app/use-commands'
import { useNow } from '../../state/clock'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { isSameDay, longDay } from '../../time'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'
import { headSentence, setUpWords } from './head-sentence'

/** The day, one sentence on what comes, and the ways to begin. */
export function TodayHead() {
  const now = new Date(useNow('minute')).toISOString()
  const zone = useStore(state => state.zone)
  const upcoming = useStore(state => state.today?.selection.upcoming)
  const next = upcoming?.find(call => call.start !== undefined)
  const prospectName = useStore(state =>
    next?.prospectId === undefined ? undefined : state.today?.names[next.prospectId],
  )
  const call = useRecord('call', next?.id)
  const callsToday = (upcoming ?? []).filter(
    call => call.start !== undefined && isSameDay(call.start, now, zone),
  ).length
  return (
    <PageHead
      title={longDay(now, zone)}
      sub={headSentence({
        callsToday,
        next: prospectName ?? next?.title,
        setUp: setUpWords(call, now, zone),
      })}
    >
      <Button icon={ClipboardList} keys="Mod+V" onPress={() => runCommand('app.paste')}>
        Paste anything
      </Button>
      <Button icon={Plus} keys="Mod+N" onPress={() => runCommand('call.new')}>
        New call
      </Button>
      <Button keys="Mod+O" onPress={() => runCommand('app.import')}>
        Import
      </Button>
    </PageHead>
  )
}
