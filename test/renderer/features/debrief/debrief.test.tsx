// @vitest-environment happy-dom
import { newAttendee } from '@shared/domain/call'
import type { Outcome } from '@shared/domain/debrief'
import type { AnyRecord } from '@shared/domain/records'
import { act, cleanup, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CallPage } from '../../../../renderer/features/call/CallPage'
import {
  aCall,
  aColleague,
  aDeal,
  aGap,
  aMark,
  aMe,
  anAnswer,
  anExposure,
  aPerson,
  aProspect,
  aRun,
  making,
} from '../../../helpers/builders'
import type { FakeBridge } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  paneDrawn,
  press,
  region,
  saved,
  screen,
  settled,
  showScreen,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const now = '2026-11-20T14:10:00.000Z'
const at = (minute: number) =>
  new Date(Date.parse('2026-11-20T13:30:00.000Z') + minute * 60_000).toISOString()
const [me, tom] = [aMe(), aColleague()]
const prospect = aProspect()
const helen = aPerson()
const gap = aGap()
const untold = aGap({ title: 'No agent for old servers' })
const deal = aDeal({
  prospectId: prospect.id,
  salespersonId: tom.id,
  exposures: [anExposure({ gapId: gap.id }), anExposure({ gapId: untold.id })],
})
const attendee = newAttendee({ personId: helen.id, attendance: 'accepted' }, making.newId)
const call = aCall({
  start: at(0),
  prospectId: prospect.id,
  dealId: deal.id,
  attendees: [attendee],
  goal: { text: 'Helen names the pilot share', heardWhen: 'She says which' },
})
const run = aRun({
  callId: call.id,
  startedAt: at(0),
  plannedEnd: at(30),
  endedAt: at(28),
  marks: [
    aMark({
      form: 'question',
      at: at(4),
      text: 'Can the lock differ per share?',
      attendeeIds: [attendee.id],
    }),
    aMark({ form: 'question', at: at(6), text: 'Does it need a reboot?', triage: 'answered' }),
    aMark({ form: 'lands-well', at: at(8) }),
    aMark({ form: 'note', at: at(8), text: 'Tape on Mondays', attendeeIds: [attendee.id] }),
    aMark({ form: 'commitment', at: at(9), text: 'A drill on your own data' }),
    aMark({ form: 'gap-told', at: at(12), gapId: gap.id }),
    aMark({ form: 'ended', at: at(28) }),
  ],
})
const world: readonly AnyRecord[] = [me, tom, prospect, helen, gap, untold, deal, call, run]

const show = (records: readonly AnyRecord[]): Promise<FakeBridge> =>
  showScreen(<CallPage callId={call.id} tab="debrief" />, {
    records,
    now,
    view: { kind: 'call', id: call.id, tab: 'debrief' },
  })
const open = async (records: readonly AnyRecord[] = world): Promise<FakeBridge> => {
  const main = await show(records)
  await paneDrawn('next')
  return main
}
/** Leaves the screen and comes back to it as the next start of Presnap would. */
const reopen = async (main: FakeBridge) => {
  await saved()
  return open([...main.disk.values()])
}
const of = <K extends AnyRecord['kind']>(main: FakeBridge, kind: K) =>
  [...main.disk.values()].filter(
    (record): record is Extract<AnyRecord, { kind: K }> =>
      record.kind === kind && record.deletedAt === undefined,
  )
/** In the order they were asked. */
const asked = (main: FakeBridge) =>
  of(main, 'question').toSorted((a, b) => (a.askedAt ?? '~').localeCompare(b.askedAt ?? '~'))
const debriefOf = (main: FakeBridge) => of(main, 'debrief')[0]
const words = (main: FakeBridge, kind: 'question' | 'commitment') => of(main, kind).map(one => one.words)

