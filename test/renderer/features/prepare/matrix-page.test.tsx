// @vitest-environment happy-dom
import type { AnyRecord } from '@shared/domain/records'
import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MatrixPage } from '../../../../renderer/features/call/prepare/adapt/MatrixPage'
import {
  aCall,
  aDeal,
  aGap,
  aNeed,
  anAttendee,
  anExposure,
  aPerson,
  aProspect,
  aScriptCopy,
  aStep,
} from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { expectAccessible, press, settled, showScreen } from '../../../helpers/screen-stand'

const helen = aPerson()
const first = aNeed({ words: 'Back this shift', priority: 3, personId: helen.id })
const second = aNeed({ words: 'No tape Mondays' }, [first])
const gap = aGap({ title: 'A set lock' })
const steps = [
  aStep({ title: 'Batch record', needIds: [first.id] }),
  aStep({ title: 'Calendar', must: false }),
]

function aStage(without: { readonly plan?: boolean } = {}) {
  const prospect = aProspect({ needs: [first, second] })
  const deal = aDeal({
    prospectId: prospect.id,
    exposures: [anExposure({ gapId: gap.id, needId: first.id })],
  })
  const planned = aCall({
    prospectId: prospect.id,
    dealId: deal.id,
    attendees: [anAttendee({ personId: helen.id })],
  })
  const copy = aScriptCopy({ callId: planned.id, steps })
  const call = without.plan ? planned : { ...planned, scriptCopyId: copy.id }
  const records: readonly AnyRecord[] = [helen, prospect, deal, gap, call, ...(without.plan ? [] : [copy])]
  return { call, copy, deal, records }
}

async function open(stage = aStage()) {
  await showScreen(<MatrixPage callId={stage.call.id} />, {
    records: stage.records,
    view: { kind: 'matrix', id: stage.call.id },
  })
  await settled()
  return stage
}
const needsOf = (copyId: string) => {
  const copy = state().records[copyId]
  return copy?.kind === 'script-copy' ? copy.steps.map(({ needIds }) => [...needIds]) : []
}
const cell = (name: string) => screen.getByLabelText(name)

describe('the matrix of a call', () => {
  it('says its holes in words, and each cell to a screen reader', async () => {
    await open()
    expect(screen.getByRole('list', { name: 'Holes' }).textContent).toBe(
      'No step answers N2.No step tells A set lock.Step 2 has neither a need nor a topic.',
    )
    expect(screen.getByRole('grid', { name: 'Needs, steps and gaps' })).toBeDefined()
    expect(cell('N1, step 1: must show').tabIndex).toBe(0)
    expect(cell('N1, step 2: not linked').tabIndex).toBe(-1)
    expect(screen.getAllByRole('rowheader', { name: /N1/ })[0]?.textContent).toContain(
      'Helen Brandt, high priority',
    )
    expect(screen.getByText('no step answers this')).toBeDefined()
    await expectAccessible()
  })

  it('is walked by arrows; Enter links an empty cell, and undo takes it back', async () => {
    const { copy } = await open()
    await act(() => cell('N1, step 1: must show').focus())
    await press('{ArrowDown}{ArrowRight}')
    expect(document.activeElement).toBe(cell('N2, step 2: not linked'))
    await press('{Enter}')
    expect(needsOf(copy.id)).toEqual([[first.id], [second.id]])
    expect(cell('N2, step 2: optional')).toBe(document.activeElement)
    await act(() => state().undo())
    await settled()
    expect(needsOf(copy.id)).toEqual([[first.id], []])
  })

  it('ticks with Space and takes off with Delete', async () => {
    const { copy } = await open()
    await act(() => cell('N1, step 1: must show').focus())
    await press('{Delete}')
    expect(needsOf(copy.id)).toEqual([[], []])
    await press('{Delete}')
    expect(needsOf(copy.id)).toEqual([[], []])
    await press(' ')
    expect(needsOf(copy.id)).toEqual([[first.id], []])
  })

  it('Enter on a link, or on a step’s number, goes to the step', async () => {
    const { call } = await open()
    await act(() => cell('N1, step 1: must show').focus())
    await press('{Enter}')
    expect(state().view).toEqual({
      ...{ kind: 'call', id: call.id, tab: 'prepare' },
      target: { kind: 'script-step', stepId: steps[0]?.id },
    })
    await act(() => cell('Step 2, Calendar, optional, serves no need').focus())
    await press('{Enter}')
    expect(state().view).toMatchObject({ target: { kind: 'script-step', stepId: steps[1]?.id } })
  })

  it('plans a gap at the step where its cell is ticked', async () => {
    const { deal, call } = await open()
    await act(() => cell('A set lock, step 2: not linked').focus())
    await press('{Enter}')
    await settled()
    expect(state().records[deal.id]).toMatchObject({
      exposures: [{ plannedCallId: call.id, plannedStepId: steps[1]?.id }],
    })
    expect(cell('A set lock, step 2: optional')).toBeDefined()
    await press(' ')
    await settled()
    expect(cell('A set lock, step 2: not linked')).toBeDefined()
  })

  it('says where to begin while there is no step', async () => {
    await open(aStage({ plan: true }))
    expect(screen.getByText('No step yet')).toBeDefined()
  })
})
