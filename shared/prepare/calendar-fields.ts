/** Fields an invite brought: once edited here they are the user's, and a later import leaves them alone. */
import type { CalendarField, Call } from '../domain/call'
import { isKnownZone, isoOf, toInstant, toWall } from '../formats/zones/zone'

export function editCalendarField(call: Call, field: CalendarField, fields: Partial<Call>): Call {
  const editedFields = call.editedFields.includes(field) ? call.editedFields : [...call.editedFields, field]
  return { ...call, ...fields, editedFields }
}

/** The call in another zone; the clock on the wall stays, as whoever mends a zone read it off an invite. */
export function moveToZone(call: Call, zone: string): Call {
  if (zone === call.zone || !isKnownZone(zone)) return call
  const start =
    call.start === undefined ? undefined : isoOf(toInstant(toWall(Date.parse(call.start), call.zone), zone))
  return editCalendarField(call, 'time', { zone, start })
}
