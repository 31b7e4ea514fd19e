/** Reminders over the services, whose folder may change while they go on. */
import { remindersOf } from '@shared/preflight/reminders'
import type { Services } from '../services'
import { readableRecords, type WorkspaceRecords } from '../workspace/workspace'
import { followReminders, type Notifier } from './reminders'

/** Set-up of later calls is read when the day comes. */
const aheadMs = 36 * 60 * 60_000

export function startReminders(
  services: Services,
  notifier: Notifier,
  openCall: (callId: string) => void,
): () => void {
  const { clock, settings, log } = services
  return followReminders({
    read: async since => readReminders(await services.workspace, clock.now(), since),
    notifier,
    nowMs: clock.nowMs,
    // A rehearsal has no customer watching, and set-up may be due all the same.
    isLive: async () => (await services.run).live()?.form === 'live',
    isOn: () => settings.current().setUpReminders,
    openCall,
    clockTime: ms =>
      new Date(ms).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    onFailure: error => log.failure('reminding of set-up', error),
  })
}

export async function readReminders(workspace: WorkspaceRecords, now: string, since?: number) {
  const { lookup } = workspace
  const until = new Date(Date.parse(now) + aheadMs).toISOString()
  const refs = lookup
    .list('call')
    .filter(({ setUp, start, status }) => {
      if (setUp === undefined || status !== 'planned') return false
      return start !== undefined && start > now && start <= until
    })
    .map(({ id }) => ({ kind: 'call' as const, id }))
  const calls = (await readableRecords(workspace, refs)).flatMap(one => (one.kind === 'call' ? [one] : []))
  const nameOf = ({ prospectId, title }: (typeof calls)[number]) =>
    prospectId === undefined ? title : (lookup.find('prospect', prospectId)?.title ?? title)
  return remindersOf(calls, now, nameOf, since)
}
