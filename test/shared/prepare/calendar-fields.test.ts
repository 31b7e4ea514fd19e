import { editCalendarField, moveToZone } from '@shared/prepare/calendar-fields'
import { describe, expect, it } from 'vitest'
import { aCall, testStart } from '../../helpers/builders'

describe('fields an invite brought', () => {
  it('are the user’s once edited, and are noted once', () => {
    const once = editCalendarField(aCall(), 'title', { title: 'A' })
    const twice = editCalendarField(once, 'title', { title: 'B' })
    expect(twice).toMatchObject({ title: 'B', editedFields: ['title'] })
  })

  it('keep the clock on the wall when the zone is mended', () => {
    const call = moveToZone(aCall({ start: testStart, zone: 'Europe/Berlin' }), 'Europe/London')
    expect(call).toMatchObject({
      start: '2026-11-19T14:30:00Z',
      zone: 'Europe/London',
      editedFields: ['time'],
    })
  })

  it('change nothing for the same zone or one that does not exist', () => {
    const call = aCall()
    expect(moveToZone(call, call.zone)).toBe(call)
    expect(moveToZone(call, 'Mars/Olympus')).toBe(call)
  })

  it('move a call without a time as well', () => {
    expect(moveToZone(aCall({ start: undefined }), 'Asia/Tokyo')).toMatchObject({
      start: undefined,
      zone: 'Asia/Tokyo',
    })
  })
})
