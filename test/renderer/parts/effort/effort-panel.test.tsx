// @vitest-environment happy-dom
import type { AnyRecord } from '@shared/domain/records'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EffortPanel } from '../../../../renderer/parts/effort/EffortPanel'
import { useNeighbourhood } from '../../../../renderer/state/selectors'
import { aCall, aDeal, aMe, anEffort, aProspect } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { act, region, screen, settled, showScreen } from '../../../helpers/screen-stand'

afterEach(cleanup)

const prospect = aProspect()
const deal = aDeal({ prospectId: prospect.id, sizeBand: 'medium' })
const call = aCall({ prospectId: prospect.id, dealId: deal.id, minutes: 50 })
/** Each an hour before, and ten minutes after, so that this week's one call takes two hours. */
const measured = Array.from({ length: 5 }, () => aCall({ status: 'held', start: '2026-11-10T09:00:00.000Z' }))
const efforts = measured.flatMap(({ id }) => [
  anEffort({ callId: id, phase: 'prepare', minutes: 60, on: '2026-11-10' }),
  anEffort({ callId: id, phase: 'debrief', minutes: 10, on: '2026-11-10' }),
])
const records: readonly AnyRecord[] = [aMe(), prospect, deal, call]
const settings = { effortFigures: [{ band: 'medium', hours: 10 }], weekHours: 5 }

function Capacity() {
  const usual = useNeighbourhood(call.id)?.usualEffort
  return <output>{usual === undefined ? '' : String(usual.capacity)}</output>
}

const show = (known: readonly AnyRecord[]) =>
  showScreen(
    <>
      <EffortPanel deal={deal} />
      <Capacity />
    </>,
    { records: known, settings },
  )

describe('the free hours of the week', () => {
  it('move the line to walk away at, for the deal and for the advice on its calls alike', async () => {
    await show([...records, ...measured, ...efforts])
    expect(region('Effort').getByText(/3 h of 5 h free this week: .* at 110 % of the usual/)).toBeDefined()
    expect(screen.getByRole('status').textContent).toBe('1.1')
    await act(() => state().changeSettings({ weekHours: 2 }))
    await settled()
    expect(region('Effort').getByText(/0 h of 2 h free this week: .* at 80 % of the usual/)).toBeDefined()
    expect(screen.getByRole('status').textContent).toBe('0.8')
  })

  it('are said not to be known while too little is on record', async () => {
    await show([...records, ...measured])
    expect(region('Effort').getByText(/Your free hours are not known/)).toBeDefined()
    expect(screen.getByRole('status').textContent).toBe('undefined')
  })
})
