// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../../../renderer/app/use-commands'
import { setClock } from '../../../../renderer/state/clock'
import { testNow, testStart } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { type aDemo, aRichDemo, mountPrepare, settle, unmountPrepare } from './prepare-stand'

afterEach(unmountPrepare)

const box = (name: string | RegExp) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input, textarea' })
/** In one go: every keystroke draws the screen again, which a test need not wait for. */
async function fill(user: User, name: string | RegExp, text: string): Promise<void> {
  await act(() => box(name).focus())
  box(name).select()
  await user.paste(text)
  await settle()
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }))
const prospectOf = (stage: ReturnType<typeof aDemo>) => {
  const record = state().records[stage.prospect.id]
  if (record?.kind !== 'prospect') throw new Error('No prospect')
  return record
}
type User = Awaited<ReturnType<typeof mountPrepare>>['user']
async function choose(user: User, select: string | RegExp, option: string | RegExp): Promise<void> {
  await user.click(button(select))
  await user.click(screen.getByRole('option', { name: option }))
  await settle()
}

describe('a situation card', () => {
  async function withCard() {
    const stage = aRichDemo()
    const mounted = await mountPrepare(stage)
    await mounted.user.click(button('Add: situation'))
    await settle()
    await mounted.user.click(region('Situation').getByRole('button', { name: 'Card' }))
    await mounted.user.click(screen.getByRole('menuitem', { name: 'Helen Brandt' }))
    await settle()
    const card = () => prospectOf(stage).situations?.[0]
    return { ...mounted, stage, card }
  }

  it('is written for a person in the room, field by field, and says what is missing', async () => {
    const { user, card, stage } = await withCard()
    expect(card()?.personId).toBe(stage.helen.id)
    await fill(user, 'Title', 'Finance Director')
    await fill(user, 'Critical issue', 'A finding stays open')
    await fill(user, 'Reasons, one per line', 'No test\nNo owner')
    expect(card()).toMatchObject({
      title: 'Finance Director',
      issue: 'A finding stays open',
      reasons: ['No test', 'No owner'],
    })
    expect(region('Situation').getByText('3 missing')).toBeDefined()
    await choose(user, /Who set the date/, 'set from outside')
    expect(card()?.date).toEqual({ force: 'outside' })
  })

  it('makes a missing field a question of the call, once', async () => {
    const { user, theCall } = await withCard()
    await user.click(button(/^Missing: Delta/))
    await settle()
    const copy = state().records[theCall().scriptCopyId ?? '']
    expect(copy?.kind === 'script-copy' && copy.steps.map(step => step.title)).toEqual([
      'Where do you stand today, in figures, and where should that be?',
    ])
    expect(screen.queryByRole('button', { name: /^Missing: Delta/ })).toBe(null)
    await act(() => state().undo())
    await settle()
    expect(theCall().scriptCopyId).toBe(undefined)
  })

  it('carries the stamp of who confirmed it until it is edited, and undo brings a removed one back', async () => {
    const { user, card, stage } = await withCard()
    await user.click(button('They confirmed it'))
    expect(card()?.confirmed).toEqual({ on: '2026-11-19', personId: stage.helen.id })
    await choose(user, /Confirmed by/, 'by Sofia Reyes')
    expect(card()?.confirmed?.personId).toBe(stage.sofia.id)
    await fill(user, 'Delta', 'Two days')
    expect(card()?.confirmed).toBe(undefined)
    await user.click(button('Remove the untitled card'))
    expect(card()).toBe(undefined)
    await act(() => state().undo())
    expect(card()?.delta).toBe('Two days')
  })
})

describe('the goal by parts', () => {
  it('is filled in with chips by keyboard, the check in words', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo({ start: testStart }))
    await fill(user, 'Goal', 'Finding 7 is closed')
    const has = () => screen.getByRole('list', { name: 'What the goal has' }).textContent
    expect(has()).toContain('nobody who attends is named')
    within(screen.getByRole('toolbar', { name: 'Who does it' }))
      .getByRole('button', { name: 'Helen' })
      .focus()
    await user.keyboard('{Enter}')
    await settle()
    expect(document.activeElement).toBe(box('Goal'))
    await user.click(
      within(screen.getByRole('toolbar', { name: 'What they do or say' })).getByRole('button', {
        name: 'agree that',
      }),
    )
    await settle()
    expect(theCall().goal?.text).toBe('Helen agrees that Finding 7 is closed')
    await user.click(
      within(screen.getByRole('toolbar', { name: 'Heard when' })).getAllByRole('button')[0] ?? fail(),
    )
    await settle()
    expect(theCall().goal?.heardWhen).toBe('it is said without an “if”')
    expect(has()).toContain('Thu 19 Nov, the day of the call')
    expect(screen.queryByRole('toolbar')).toBe(null)
  })
})

