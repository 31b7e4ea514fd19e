// @vitest-environment happy-dom
import type { Call } from '@shared/domain/call'
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { aPerson, aScriptCopy, aStep } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { expectAccessible } from '../../../helpers/screen-stand'
import { aRichDemo, mountPrepare, settle, unmountPrepare } from './prepare-stand'

afterEach(unmountPrepare)

const levels = { Helen: 1, Sofia: 5 } as const

/** 48 minutes of steps in a call of 60 whose questions and next steps need 24; a mixed room; deep steps and layers. */
function aStage(overrides: Partial<Call> = {}) {
  const stage = aRichDemo({ minutes: 60, ...overrides })
  const steps = [
    aStep({
      title: 'A lost file',
      minutes: 12,
      layers: [{ audience: 'executive', tell: 'Two days become minutes' }],
    }),
    aStep({
      title: 'Keys and keyrings',
      minutes: 12,
      leastMinutes: 12,
      level: 5,
      must: false,
      needIds: [stage.need.id],
    }),
    aStep({ title: 'A calendar', minutes: 12, leastMinutes: 12, must: false }),
    aStep({ title: 'The report', minutes: 12, leastMinutes: 12, isResult: true }),
  ]
  const copy = aScriptCopy({
    ...{ callId: stage.call.id, steps },
    helloMinutes: 3,
    questionsMinutes: 18,
    nextStepsMinutes: 6,
  })
  const call = { ...stage.call, play: 'technical-team-first' as const, scriptCopyId: copy.id }
  const people = [stage.helen, stage.sofia].map((one, at) =>
    aPerson({
      ...one,
      level: { value: at === 0 ? levels.Helen : levels.Sofia, basis: 'confirmed' },
      affiliations: [{ form: 'prospect', department: at === 0 ? 'Finance' : 'IT' }],
    }),
  )
  const others = stage.records.filter(
    one => ![stage.call.id, stage.helen.id, stage.sofia.id].some(id => id === one.id),
  )
  return { call, copy, records: [...others, call, copy, ...people] }
}

const review = () => within(screen.getByLabelText('Fit to this room'))
/** Its code comes when it is first asked for. */
const shown = async () => {
  await screen.findByLabelText('Fit to this room')
  await settle()
}
const rows = () =>
  [...screen.getByLabelText('Fit to this room').querySelectorAll('[data-row]')].map(one =>
    one.getAttribute('aria-label'),
  )
const theCopy = (id: string) => {
  const record = state().records[id]
  if (record?.kind !== 'script-copy') throw new Error('The copy is gone')
  return record
}
const titles = (id: string) => theCopy(id).steps.map(({ title }) => title)
const press = async (user: Awaited<ReturnType<typeof mountPrepare>>['user'], keys: string) => {
  await user.keyboard(keys)
  await settle()
}

async function openReview(overrides: Partial<Call> = {}) {
  const stage = aStage(overrides)
  const { user, theCall } = await mountPrepare(stage)
  await press(user, '{F7}')
  await shown()
  return { ...stage, user, theCall }
}