describe('opening the debrief', () => {
  it('shows what the run wrote down, and nothing has to be typed again', async () => {
    const main = await open()
    expect(field('Question 1').value).toBe('Can the lock differ per share?')
    expect(screen.getByText('14:34, Helen Brandt')).toBeDefined()
    expect(field('Commitment 1').value).toBe('A drill on your own data')
    expect(screen.getByRole('radiogroup', { name: `Is ${gap.title} a deal killer?` })).toBeDefined()
    expect(screen.getByText('No next call yet: create it under Next goal.')).toBeDefined()
    expect(screen.getByText('Goal: Helen names the pilot share')).toBeDefined()
    expect(screen.getByRole('list', { name: 'Reactions along the call' }).textContent).toContain(
      '14:38 lands well',
    )
    await saved()
    expect([words(main, 'question').length, words(main, 'commitment').length]).toEqual([2, 1])
    await expectAccessible()
  })

  it('makes nothing twice, however often it is opened', async () => {
    const again = await reopen(await reopen(await open()))
    expect([of(again, 'debrief').length, words(again, 'question').length]).toEqual([1, 2])
    expect(words(again, 'commitment')).toHaveLength(1)
    await saved()
    expect(again.inputsOf('saveRecords')).toEqual([])
  })

  it('leaves removed what was removed, now and after the next start', async () => {
    const main = await open()
    await click(button('Remove question 1'))
    expect(field('Question 1').value).toBe('Does it need a reboot?')
    const again = await reopen(main)
    expect(words(again, 'question')).toEqual(['Does it need a reboot?'])
    expect(field('Question 1').value).toBe('Does it need a reboot?')
  })

  it('is the same form for a call that was not run here', async () => {
    const main = await open(world.filter(record => record.kind !== 'run'))
    expect(screen.getByText(/was not run here/)).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    expect(debriefOf(main)).toMatchObject({ outcome: 'no-decision', closedAt: now })
    expect(main.onDisk('call', call.id).status).toBe('held')
  })
})

describe('closing in thirty seconds', () => {
  it('is one chord: outcome, owed answers, the note copied, back to Today, with a way back', async () => {
    const main = await open()
    await press('{Control>}{Enter}{/Control}')
    expect(debriefOf(main)).toMatchObject({ outcome: 'no-decision', closedAt: now })
    expect(main.onDisk('call', call.id).status).toBe('held')
    expect(asked(main)).toMatchObject([
      { state: 'owed', ownerId: me.id, dueOn: '2026-11-23' },
      { state: 'answered-live' },
    ])
    expect(main.copied.map(one => one.text)).toEqual([
      [
        'Corvane Packaging, Whole-room proof: no decision (goal: Helen names the pilot share)',
        'Answers owed: Can the lock differ per share? (Mon 23 Nov)',
        'Promised: A drill on your own data',
        'Next: no next goal yet',
      ].join('\n'),
    ])
    expect(state().view.kind).toBe('today')
    expect(state().toasts.at(-1)).toMatchObject({
      text: 'Debrief closed. The note for Tom Okafor is on the clipboard.',
      stepId: state().newestStep?.id,
    })
    await saved()
    expect(debriefOf(main)?.toldSalespersonAt).toBe(now)
    await act(() => state().undo())
    await saved()
    expect([debriefOf(main)?.closedAt, main.onDisk('call', call.id).status]).toEqual([undefined, 'planned'])
    expect(asked(main)[0]?.state).toBe('open')
  })

  it.each<[string, Outcome]>([
    ['Goal reached', 'goal-reached'],
    ['Partly', 'partly'],
    ['Lost ground', 'lost-ground'],
    ['Did not happen', 'did-not-happen'],
  ])('takes %s by key, and closes from there', async (label, outcome) => {
    const main = await open()
    screen.getByRole('radio', { name: label }).focus()
    await press(' ')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: label }).checked).toBe(true)
    await press('{Control>}{Enter}{/Control}')
    expect(debriefOf(main)).toMatchObject({ outcome, closedAt: now })
    expect(main.onDisk('call', call.id).status).toBe(outcome === 'did-not-happen' ? 'no-show' : 'held')
  })

  it('says of a call that did not happen whether it was moved', async () => {
    const main = await open()
    await click(screen.getByRole('radio', { name: 'Did not happen' }))
    await click(screen.getByRole('radio', { name: 'Moved' }))
    await expectAccessible()
    await click(button('Close the debrief'))
    expect(main.onDisk('call', call.id).status).toBe('moved')
  })

  it('has what was typed a moment ago in it', async () => {
    const main = await open()
    await fill(field('The sentence that proves it'), 'Take the finance share')
    await click(button('Answer question 1'))
    await fill(field('Answer to question 1'), 'Yes, per share.')
    await press('{Control>}{Enter}{/Control}')
    expect(debriefOf(main)?.howWeKnow).toMatchObject({ words: 'Take the finance share' })
    expect(asked(main)[0]).toMatchObject({ state: 'owed', answer: 'Yes, per share.' })
    expect(main.copied[0]?.text).toContain('They said: "Take the finance share"')
  })

  it('leaves no line that was added and never written', async () => {
    const main = await open()
    await click(region('Questions').getByRole('button', { name: /Add/ }))
    await press('{Control>}{Enter}{/Control}')
    expect(words(main, 'question').toSorted()).toEqual([
      'Can the lock differ per share?',
      'Does it need a reboot?',
    ])
  })

  it('closes when the clipboard refuses, and does not say that anybody was told', async () => {
    const main = await open()
    main.fail('copyText', 'refused')
    await press('{Control>}{Enter}{/Control}')
    await saved()
    expect([debriefOf(main)?.closedAt, debriefOf(main)?.toldSalespersonAt]).toEqual([now, undefined])
    expect(state().toasts.at(-1)?.text).toBe('Debrief closed.')
  })

  it('stays closed on screen when the disk refuses, unsaved and said so', async () => {
    const main = await open()
    await saved()
    main.fail('saveRecords', 'disk-full', 'The disk is full.')
    await press('{Control>}{Enter}{/Control}')
    const debrief = Object.values(state().records).find(record => record.kind === 'debrief')
    expect(debrief).toMatchObject({ closedAt: now })
    expect(Object.values(state().unsaved)[0]?.why?.message).toBe('The disk is full.')
  })
})

