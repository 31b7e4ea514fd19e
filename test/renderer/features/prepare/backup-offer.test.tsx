// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { BackupOffer } from '../../../../renderer/features/call/prepare/BackupOffer'
import type { PrepareView } from '../../../../renderer/features/call/prepare/use-prepare'
import { aCall, testNow } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { button, click, showScreen } from '../../../helpers/screen-stand'

const inMinutes = (minutes: number) => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()
const show = (over: Parameters<typeof aCall>[0]) => {
  const call = aCall(over)
  // The rest of the view is not read.
  return showScreen(<BackupOffer view={{ call } as PrepareView} />, {
    records: [call],
    now: testNow,
    view: { kind: 'call', id: call.id, tab: 'prepare' },
  })
}
const isOffered = () => screen.queryByText(/If a colleague had to take over/) !== null

describe('the backup pack', () => {
  it.each([
    [31, false],
    [30, true],
    [0, true],
    [-1, false],
  ])('%d minutes before the call is offered: %s', async (minutes, is) => {
    await show({ start: inMinutes(minutes) })
    expect(isOffered()).toBe(is)
  })

  it.each([
    [{ start: undefined }],
    [{ start: inMinutes(10), allDay: true }],
    [{ start: inMinutes(10), status: 'cancelled' as const }],
  ])('is not offered for a call that has no hour, or does not happen: %j', async over => {
    await show(over)
    expect(isOffered()).toBe(false)
  })

  it('opens by one press', async () => {
    await show({ start: inMinutes(10) })
    await click(button('Backup pack'))
    expect(state().view).toMatchObject({ kind: 'output', document: 'backup-pack' })
  })
})
