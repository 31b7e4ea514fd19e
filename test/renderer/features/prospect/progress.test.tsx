// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ProspectPage } from '../../../../renderer/features/prospect/ProspectPage'
import { aCall, aDeal, aDebrief, aProspect } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { button, click, region, screen, showScreen } from '../../../helpers/screen-stand'

afterEach(cleanup)

const prospect = aProspect()
const deal = aDeal({ prospectId: prospect.id })
const day = (at: number) => new Date(Date.parse('2026-09-01T09:00:00Z') + at * 86_400_000).toISOString()
const held = (n: number, outcome: 'partly' | 'goal-reached' = 'partly') =>
  Array.from({ length: n }, (_, at) => {
    const call = aCall({
      ...{ title: `Call ${at + 1}`, prospectId: prospect.id, dealId: deal.id },
      ...{ status: 'held', start: day(at), goal: { text: 'It', milestoneId: deal.milestones[4]?.id } },
    })
    return [call, aDebrief({ callId: call.id, outcome })]
  }).flat()
const show = (records: ReturnType<typeof held>) =>
  showScreen(<ProspectPage prospectId={prospect.id} />, { records: [prospect, deal, ...records] })
const shown = () =>
  [...document.querySelectorAll('[aria-label="Progress"] ol[aria-hidden] b')].map(one => one.textContent)

describe('the progress of a deal', () => {
  it.each([1, 5, 6])('shows each of %d calls', async n => {
    await show(held(n))
    expect(shown()).toHaveLength(n)
    expect(region('Progress').queryByRole('button', { name: /^Show all/ })).toBeNull()
  })

  it('shows the last six of thirty, and all of them on demand; the table has all, the latest first', async () => {
    await show(held(30))
    expect(shown()).toEqual([25, 26, 27, 28, 29, 30].map(at => `Call ${at}`))
    await click(button('Show all 30'))
    expect(shown()).toHaveLength(30)
    await click(button('Only the last 6'))
    expect(shown()).toHaveLength(6)
    await click(region('Progress').getByRole('button', { name: 'As a table' }))
    const rows = region('Progress').getAllByRole('rowheader')
    expect([rows.length, rows[0]?.textContent, rows[29]?.textContent]).toEqual([30, 'Call 30', 'Call 1'])
  })

  it('says beside it when nothing moves, with the way to a smaller goal and to the end', async () => {
    const next = aCall({ title: 'Next', prospectId: prospect.id, dealId: deal.id })
    await show([...held(3), next])
    expect(region('Progress').getByText(/3 calls without the goal reached/)).toBeDefined()
    await click(region('Progress').getByRole('button', { name: 'Ask for less' }))
    expect(state().view).toMatchObject({ kind: 'call', id: next.id, target: { kind: 'goal' } })
    await show([...held(3), next])
    await click(region('Progress').getByRole('button', { name: 'Stop the deal' }))
    expect(state().view).toMatchObject({ kind: 'deal', id: deal.id, target: { field: 'outcome' } })
  })

  it('is silent about that with two calls, or once a goal is reached', async () => {
    await show(held(2))
    expect(screen.queryByText(/without the goal reached/)).toBeNull()
    await show([...held(3).slice(0, 4), ...held(4, 'goal-reached').slice(6)])
    expect(screen.queryByText(/without the goal reached/)).toBeNull()
  })
})