describe('what is owed', () => {
  it('takes a question by Q and a commitment by C, written where the key left the cursor', async () => {
    const main = await open()
    await press('q')
    expect(document.activeElement).toBe(field('Question 3'))
    await write('Which port?')
    await leaveField()
    await press('c')
    expect(document.activeElement).toBe(field('Commitment 2'))
    await write('The port list')
    await saved()
    const said = (words: string) => [...main.disk.values()].find(one => 'words' in one && one.words === words)
    expect(said('Which port?')).toMatchObject({ kind: 'question', callId: call.id, prospectId: prospect.id })
    expect(said('The port list')).toMatchObject({ kind: 'commitment', callId: call.id, dealId: deal.id })
  })

  it('shows the notes of the run, and takes what comes to mind by N, + and -', async () => {
    const main = await open()
    const notes = () => within(screen.getByRole('list', { name: 'Notes' })).getAllByRole('listitem')
    expect(notes()[0]?.textContent).toContain(`Tape on Mondays`)
    expect(notes()[0]?.textContent).toContain(helen.name)
    for (const [key, label, words] of [
      ['n', 'Note 1', 'She looked at Jon'],
      ['+', 'Lands well 2', 'The drill'],
      ['-', 'Falls flat 3', 'The price'],
    ] as const) {
      await press(key)
      expect(document.activeElement).toBe(field(label))
      await write(words)
      await leaveField()
    }
    await choose(/Who, Falls flat 3/, helen.name)
    await click(button('Remove Note 1'))
    const again = await reopen(main)
    expect(debriefOf(again)?.afterthoughts).toMatchObject([
      { form: 'lands-well', text: 'The drill' },
      { form: 'falls-flat', text: 'The price', personId: helen.id },
    ])
    expect(notes()).toHaveLength(3)
    expect(field('Falls flat 2').value).toBe('The price')
  })

  it('has an owner, a day and a state for each question', async () => {
    const main = await open()
    await choose(/Who answers question 1/, 'Tom Okafor')
    await choose(/Question 1 due/, 'Wed 25 Nov')
    await saved()
    expect(asked(main)[0]).toMatchObject({ ownerId: tom.id, dueOn: '2026-11-25' })
    await choose(/What became of question 1/, 'answered')
    await saved()
    expect(asked(main)[0]).toMatchObject({ state: 'answered', answeredAt: now })
    expect(screen.queryByRole('button', { name: /Who answers question 1/ })).toBeNull()
  })

  it('moves a commitment from said to documented, dated', async () => {
    const main = await open()
    await click(button('Mark documented'))
    await saved()
    expect(of(main, 'commitment')[0]?.stages).toMatchObject([
      { stage: 'said', at: at(9) },
      { stage: 'documented', at: now },
    ])
    expect(button('Mark shown')).toBeDefined()
  })

  it('takes a verdict on a gap, in their words', async () => {
    const main = await open()
    const group = screen.getByRole('radiogroup', { name: `Is ${gap.title} a deal killer?` })
    await click([...group.querySelectorAll('button')].find(one => one.textContent === 'Yes') as HTMLElement)
    await fill(field(`What they said to ${gap.title}`), 'Then it is off.')
    await saved()
    expect(main.onDisk('deal', deal.id).exposures[0]?.verdict).toEqual({
      is: 'kills',
      on: '2026-11-20',
      words: 'Then it is off.',
    })
    expect(main.onDisk('deal', deal.id).exposures[1]?.verdict).toBeUndefined()
  })
})

