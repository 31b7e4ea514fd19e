// @vitest-environment happy-dom
import { addChangeOrder } from '@shared/commitment/change-orders'
import type { AnyRecord } from '@shared/domain/records'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DealPage } from '../../../../renderer/features/deal/DealPage'
import {
  aCall,
  aCommitment,
  aComplaint,
  aDeal,
  aMe,
  aPerson,
  aProspect,
  making,
} from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  region,
  saved,
  screen,
  showScreen,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const prospect = aProspect({ rev: 1 })
const helen = aPerson({ rev: 1, affiliations: [{ form: 'prospect', prospectId: prospect.id, title: 'CFO' }] })
const deal = aDeal({ rev: 1, prospectId: prospect.id })
const call = aCall({ rev: 1, prospectId: prospect.id, dealId: deal.id, title: 'Whole-room proof' })
const drill = aCommitment({ rev: 1, dealId: deal.id, words: 'Restore drill on your own data' })
/** Said in a call of the deal before that had one. */
const early = aCommitment({ rev: 1, callId: call.id, words: 'Sample report of a restore' })
const world: readonly AnyRecord[] = [aMe({ rev: 1 }), prospect, helen, deal, call]

const show = (more: readonly AnyRecord[] = [drill, early]) =>
  showScreen(<DealPage dealId={deal.id} part="commitments" />, {
    records: [...world, ...more],
    view: { kind: 'deal', id: deal.id, part: 'commitments' },
  })
const ordersOnDisk = (main: Awaited<ReturnType<typeof show>>, id: string) =>
  main.onDisk('commitment', id).changeOrders.map(({ number, text }) => [number, text])

describe('the commitments of a deal', () => {
  it('are none until something is promised', async () => {
    await show([])
    expect(screen.getByText('Nothing was promised yet')).toBeDefined()
    expect(screen.queryByRole('region', { name: 'Scope' })).toBeNull()
    await click(button('Add a commitment'))
    expect(document.activeElement).toBe(field('Commitment 1'))
    expect(screen.getByRole('region', { name: 'Scope' })).toBeDefined()
    await expectAccessible()
  })

  it('hold those of its calls, and a scope whose disputed lines are counted', async () => {
    const main = await show()
    expect([field('Commitment 1').value, field('Commitment 2').value].toSorted()).toEqual([
      'Restore drill on your own data',
      'Sample report of a restore',
    ])
    const scope = region(`Scope of ${drill.words}`)
    await click(scope.getByRole('button', { name: 'In scope' }))
    await write('One share, every night')
    expect(scope.getByText('needs who, by when, proof or a plan')).toBeDefined()
    await click(screen.getByRole('checkbox', { name: 'Disputed: line 1' }))
    expect(region('Scope').getByText('1 of 1 line disputed')).toBeDefined()
    expect(region('Sign-off').getByText(/1 of 1 line disputed/)).toBeDefined()
    await saved()
    expect(main.onDisk('commitment', drill.id).scope).toMatchObject([
      { text: 'One share, every night', inScope: true, disputed: true },
    ])
    await expectAccessible()
  })

  it('number their change orders, and never give a number twice, not after an undo', async () => {
    const main = await show([addChangeOrder(drill, { number: 1, on: '2026-11-18' }, making)])
    await click(button('Add a change order'))
    await write('A second site')
    await saved()
    expect(ordersOnDisk(main, drill.id)).toEqual([
      [1, ''],
      [2, 'A second site'],
    ])
    await act(() => state().undo())
    await act(() => state().undo())
    await saved()
    expect(ordersOnDisk(main, drill.id)).toEqual([[1, '']])
    await click(button('Add a change order'))
    await saved()
    expect(ordersOnDisk(main, drill.id).map(([number]) => number)).toEqual([1, 3])
    expect(main.onDisk('deal', deal.id).lastChangeOrder).toBe(3)
  })

  it('keep who signs and what happens on the first day, and lead to both pages', async () => {
    const main = await show()
    await fill(field('What happens that day'), 'Marcus opens the console.')
    await leaveField()
    await saved()
    expect(main.onDisk('deal', deal.id).dayOne).toEqual({ words: 'Marcus opens the console.' })
    await click(button('Sign-off page'))
    expect(state().view).toEqual({ kind: 'output', id: call.id, document: 'sign-off' })
  })
})

describe('a complaint that is fixed first', () => {
  const complaint = aComplaint({ rev: 1, dealId: deal.id, words: 'You promised it.', fixFirst: true })

  it('leads the deal until both sides said yes', async () => {
    const main = await show([drill, complaint])
    expect(region('Fix first').getByText(/You promised it/)).toBeDefined()
    await click(screen.getByRole('checkbox', { name: 'They said yes: complaint 1' }))
    expect(region('Fix first')).toBeDefined()
    await click(screen.getByRole('checkbox', { name: 'We said yes: complaint 1' }))
    expect(screen.queryByRole('region', { name: 'Fix first' })).toBeNull()
    await saved()
    expect(main.onDisk('complaint', complaint.id).resolvedAt).toBeDefined()
  })
})
