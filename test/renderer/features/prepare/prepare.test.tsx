// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { state } from '../../../helpers/fresh-store'
import { aDemo, aRichDemo, mountPrepare, settle, unmountPrepare } from './prepare-stand'

afterEach(unmountPrepare)

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const dealOf = (callId: string | undefined) => {
  const call = state().records[callId ?? '']
  const deal = call?.kind === 'call' ? state().records[call.dealId ?? ''] : undefined
  return deal?.kind === 'deal' ? deal : undefined
}

describe('the goal', () => {
  it('is kept with each keystroke', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo())
    await user.type(box('Goal'), 'Helen agrees')
    expect(theCall().goal?.text).toBe('Helen agrees')
  })

  it('reaches the disk without the field being left', async () => {
    const stage = aRichDemo()
    const { user, fake } = await mountPrepare(stage)
    await user.type(box('Goal'), 'Helen agrees')
    await state().saveNow()
    expect(fake.onDisk('call', stage.call.id).goal?.text).toBe('Helen agrees')
  })

  it('starts from a suggestion, with its sign and the part to write over selected', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo())
    const first = within(screen.getByRole('list', { name: 'Goals to start from' })).getAllByRole('button')[0]
    if (first === undefined) throw new Error('No suggestion')
    await user.click(first)
    await settle()
    expect(theCall().goal?.text).toBe(first.textContent)
    expect(theCall().goal?.heardWhen).not.toBe(undefined)
    const goal = box('Goal')
    expect(document.activeElement).toBe(goal)
    expect(goal.value.slice(goal.selectionStart ?? 0, goal.selectionEnd ?? 0)).toBe('deletion')
  })

  it('comes back by undo', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo({ goal: { text: 'Old' } }))
    await user.type(box('Goal'), '!')
    await act(() => state().undo())
    expect(theCall().goal?.text).toBe('Old')
  })
})

describe('my role', () => {
  it('is chosen in one press, its reason said to stay here', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo({ myRole: 'active' }))
    await user.click(screen.getByRole('radio', { name: 'Lead' }))
    expect(theCall().myRole).toBe('lead')
    expect(screen.getByText('stays on this computer')).toBeDefined()
  })

  it('asks the salesperson while an input is unknown, and its answers are kept with a deal', async () => {
    const stage = aRichDemo({ myRole: 'active' })
    const { user } = await mountPrepare(stage)
    expect(screen.getByText(/ask your salesperson/)).toBeDefined()
    await user.click(button(/Complexity/))
    await user.click(screen.getByRole('option', { name: 'High' }))
    await settle()
    expect(dealOf(stage.call.id)?.complexity).toBe('high')
  })
})

describe('the script', () => {
  it('is copied into the call, bound to their needs, its revision shown', async () => {
    const stage = aRichDemo()
    const { user, theCall } = await mountPrepare(stage)
    await user.click(screen.getByRole('combobox', { name: 'Script' }))
    await user.click(screen.getByRole('option', { name: /Recovery workflow/ }))
    await settle()
    const copy = state().records[theCall().scriptCopyId ?? '']
    expect(copy).toMatchObject({ kind: 'script-copy', scriptId: stage.script.id, scriptRevision: 7 })
    expect(screen.getByText('rev 7')).toBeDefined()
    const row = screen.getByRole('row', { name: /No one can delete/ })
    expect(within(row).getByText('N1')).toBeDefined()
  })

  it('says when it is longer than the call, as its minutes are typed', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo())
    await user.click(screen.getByRole('combobox', { name: 'Script' }))
    await user.click(screen.getByRole('option', { name: /Recovery workflow/ }))
    await settle()
    const minutes = screen.getByRole('spinbutton', { name: 'Minutes of Back this shift' })
    await user.clear(minutes)
    await user.type(minutes, '12')
    expect(screen.getByText('4 min over the 30 of the call')).toBeDefined()
    const copy = state().records[theCall().scriptCopyId ?? '']
    expect(copy?.kind === 'script-copy' && copy.steps[0]?.minutes).toBe(12)
  })

  it('goes away in one press, and undo brings the same copy back', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo())
    await user.click(button(/own steps/))
    await settle()
    const copyId = theCall().scriptCopyId
    await user.click(button('Remove the script from this call'))
    await settle()
    expect(theCall().scriptCopyId).toBe(undefined)
    expect(state().records[copyId ?? '']?.deletedAt).not.toBe(undefined)
    expect(state().toasts.at(-1)?.stepId).toBe(state().newestStep?.id)
    await act(() => state().undo())
    expect(theCall().scriptCopyId).toBe(copyId)
    expect(state().records[copyId ?? '']?.deletedAt).toBe(undefined)
  })
})

