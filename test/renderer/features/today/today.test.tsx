// @vitest-environment happy-dom
import { newAttendee } from '@shared/domain/call'
import type { Milestone } from '@shared/domain/deal'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Today } from '../../../../renderer/features/today/Today'
import {
  aCall,
  aCommitment,
  aDeal,
  aGap,
  aMe,
  anEnvironment,
  aPerson,
  aProspect,
  aQuestion,
  aTask,
  making,
  testNow,
} from '../../../helpers/builders'
import type { FakeBridgeOptions } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  region,
  saved,
  screen,
  settled,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const helen = aPerson()
const prospect = aProspect()
const call = aCall({
  prospectId: prospect.id,
  attendees: [newAttendee({ personId: helen.id, attendance: 'accepted' }, making.newId)],
})
const later = aCall({ title: 'Second talk', start: '2026-11-20T09:00:00.000Z' })
const someday = aCall({ title: 'No day yet', start: undefined })
const world = [aMe(), helen, prospect, call, later, someday]
const show = (options: FakeBridgeOptions = {}) => showScreen(<Today />, { records: world, ...options })
const reached = (milestone: Milestone): Milestone => ({ ...milestone, reachedOn: '2026-11-02' })
const agenda = () => region('Upcoming calls')

describe('Today', () => {
  it('leads with the next call and says how long until then', async () => {
    await show()
    expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toBe('Thursday 19 November')
    expect(screen.getByText('1 call today. Corvane Packaging is next.')).toBeDefined()
    const names = agenda()
      .getAllByRole('heading', { level: 3 })
      .map(one => one.textContent)
    expect(names[0]).toBe('Corvane PackagingT−42 min')
    expect(names.slice(1)).toEqual([expect.stringContaining('Second talk'), 'No day yet'])
    expect(
      agenda()
        .getAllByRole('heading', { level: 2 })
        .map(one => one.textContent),
    ).toEqual(['Today', 'Tomorrow, Fri 20 Nov', 'No time yet'])
    await expectAccessible()
  })

  it('opens the next call by Enter, and each by its name', async () => {
    await show()
    await press('{Enter}')
    expect(state().view).toEqual({ kind: 'call', id: call.id, tab: 'prepare' })
    await click(button('Second talk'))
    expect(state().view).toMatchObject({ id: later.id })
    await click(button('Run'))
    expect(state().view).toEqual({ kind: 'call', id: call.id, tab: 'run' })
  })

  it('gives each reason as a link to the field that mends it', async () => {
    await show()
    const [first] = agenda().getAllByRole('article')
    const reasons = within(first as HTMLElement)
      .getAllByRole('button')
      .filter(one => /\d min$/.test(one.textContent ?? ''))
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.length).toBeLessThanOrEqual(3)
    await click(reasons[0] as HTMLElement)
    expect(state().view).toMatchObject({
      kind: 'call',
      id: call.id,
      tab: 'prepare',
      target: { kind: expect.any(String) },
    })
  })

  it('says of the next call how far its deal is, where it is to go, and on which tenant', async () => {
    const deal = aDeal({ prospectId: prospect.id })
    const [first, , third] = deal.milestones
    const tenant = anEnvironment({ name: 'Demo A' })
    const goal = { text: 'Helen agrees', milestoneId: third?.id }
    const started = { ...deal, milestones: deal.milestones.map(one => (one === first ? reached(one) : one)) }
    const aimed = { ...call, dealId: deal.id, goal, environmentIds: [tenant.id] }
    await show({ records: [aMe(), helen, prospect, tenant, started, aimed] })
    const card = within(agenda().getAllByRole('article')[0] as HTMLElement)
    expect(card.getByRole('img', { name: /^Progress/ }).getAttribute('aria-label')).toBe(
      'Progress: 1 of 6 reached, last Contact; goal: Technical fit',
    )
    expect(card.getByText(/^Whole-room proof · 1 attending.* · Demo A$/)).toBeDefined()
    await expectAccessible()
  })

  it('has no reason of a rule that is switched off', async () => {
    const main = await show()
    const goal = () => agenda().queryByRole('button', { name: /goal/i })
    const rule = /goal/i
    expect(rule.test(agenda().getAllByRole('article')[0]?.textContent ?? '')).toBe(true)
    const { ruleIds } = await import('@shared/playbook/rules')
    await act(() => state().changeSettings({ rules: ruleIds.map(id => ({ rule: id, off: true })) }))
    expect(goal()).toBeNull()
    expect(main.inputsOf('saveSettings')).toHaveLength(1)
  })

  it('neither counts nor lists what the user goes in with', async () => {
    await show()
    const card = () => within(agenda().getAllByRole('article')[0] as HTMLElement)
    const count = () => Number.parseInt(card().getByText(/could hurt you/).textContent ?? '', 10)
    const reason = () => card().queryByRole('button', { name: /^No goal yet/ })
    const before = count()
    expect(reason()).not.toBeNull()
    const goal = { rule: 'R03', target: 'goal', reason: 'Tom opens', at: testNow }
    await act(() => state().change('call', call.id, one => ({ ...one, overrides: [goal] }), 'Going in'))
    await settled()
    expect(count()).toBe(before - 1)
    expect(reason()).toBeNull()
    expect(card().getByText('going in with 1')).toBeDefined()
  })

  it('moves between calls by arrows and by J and K', async () => {
    await show()
    const focused = () => document.activeElement?.textContent
    button('Corvane Packaging').focus()
    await press('j')
    expect(focused()).toBe('Second talk')
    await press('{ArrowDown}{ArrowDown}')
    expect(focused()).toBe('No day yet')
    await press('k{ArrowUp}')
    expect(focused()).toBe('Corvane Packaging')
  })

  it('says that nothing is ahead, and how to begin', async () => {
    const main = await show({ records: [aMe()] })
    expect(screen.getByText('No calls ahead')).toBeDefined()
    await expectAccessible()
    await press('{Control>}v{/Control}')
    expect(main.inputsOf('readClipboard')).toHaveLength(1)
  })

  it('reads itself again after each save', async () => {
    const main = await show()
    await act(() => state().commit([{ ...call, title: 'Renamed' }], 'Edit'))
    await settled()
    expect(main.inputsOf('readToday').length).toBeGreaterThanOrEqual(1)
    expect(state().today?.selection.upcoming[0]?.title).toBe('Renamed')
  })
})