describe('the play', () => {
  it('is ranked with why, what is not known is said, and others come when asked for', async () => {
    const { user, theCall } = await mountPrepare(
      aRichDemo({ play: undefined, myRole: undefined, checks: [check('A')] }),
    )
    await user.click(button('Add: play'))
    await settle()
    const plays = () => region('The play').getAllByRole('radio').length
    expect(plays()).toBeLessThanOrEqual(3)
    expect(region('The play').getByText(/^Not known, so not counted: .*your part/)).toBeDefined()
    await user.click(button('Other plays'))
    expect(plays()).toBe(5)
    await user.click(region('The play').getByRole('radio', { name: /Gap on the table/ }))
    expect(theCall().play).toBe('gap-on-the-table')
  })

  it('shows what it would change, changes it when applied, and undo takes that back', async () => {
    const stage = aRichDemo({ play: 'technical-team-first' })
    const { user, theCall } = await mountPrepare(stage)
    await user.click(screen.getByRole('combobox', { name: 'Script' }))
    await user.click(screen.getByRole('option', { name: /Recovery workflow/ }))
    await settle()
    const titles = () => {
      const copy = state().records[theCall().scriptCopyId ?? '']
      return copy?.kind === 'script-copy' ? copy.steps.map(step => step.title) : []
    }
    const copy = state().records[theCall().scriptCopyId ?? '']
    if (copy?.kind !== 'script-copy') throw new Error('No copy')
    const forSofia = copy.steps.map((step, at) =>
      at === 1 ? { ...step, personIds: [stage.sofia.id] } : step,
    )
    await act(() => state().commit([{ ...copy, steps: forSofia }], 'Bound'))
    await settle()
    await user.click(region('The play').getByRole('button', { name: 'Show' }))
    expect(screen.getByRole('list', { name: 'The agenda with this play' }).textContent).toContain('moved')
    expect(titles()).toEqual(['Back this shift', 'No one can delete'])
    await user.click(region('The play').getByRole('button', { name: 'Apply' }))
    await settle()
    expect(titles()).toEqual(['No one can delete', 'Back this shift'])
    await act(() => state().undo())
    expect(titles()).toEqual(['Back this shift', 'No one can delete'])
  })
})

describe('the room', () => {
  it('offers three ways, keeps the one chosen, and gives its words to the clipboard', async () => {
    const { user, theCall, fake } = await mountPrepare(aRichDemo({ start: testStart, minutes: 60 }))
    await user.click(button('Add: room'))
    await settle()
    expect(region('The room').getAllByRole('radio')).toHaveLength(3)
    await user.click(region('The room').getByRole('radio', { name: /in blocks/ }))
    await settle()
    expect(theCall().roomPlan).toBe('blocks')
    expect(screen.getByRole('list', { name: 'Who arrives when' }).textContent).toContain('14:30')
    await user.click(button('Copy the words'))
    await settle()
    expect(fake.copied[0]?.text).toContain('May we take them in blocks')
  })
})

const check = (text: string, fields: object = {}) => ({
  id: `00000000-0000-4000-8000-${text.charCodeAt(0).toString(16).padStart(12, '0')}` as never,
  text,
  wants: 'tick' as const,
  ...fields,
})
const at = (seconds: number) => new Date(Date.parse(testNow) + seconds * 1_000).toISOString()

describe('everyone’s job', () => {
  it('is given to those of us who attend, with the signs', async () => {
    const stage = aRichDemo()
    const { user, theCall } = await mountPrepare(stage)
    await user.click(button('Add: jobs'))
    await settle()
    await choose(user, /Talks money/, 'Tom Okafor')
    await choose(user, /Takes notes/, 'me')
    await fill(user, 'Sign for “move on”', 'a hand on the mug')
    expect(theCall().jobs).toEqual({ money: stage.tom.id, notes: stage.me.id })
    expect(theCall().signals).toEqual({ moveOn: 'a hand on the mug' })
  })
})

describe('the checklist', () => {
  it('starts from one of ours where the library has none that fits, marked as ours', async () => {
    const { user, theCall } = await mountPrepare(aRichDemo({ mode: 'on-site' }))
    await user.click(button('Add: checklist'))
    await settle()
    await user.click(button('Choose a checklist'))
    await user.click(screen.getByRole('menuitem', { name: 'On site, 7 items, from Presnap' }))
    await settle()
    expect(theCall().checks).toHaveLength(7)
    expect(theCall().checklistId).toBe(undefined)
    await fill(user, 'Its name, or “ours”', 'corvane-guest')
    expect(theCall().checks.find(one => one.text === 'Guest network')).toMatchObject({
      value: 'corvane-guest',
      doneAt: testNow,
    })
  })

  it('says kindly when it is too long', async () => {
    await mountPrepare(aRichDemo({ checks: [...'ABCDEFGHIJ'].map(letter => check(letter)) }))
    expect(screen.getByText(/^10 items: 5 to 9 are read and done/)).toBeDefined()
  })

  it('asks for the last two again after a minute without a tick, then goes on where it stopped', async () => {
    const checks = [check('A', { doneAt: at(-40) }), check('B', { doneAt: at(-20) }), check('C')]
    await mountPrepare(aRichDemo({ checks }))
    expect(screen.queryByRole('list', { name: 'Confirm again' })).toBe(null)
    await unmountPrepare()
    const later = [check('A', { doneAt: at(-80) }), check('B', { doneAt: at(-60) }), check('C')]
    const next = await mountPrepare(aRichDemo({ checks: later }))
    expect(screen.getByRole('list', { name: 'Confirm again' }).textContent).toContain('B')
    await next.user.click(button('All still so'))
    await settle()
    expect(next.theCall().checks.map(one => one.confirmedAt)).toEqual([testNow, testNow, undefined])
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'C' }))
  })

  it('opens again what is not so any more', async () => {
    const checks = [check('A', { doneAt: at(-80) }), check('B', { doneAt: at(-70) }), check('C')]
    const { user, theCall } = await mountPrepare(aRichDemo({ checks }))
    await user.click(button('Not any more: B'))
    expect(theCall().checks.map(one => one.doneAt)).toEqual([at(-80), undefined, undefined])
  })
})