describe('the huddle checklist', () => {
  it('comes from a template, and a tick is kept', async () => {
    const stage = aRichDemo()
    const { user, theCall } = await mountPrepare(stage)
    await user.click(button('Add: huddle'))
    await settle()
    expect(theCall().checklistId).toBe(stage.checklist.id)
    await user.click(screen.getByRole('checkbox', { name: 'Agree the one goal for today' }))
    expect(theCall().checks[0]?.doneAt).not.toBe(undefined)
    expect(screen.getByText('1 of 1')).toBeDefined()
  })

  it('takes items of its own by Enter, moves and removes them', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo())
    await user.click(button('Add: checklist'))
    await user.type(box('Add to the checklist'), 'First{Enter}')
    await user.type(box('Add to the checklist'), 'Second{Enter}')
    expect(theCall().checks.map(check => check.text)).toEqual(['First', 'Second'])
    await user.click(button('Edit the checklist'))
    await user.click(button('Move Second up'))
    expect(theCall().checks.map(check => check.text)).toEqual(['Second', 'First'])
    await user.click(button('Remove First'))
    expect(theCall().checks.map(check => check.text)).toEqual(['Second'])
    expect(state().toasts.at(-1)?.stepId).toBe(state().newestStep?.id)
  })
})

describe('gaps', () => {
  it('are only suggested by shared words, and confirming one makes the deal that holds it', async () => {
    const stage = aRichDemo()
    const { user } = await mountPrepare(stage)
    await user.click(button('Add: gap'))
    await user.click(button('Confirm that A set lock cannot be shortened touches N1'))
    await settle()
    expect(dealOf(stage.call.id)).toMatchObject({
      prospectId: stage.prospect.id,
      exposures: [{ gapId: stage.lock.id, needId: stage.need.id }],
    })
  })

  it('planned at a step of a call without a deal, get deal, link and plan in one undoable step', async () => {
    const stage = aRichDemo()
    const { user, theCall } = await mountPrepare(stage)
    await user.click(screen.getByRole('combobox', { name: 'Script' }))
    await user.click(screen.getByRole('option', { name: /Recovery workflow/ }))
    await settle()
    await user.click(button('Add: gap'))
    await user.click(button(/When A set lock cannot be shortened is told/))
    await user.click(screen.getByRole('option', { name: 'told at step 2' }))
    await settle()
    expect(dealOf(stage.call.id)?.exposures[0]).toMatchObject({
      plannedCallId: stage.call.id,
      plannedStepId: stage.script.steps[1]?.id,
    })
    await act(() => state().undo())
    expect(theCall().dealId).toBe(undefined)
  })

  it('linked to one need, leave another that shares a topic to its own yes', async () => {
    const stage = aRichDemo()
    const second = { ...stage.need, id: stage.helen.id as never, number: 2 }
    const prospect = { ...stage.prospect, needs: [stage.need, second] }
    const records = stage.records.map(record => (record.id === prospect.id ? prospect : record))
    const { user } = await mountPrepare({ ...stage, records })
    await user.click(button('Add: gap'))
    await user.click(button('Confirm that A set lock cannot be shortened touches N1'))
    await settle()
    await user.click(button(/When A set lock cannot be shortened is told/))
    await user.click(screen.getByRole('option', { name: 'told in this call' }))
    await settle()
    expect(dealOf(stage.call.id)?.exposures.map(one => one.needId)).toEqual([stage.need.id])
    expect(button('Confirm that A set lock cannot be shortened touches N2')).toBeDefined()
  })

  it('without words, take them where they are missing, and the field stays while it is typed in', async () => {
    const stage = aRichDemo()
    const bare = { ...stage.lock, workaround: undefined }
    const records = stage.records.map(record => (record.id === bare.id ? bare : record))
    const { user } = await mountPrepare({ ...stage, records })
    await user.click(button('Add: gap'))
    await user.click(button(/^Confirm that A set lock/))
    await settle()
    await user.type(box('Workaround'), 'Start with 14 days')
    expect(state().records[bare.id]).toMatchObject({ workaround: 'Start with 14 days' })
  })
})

describe('findings', () => {
  it('lead to their field by a press', async () => {
    const { user } = await mountPrepare(aRichDemo())
    await user.click(button(/^No goal yet/))
    await settle()
    expect(document.activeElement).toBe(box('Goal'))
  })

  it('follow each other by F8 and open the section that hides a field', async () => {
    const { user } = await mountPrepare(aRichDemo({ goal: { text: 'Helen agrees', heardWhen: 'she does' } }))
    await user.keyboard('{F8}')
    await settle()
    expect(screen.getByRole('heading', { name: 'My role' })).toBeDefined()
    expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe('my-role')
  })

  it('are reached from another screen, again whenever the target changes', async () => {
    const { aim } = await mountPrepare(aRichDemo({ goal: { text: 'Helen agrees' } }), { kind: 'goal-heard' })
    expect(document.activeElement).toBe(box('Heard when'))
    await aim({ kind: 'start' })
    expect(document.activeElement).toBe(screen.getByLabelText('Starts'))
  })

  it('say why, with the card, and are gone in with for a reason', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo())
    await user.click(button('Why: No goal yet'))
    expect(screen.getByText('P02 One short goal per call')).toBeDefined()
    await user.click(button('Go in with it anyway'))
    await user.type(box('Why you go in with it'), 'Tom opens')
    expect(theCall().overrides).toMatchObject([{ rule: 'R03', reason: 'Tom opens' }])
  })
})

