/** What the rules want to know of a call whose copy is read, from the records round it. */
import type { CallNeighbourhood } from '../advisor/facts'
import { collectPeople } from '../advisor/room'
import type { LintCall } from './facts'

interface Around {
  /** Day. */
  readonly today: string
  /** The user keeps such flags; while they are switched off nobody is flagged. */
  readonly dignityFlags: boolean
  readonly from?: LintCall['from']
}

export function lintCallOf(
  { call, prospect, deal, people }: CallNeighbourhood,
  { today, dignityFlags, from }: Around,
): LintCall {
  const room = collectPeople(call, deal, people, today).filter(person => person.attends)
  const flagged = people.filter(person => person.dignity === true).map(({ id }) => id)
  const names = room.flatMap(({ name }) => name?.trim().split(/\s+/u)[0] || [])
  return {
    slotMinutes: call.allDay === true || call.minutes <= 0 ? undefined : call.minutes,
    needs: prospect?.needs ?? [],
    room: room.length === 0 ? undefined : room,
    flagged: dignityFlags ? flagged : undefined,
    tool: prospect?.currentTool?.name,
    theirNames: [...(prospect === undefined ? [] : [prospect.name]), ...names],
    from,
  }
}