describe('what is owed', () => {
  const held = aCall({ title: 'Not debriefed', status: 'held', start: '2026-11-18T09:00:00.000Z' })
  const owed = [
    aQuestion({ state: 'owed', dueOn: '2026-11-16', callId: held.id }),
    aCommitment({ callId: held.id }),
    held,
    aTask({ due: '2026-11-20T00:00:00.000Z' }),
  ]

  it('stands with its age, and leads to the debrief', async () => {
    await show({ records: [...world, ...owed] })
    const list = within(screen.getByRole('complementary', { name: 'What is owed' }))
    expect(list.getAllByRole('heading').map(one => one.textContent)).toEqual([
      'Answers owed 1',
      'Commitments 1',
      'Debriefs to finish 1',
      'Tasks 1',
    ])
    const question = list.getByRole('button', { name: /Can the lock differ/ })
    expect(question.textContent).toContain('3 d late')
    await expectAccessible()
    await click(question)
    expect(state().view).toEqual({ kind: 'call', id: held.id, tab: 'debrief' })
  })

  it('is nothing when nobody waits', async () => {
    await show({ records: [...world, aGap()] })
    expect(screen.getByText('Nobody is owed anything.')).toBeDefined()
  })
})

describe('the first start', () => {
  const first = { records: [], opening: { workspace: { kind: 'ready', folder: '/w', empty: true } } } as const
  const box = 'Paste or drop anything about your next call'

  it('is one box with the cursor in it, and nothing else to do first', async () => {
    await show(first)
    expect(document.activeElement).toBe(field(box))
    await expectAccessible()
  })

  it('previews what is pasted at once', async () => {
    const main = await show(first)
    const { default: userEvent } = await import('@testing-library/user-event')
    await userEvent.paste('Demo with Corvane tomorrow at 10')
    await settled()
    expect(main.inputsOf('readText')).toEqual([{ text: 'Demo with Corvane tomorrow at 10' }])
    expect(state().view.kind).toBe('paste')
  })

  it('previews what was typed on Mod+Enter, and the clipboard from an empty box', async () => {
    const main = await show(first)
    await press('Demo tomorrow{Control>}{Enter}{/Control}')
    expect(main.inputsOf('readText')).toEqual([{ text: 'Demo tomorrow' }])
    const again = await show({ ...first, answers: { readClipboard: () => 'An invite' } })
    await click(button('Paste'))
    expect(again.inputsOf('readText')).toEqual([{ text: 'An invite' }])
  })

  it.each([
    ['Choose a file', 'chooseFile'],
    ['Open the sample', 'openSample'],
    ['Start empty', 'startEmpty'],
  ] as const)('%s asks for just that', async (name, asked) => {
    const main = await show(first)
    await click(button(name))
    expect(main.inputsOf(asked)).toHaveLength(1)
    await saved()
    expect(main.inputsOf('saveRecords')).toEqual([])
  })

  it('says why when the sample cannot be opened', async () => {
    const main = await show(first)
    main.fail('openSample', 'disk-full', 'The disk is full.')
    await click(button('Open the sample'))
    expect(state().toasts[0]?.text).toBe('The disk is full.')
    await fill(field(box), 'still here')
  })
})

it('is read again when main tells of a change made elsewhere, once for many', async () => {
  const main = await show()
  const before = main.inputsOf('readToday').length
  for (let part = 0; part < 5; part += 1) act(() => state().noteChange())
  await expect.poll(() => main.inputsOf('readToday').length).toBe(before + 1)
})