/** Its code is loaded when it is first asked for, which a busy machine takes its time for. */
const dialogOpens = () => screen.findByRole('dialog')

async function openView(command: string): Promise<void> {
  await act(async () => void runCommand(command))
  await dialogOpens()
}

describe('read aloud', () => {
  it('opens by key, says what is there and what is missing, and closes with Esc', async () => {
    const { user } = await mountPrepare(aRichDemo({ goal: { text: 'Helen agrees' } }))
    await user.keyboard('{F9}')
    await dialogOpens()
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText('Helen agrees.')).toBeDefined()
    expect(dialog.getByText('No plan yet.')).toBeDefined()
    expect(dialog.getByRole('meter', { name: 'To read aloud' }).getAttribute('aria-valuetext')).toMatch(
      /s of 90$/,
    )
    await user.keyboard('{Escape}')
    await settle()
    expect(screen.queryByRole('dialog')).toBe(null)
  })

  it('says what to cut when it is over 90 seconds', async () => {
    await mountPrepare(aRichDemo({ goal: { text: 'word '.repeat(300) } }))
    await openView('call.read-aloud')
    expect(screen.getByRole('list', { name: 'What to cut' }).textContent).toContain('The goal')
  })

  it('counts 90 seconds down once started', async () => {
    const { user } = await mountPrepare(aRichDemo())
    await openView('call.read-aloud')
    await user.click(button('Start the 90 seconds'))
    setClock({ now: at(12), ticking: false })
    await act(() => new Promise(resolve => setTimeout(resolve, 1_100)))
    expect(screen.getByRole('meter', { name: 'Reading' }).getAttribute('aria-valuetext')).toBe('78 s left')
  })
})

describe('a later time', () => {
  it('is asked for in their zone, copied both ways, and moves the call only on request', async () => {
    const stage = aRichDemo({ myRoleReason: 'private reason', start: testStart })
    const inLondon = stage.records.map(one =>
      one.id === stage.helen.id ? { ...one, zone: 'Europe/London' } : one,
    )
    const { user, theCall, fake } = await mountPrepare({ ...stage, records: inLondon as never })
    await openView('call.reschedule')
    const message = () => screen.getByRole('article', { name: 'The message' }).textContent ?? ''
    expect(message()).toContain('London time:')
    expect(message()).toContain('Friday 20 November, 13:00 to 13:30')
    await fill(user, 'First question', 'Who else joins?')
    expect(message()).toContain('1. Who else joins?')
    await user.click(button('Copy'))
    await user.click(button('Copy as text'))
    await settle()
    expect(fake.copied.map(({ html }) => html !== undefined)).toEqual([true, false])
    expect(fake.copied[0]?.text).not.toContain('private reason')
    expect(theCall().status).toBe('planned')
    expect(theCall().deferral?.slots).toEqual(['2026-11-20T13:00:00.000Z', '2026-11-20T14:00:00.000Z'])
    await user.click(button('Mark the call as moved'))
    expect(theCall().status).toBe('moved')
    await act(() => state().undo())
    expect(theCall().status).toBe('planned')
  })
})

describe('jumping in', () => {
  it('shows five things, takes goal and next step, and is counted on request only', async () => {
    const { user, theCall, fake } = await mountPrepare(aRichDemo())
    await openView('call.jump-in')
    expect(within(screen.getByRole('list', { name: 'The kit' })).getAllByRole('listitem')).toHaveLength(5)
    await fill(user, 'Next step', 'A day for the test')
    expect(theCall().jumpIn).toEqual({ nextStep: 'A day for the test' })
    expect(screen.getByText(/^No jump-in with Tom Okafor so far/)).toBeDefined()
    await user.click(button('Count it as a jump-in'))
    await settle()
    expect(theCall().jumpIn?.at).toBe(testNow)
    expect(screen.getByText(/^1 jump-in with Tom Okafor so far/)).toBeDefined()
    await user.click(button('Take it'))
    await settle()
    expect(theCall().scriptCopyId).toBeDefined()
    expect(fake.copied).toEqual([])
  })
})

function fail(): never {
  throw new Error('Not there')
}