describe('fitting the script to the room', () => {
  it('says how many proposals wait, and lists them by their reason with what each wins', async () => {
    const stage = aStage()
    const { user } = await mountPrepare(stage)
    expect(screen.getByText('4 proposals')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Fit to this room' }))
    await shown()
    expect(rows()).toEqual([
      'Shorten 1 A lost file: from 12 min to 6 min',
      'Leave out 3 A calendar: from 12 min to left out',
      'One-to-one 2 Keys and keyrings: from level 5, show to said here, shown to Sofia Reyes alone',
      'Say it 1 A lost file: from as it stands to executive words',
    ])
    expect(review().getByRole('status').textContent).toBe('75 of 60 min now, 57 with all of these')
    expect(review().getByLabelText('To fit the 60 minutes').textContent).toContain('wins 18 min')
    expect(review().getByLabelText('A mixed room').textContent).toContain('4 levels apart')
  })

  it('is gone through by keyboard: taken with Enter, left with Delete, undone and done again', async () => {
    const { user, copy, theCall } = await openReview()
    expect(document.activeElement?.getAttribute('data-row')).toContain('shorten:')
    await press(user, '{Enter}')
    expect(theCopy(copy.id).steps[0]?.minutes).toBe(6)
    expect(document.activeElement?.getAttribute('data-row')).toContain('drop:')
    await press(user, '{Delete}')
    expect(theCall().fitted?.declined).toHaveLength(1)
    await act(() => state().undo())
    await settle()
    expect(theCall().fitted?.declined).toEqual([])
    await act(() => state().undo())
    await settle()
    expect(theCopy(copy.id).steps[0]?.minutes).toBe(12)
    await act(() => state().redo())
    await settle()
    expect(theCopy(copy.id).steps[0]?.minutes).toBe(6)
  })

  it('takes with Space, moves with the arrows, and says why to the right', async () => {
    const { user, copy } = await openReview()
    await press(user, '{ArrowDown}{ArrowDown}{ArrowRight}')
    expect(review().getByText(/P05/).textContent).toContain('Show workflows')
    expect(review().getByText(/how this room is served/)).toBeDefined()
    await expectAccessible()
    await press(user, ' ')
    expect(theCopy(copy.id).steps[1]?.watchOuts[0]?.title).toBe('One-to-one with Sofia Reyes')
  })

  it('takes all of them as one step that one undo takes back, and then fits', async () => {
    const { user, copy } = await openReview()
    await user.click(review().getByRole('button', { name: 'Take all 4' }))
    await settle()
    expect(titles(copy.id)).toEqual(['A lost file', 'Keys and keyrings', 'The report'])
    expect(review().getByText('It fits as it is')).toBeDefined()
    expect(
      review().getByText('3 hello, 30 show, 18 questions, 6 next steps: 57 of 60 min, for 2 of theirs.'),
    ).toBeDefined()
    await act(() => state().undo())
    await settle()
    expect(titles(copy.id)).toHaveLength(4)
    expect(rows()).toHaveLength(4)
  })

  it('does not nag about what was declined, until it is asked for or the room is another', async () => {
    const { user, theCall, call } = await openReview()
    await user.click(review().getByRole('button', { name: 'Take none' }))
    await settle()
    expect(rows()).toEqual([])
    expect(review().getByText('No more can be proposed')).toBeDefined()
    await user.click(review().getByRole('button', { name: 'Propose again' }))
    await settle()
    expect(rows()).toHaveLength(4)
    await user.click(review().getByRole('button', { name: 'Take none' }))
    await settle()
    await press(user, '{F7}')
    expect(screen.queryByText(/proposals?$/)).toBeNull()
    await act(() => state().change('call', call.id, before => ({ ...before, minutes: 45 })))
    await settle()
    expect(theCall().fitted?.declined).not.toEqual([])
    expect(screen.getByText(/^\d new proposals$/)).toBeDefined()
  })

  it('lets a mixed room be served in one of three ways, and proposes what follows from it', async () => {
    const { user, theCall } = await openReview()
    await user.click(review().getByRole('button', { name: /Two shorter calls/ }))
    await settle()
    expect(theCall().roomPlan).toBe('separate')
    expect(review().queryByLabelText('A mixed room')).toBeNull()
    expect(rows().some(name => name?.startsWith('One-to-one'))).toBe(false)
  })

  it('says by how much even all of it is too long, and what stays', async () => {
    const { user } = await openReview({ minutes: 30 })
    expect(review().getByText(/^Even with all of these it is 15 min too/)).toBeDefined()
    await user.click(review().getByRole('button', { name: /Stays whatever the time/ }))
    expect(review().getByText('must be shown and is the result')).toBeDefined()
  })
})
