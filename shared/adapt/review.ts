/** What was turned down is not proposed again while the room and the length stay what they were (per call). */
import type { Call } from '../domain/call'
import { type AdaptFacts, type Change, everyChange } from './change'

/** Which room and length the proposals are for, as one short word. */
export function basisOf({ call, room, slotMinutes, questions }: AdaptFacts): string {
  const people = room.map(({ personId, level, parts }) => [
    personId,
    level?.value,
    parts.map(({ part }) => part),
  ])
  const asked = questions.map(({ question }) => question.id)
  const { myRole, roomPlan, marathon, jobs, scriptCopyId } = call
  return shortHash(
    JSON.stringify([
      slotMinutes,
      myRole,
      roomPlan,
      marathon?.vendors,
      jobs?.money,
      scriptCopyId,
      people,
      asked,
    ]),
  )
}

export const declinedIn = ({ fitted }: Pick<Call, 'fitted'>, basis: string): ReadonlySet<string> =>
  new Set(fitted?.basis === basis ? fitted.declined : [])

/** The call as one whose proposals have been looked at for this room. */
export function reviewed(call: Call, basis: string): Call {
  return call.fitted?.basis === basis ? call : { ...call, fitted: { basis, declined: [] } }
}

export function decline(call: Call, basis: string, changes: readonly Pick<Change, 'key'>[]): Call {
  const declined = new Set([...declinedIn(call, basis), ...changes.map(({ key }) => key)])
  return { ...call, fitted: { basis, declined: [...declined] } }
}

/** None of what is proposed for this room, nor anything else in its place. */
export const declineAll = (call: Call, basis: string): Call => decline(call, basis, [{ key: everyChange }])

/** What was turned down is proposed again. */
export const reconsider = (call: Call, basis: string): Call => ({ ...call, fitted: { basis, declined: [] } })

/** `first` before anybody looked, `new` when the room or the length is another since, `open` for those left lying. */
export function newsOf({ fitted }: Pick<Call, 'fitted'>, basis: string): 'first' | 'new' | 'open' {
  if (fitted === undefined) return 'first'
  return fitted.basis === basis ? 'open' : 'new'
}

/** FNV-1a, 32 bits: enough to tell one room from the next. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
