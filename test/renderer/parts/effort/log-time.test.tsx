// @vitest-environment happy-dom

import type { Effort } from '@shared/domain/effort'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LogTime } from '../../../../renderer/parts/effort/LogTime'
import type { View } from '../../../../renderer/state/view'
import { aCall, aDeal, aProspect } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  expectAccessible,
  field,
  press,
  saved,
  screen,
  showScreen,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const prospect = aProspect({ rev: 1 })
const deal = aDeal({ rev: 1, prospectId: prospect.id, name: 'Vault' })
const call = aCall({ rev: 1, prospectId: prospect.id, dealId: deal.id })
const entries = (): readonly Effort[] =>
  Object.values(state().records).flatMap(record => (record.kind === 'effort' ? [record] : []))

async function open(view: View) {
  const onClose = vi.fn()
  const main = await showScreen(null, { records: [prospect, deal, call], view })
  await state().loadRecords([deal, call, prospect].map(({ kind, id }) => ({ kind, id })))
  cleanup()
  const { render } = await import('@testing-library/react')
  render(<LogTime onClose={onClose} />)
  return { main, onClose }
}

describe('logging time by hand', () => {
  it('takes a duration and Enter, and can be undone', async () => {
    const { main, onClose } = await open({ kind: 'deal', id: deal.id })
    expect(document.activeElement).toBe(field('How long'))
    await write('1h5')
    expect(screen.getByText('1 h 5 min')).toBeTruthy()
    await press('{Enter}')
    await saved()
    expect(onClose).toHaveBeenCalled()
    const [entry] = entries()
    expect(main.onDisk('effort', entry?.id ?? '')).toMatchObject({
      ...{ minutes: 65, on: '2026-11-19', byItself: false, phase: 'other' },
      ...{ dealId: deal.id, prospectId: prospect.id },
    })
    expect(state().toasts.at(-1)).toMatchObject({ text: '1 h 5 min logged', stepId: expect.any(String) })
  })

  it('is about the call that is open, with its deal', async () => {
    await open({ kind: 'call', id: call.id, tab: 'prepare' })
    await write('30')
    await press('{Enter}')
    expect(entries()[0]).toMatchObject({ callId: call.id, dealId: deal.id, minutes: 30 })
  })

  it('asks what it was for where nothing is open, and logs nothing until then', async () => {
    const { onClose } = await open({ kind: 'today' })
    await write('30')
    await press('{Enter}')
    expect(screen.getByText('What was it for?')).toBeTruthy()
    expect([entries().length, onClose.mock.calls.length]).toEqual([0, 0])
  })

  it('says what it cannot read, and keeps it', async () => {
    await open({ kind: 'deal', id: deal.id })
    await write('soon')
    await press('{Enter}')
    expect(screen.getByText('Type it as 90, 1:30 or 1h 30m.')).toBeTruthy()
    expect(field('How long').value).toBe('soon')
    expect(entries()).toEqual([])
    await expectAccessible()
  })
})
