// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { DealPage } from '../../../../renderer/features/deal/DealPage'
import { aCall, aDeal, aProspect } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { button, click, screen, showScreen } from '../../../helpers/screen-stand'

afterEach(cleanup)

const prospect = aProspect()
const deal = aDeal({ prospectId: prospect.id })
const of = { prospectId: prospect.id, dealId: deal.id }
const early = aCall({ ...of, status: 'held', start: '2026-11-02T09:00:00.000Z' })
const late = aCall({ ...of, status: 'held', start: '2026-11-09T09:00:00.000Z' })
const planned = aCall({ ...of, start: '2026-12-09T09:00:00.000Z' })

const show = (calls: readonly (typeof early)[]) =>
  showScreen(<DealPage dealId={deal.id} />, { records: [prospect, deal, ...calls] })

it('hands a deal over as of the last call that was held', async () => {
  await show([early, late, planned])
  await click(button('Hand-off pack'))
  expect(state().view).toEqual({ kind: 'output', id: late.id, document: 'hand-off' })
})

it('has nothing to hand over before a call was held', async () => {
  await show([planned])
  expect(screen.queryByRole('button', { name: 'Hand-off pack' })).toBeNull()
})