describe('what comes next', () => {
  it('makes the next call from the next goal, once, and then opens it', async () => {
    const main = await open()
    await fill(field('Next goal'), 'Sign the pilot')
    await press('{Control>}n{/Control}')
    const next = of(main, 'call').find(one => one.previousCallId === call.id)
    expect(next).toMatchObject({ goal: { text: 'Sign the pilot' }, dealId: deal.id })
    expect(debriefOf(main)).toMatchObject({ nextCallId: next?.id, nextGoal: { text: 'Sign the pilot' } })
    expect(state().view).toEqual({ kind: 'call', id: next?.id, tab: 'prepare' })
    await reopen(main)
    await click(button('Open next call'))
    expect(state().view).toMatchObject({ id: next?.id })
  })

  it('puts the follow-up on the clipboard, their questions first, and nothing private in it', async () => {
    const main = await open()
    await fill(field('One change for next time'), 'Ask before showing')
    await fill(field('What worked'), 'The silence')
    await fill(field('A line only Helen Brandt could get'), 'Good luck with the audit.')
    await click(region('Follow-up mail').getByRole('button', { name: 'Copy as Markdown' }))
    const copied = main.copied[0]?.text ?? ''
    expect(copied).toMatch(
      /^# Your 2 questions from Friday 20 November\n\n- To: Helen Brandt\n\nHello Helen,/,
    )
    expect(copied.indexOf('## Your questions')).toBeLessThan(copied.indexOf('## What you were promised'))
    expect(copied).toContain('Good luck with the audit.')
    expect(copied).toContain('Start with 14 days in the pilot')
    expect(copied).not.toMatch(/Ask before showing|The silence/)
    expect(screen.getByRole('article', { name: 'Follow-up mail' }).textContent).not.toContain('The silence')
    await saved()
    expect(debriefOf(main)?.followUpCopiedAt).toBe(now)
  })

  it('says so when the follow-up could not be copied', async () => {
    const main = await open()
    main.fail('copyText', 'refused', 'The clipboard is in use.')
    await click(region('Follow-up mail').getByRole('button', { name: 'Copy' }))
    await saved()
    expect(state().toasts[0]).toMatchObject({ text: 'The clipboard is in use.', tone: 'danger' })
    expect(debriefOf(main)?.followUpCopiedAt).toBeUndefined()
  })
})

describe('the page of a call', () => {
  it('says that it is gone when it lies in the trash, and that it cannot be read when it cannot', async () => {
    await show([...world.filter(record => record !== call), { ...call, deletedAt: now }])
    expect(screen.getByText(/could not be read|not here any more/)).toBeDefined()
    await expectAccessible()
    await open()
    state().trash('call', call.id, 'Call moved to the trash')
    await settled()
    expect(screen.getByText('This call is not here any more')).toBeDefined()
  })

  it('knows nothing of records that have nothing to do with it', async () => {
    const main = await open([...world, anAnswer()])
    await saved()
    expect(Object.values(state().records).some(record => record.kind === 'answer')).toBe(false)
    expect(of(main, 'answer')).toHaveLength(1)
  })
})