describe('a call that holds hardly anything', () => {
  it('is calm, and asks first for its time', async () => {
    await mountPrepare(aDemo({ start: undefined }))
    expect(screen.queryByRole('heading', { name: 'Goal for this call' })).toBe(null)
    expect(document.activeElement).toBe(screen.getByLabelText('Starts'))
  })

  it('stays calm while it is filled, so that nothing moves under the hand', async () => {
    const { user, theCall } = await mountPrepare(aDemo())
    await user.click(button('Add: play'))
    await user.click(screen.getByRole('radio', { name: /Workflow for the whole room/ }))
    expect(theCall().play).toBe('whole-room')
    expect(screen.getByRole('heading', { name: 'Goal' })).toBeDefined()
  })

  it('and one with columns keeps them when it turns out to be a discovery', async () => {
    const { user } = await mountPrepare(aRichDemo())
    await user.click(button(/About this call/))
    await user.click(button(/Kind/))
    await user.click(screen.getByRole('option', { name: 'Discovery' }))
    expect(screen.getByRole('heading', { name: 'Goal for this call' })).toBeDefined()
  })

  it('adds a need and puts the cursor into it', async () => {
    const stage = aDemo()
    const { user } = await mountPrepare(stage)
    await user.click(button('Add: need'))
    await settle()
    expect(document.activeElement).toBe(box('N2, in their words'))
    await user.keyboard('Seven years')
    const prospect = state().records[stage.prospect.id]
    expect(prospect?.kind === 'prospect' && prospect.needs[1]).toMatchObject({
      words: 'Seven years',
      quoted: true,
    })
  })

  it('takes a company by its name', async () => {
    const { user, theCall } = await mountPrepare(aDemo({ prospectId: undefined, start: undefined }))
    await user.type(screen.getByRole('combobox', { name: 'Company' }), 'Orrin Valley{Enter}')
    await settle()
    expect(state().records[theCall().prospectId ?? '']).toMatchObject({
      kind: 'prospect',
      name: 'Orrin Valley',
    })
  })
})

describe('a suggested gap', () => {
  const suggested = () => screen.queryByRole('button', { name: /^Confirm that A set lock/ })

  it('is ruled out by Delete, is not suggested again, and undo brings it back', async () => {
    const stage = aRichDemo()
    const { user, fake } = await mountPrepare(stage)
    await user.click(button('Add: gap'))
    act(() => suggested()?.focus())
    await user.keyboard('{Delete}')
    await settle()
    await act(() => state().saveNow())
    expect(fake.onDisk('prospect', stage.prospect.id).needs[0]?.notTouchedBy).toEqual([stage.lock.id])
    expect(suggested()).toBeNull()
    expect(dealOf(stage.call.id)).toBeUndefined()
    await act(() => state().undo())
    expect(suggested()).not.toBeNull()
  })

  it('is confirmed by Enter, ready to tell, noted as told, and judged in their words', async () => {
    const stage = aRichDemo()
    const { user } = await mountPrepare(stage)
    await user.click(button('Add: gap'))
    act(() => suggested()?.focus())
    await user.keyboard('{Enter}')
    await settle()
    expect(screen.getByText('ready to tell')).toBeDefined()
    await user.keyboard('g')
    expect(dealOf(stage.call.id)?.exposures[0]?.told).toBeUndefined()
    act(() => button(`Told: ${stage.lock.title}`).focus())
    await user.keyboard('g')
    await settle()
    await user.click(screen.getByRole('radio', { name: 'Yes' }))
    await user.type(box(`What they said to ${stage.lock.title}`), 'Ends it')
    await settle()
    expect(dealOf(stage.call.id)?.exposures[0]).toMatchObject({
      told: { at: expect.any(String) },
      verdict: { is: 'kills', words: 'Ends it', on: '2026-11-19' },
    })
  })

  it('without proof is not ready to tell', async () => {
    const stage = aRichDemo()
    const bare = { ...stage.lock, proof: undefined }
    const records = stage.records.map(record => (record.id === bare.id ? bare : record))
    const { user } = await mountPrepare({ ...stage, records })
    await user.click(button('Add: gap'))
    await user.click(button(/^Confirm that A set lock/))
    await settle()
    expect(screen.queryByText('ready to tell')).toBeNull()
    expect(screen.getByText('no proof yet')).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Told/ })).toBeNull()
  })
})
