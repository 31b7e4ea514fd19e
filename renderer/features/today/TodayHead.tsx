import { ClipboardList, Plus } from 'lucide-react'
import { runCommand } from '../../app/use-commands'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import { isSameDay, longDay } from '../../time'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'

/** The day, one sentence on what comes, and the two ways to begin. */
export function TodayHead() {
  const now = new Date(useNow('minute')).toISOString()
  const zone = useStore(state => state.zone)
  const upcoming = useStore(state => state.today?.selection.upcoming)
  const next = upcoming?.find(call => call.start !== undefined)
  const prospectName = useStore(state =>
    next?.prospectId === undefined ? undefined : state.today?.names[next.prospectId],
  )
  const today = (upcoming ?? []).filter(
    call => call.start !== undefined && isSameDay(call.start, now, zone),
  ).length
  return (
    <PageHead title={longDay(now, zone)} sub={sentence(today, prospectName ?? next?.title)}>
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

function sentence(today: number, next: string | undefined): string {
  const calls = today === 0 ? 'No calls today.' : today === 1 ? '1 call today.' : `${today} calls today.`
  return next === undefined ? calls : `${calls} ${next} is next.`
}
