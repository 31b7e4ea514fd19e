// @vitest-environment happy-dom
import { newAttendee } from '@shared/domain/call'
import { outcomes } from '@shared/domain/debrief'
import type { AnyRecord } from '@shared/domain/records'
import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CallPage } from '../../../../renderer/features/call/CallPage'
import {
  aCall,
  aColleague,
  aDebrief,
  aMark,
  aMe,
  aPerson,
  aProspect,
  aQuestion,
  aRun,
  aScriptCopy,
  aStep,
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
  paneDrawn,
  press,
  region,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const now = '2026-11-20T14:10:00.000Z'
const at = (minute: number) =>
  new Date(Date.parse('2026-11-20T13:30:00.000Z') + minute * 60_000).toISOString()
const [me, tom] = [aMe(), aColleague()]
const prospect = aProspect()
const ofProspect = { affiliations: [{ form: 'prospect' as const, prospectId: prospect.id }] }
const helen = aPerson(ofProspect)
const anna = aPerson({ name: 'Anna Bergström', ...ofProspect })
const attendee = newAttendee({ personId: helen.id, attendance: 'accepted' }, making.newId)
const [first, second] = [aStep({ title: 'Restore', minutes: 9 }), aStep({ title: 'Own lock', minutes: 9 })]
const base = aCall({
  ...{ start: at(0), prospectId: prospect.id, salespersonId: tom.id, attendees: [attendee] },
  goal: { text: 'Helen names the pilot share' },
})
const copy = aScriptCopy({ callId: base.id, steps: [first, second] })
const call = { ...base, scriptCopyId: copy.id }
const run = aRun({
  ...{ callId: call.id, scriptCopyId: copy.id },
  ...{ startedAt: at(0), plannedEnd: at(30), endedAt: at(28) },
  marks: [
    aMark({ form: 'step-begun', at: at(3), stepId: first.id }),
    aMark({ form: 'time-lost', at: at(5), secondsLost: 120, text: 'their projector' }),
    aMark({ form: 'question', at: at(6), text: 'Per share?' }),
    aMark({ form: 'joined', at: at(11), text: 'Anna joined' }),
    aMark({ form: 'step-skipped', at: at(12), stepId: second.id }),
    aMark({ form: 'moment', at: at(20), text: 'We start Monday.', attendeeIds: [attendee.id] }),
    aMark({ form: 'step-begun', at: at(24), stepId: 'next-steps' }),
    aMark({ form: 'ended', at: at(28) }),
  ],
})
const world: readonly AnyRecord[] = [me, tom, prospect, helen, anna, call, copy, run]

const open = async (records = world, batch?: readonly string[]): Promise<FakeBridge> => {
  const main = await showScreen(<CallPage callId={call.id} tab="debrief" />, {
    ...{ records, now },
    view: { kind: 'call', id: call.id, tab: 'debrief', batch },
  })
  await paneDrawn('next')
  return main
}
const of = <K extends AnyRecord['kind']>(main: FakeBridge, kind: K) =>
  [...main.disk.values()].filter(
    (record): record is Extract<AnyRecord, { kind: K }> =>
      record.kind === kind && record.deletedAt === undefined,
  )
const debriefOf = (main: FakeBridge) => of(main, 'debrief').find(({ callId }) => callId === call.id)
const callOf = (main: FakeBridge) => main.onDisk('call', call.id)

describe('the outcome by one key', () => {
  it.each(outcomes.map((outcome, at) => [String(at + 1), outcome] as const))(
    '%s is %s',
    async (key, outcome) => {
      const main = await open()
      await press(key)
      await saved()
      expect(debriefOf(main)?.outcome).toBe(outcome)
    },
  )

  it('is 1 to 3 for why, once it did not happen, and 5 takes that back', async () => {
    const main = await open()
    await press('5')
    await press('2')
    await saved()
    expect([debriefOf(main)?.outcome, callOf(main).status]).toEqual(['did-not-happen', 'moved'])
    await press('5')
    await press('2')
    await saved()
    expect(debriefOf(main)?.outcome).toBe('partly')
  })

  it('is text while a field has the focus', async () => {
    const main = await open()
    await act(() => field('What worked').focus())
    await press('1')
    await saved()
    expect(debriefOf(main)?.outcome).toBeUndefined()
    expect(field('What worked').value).toBe('1')
  })
})

describe('what is owed', () => {
  it('is all given one day, in one step that undo takes back', async () => {
    const main = await open([
      ...world,
      aQuestion({ callId: call.id, prospectId: prospect.id, words: 'And tape?' }),
    ])
    await choose(/All owed answers due/, 'Wed 25 Nov')
    await saved()
    expect(of(main, 'question').map(({ dueOn }) => dueOn)).toEqual(['2026-11-25', '2026-11-25'])
    await act(() => state().undo())
    await saved()
    expect(of(main, 'question').map(({ dueOn }) => dueOn)).toEqual([undefined, undefined])
  })
})

describe('the note', () => {
  it('is copied in the form chosen, and the close copies that form', async () => {
    const main = await open()
    await click(screen.getByRole('radio', { name: 'Mail' }))
    expect(main.copied[0]?.text).toMatch(
      /^Corvane Packaging, Whole-room proof: no decision .*\n\nHello Tom,\n/,
    )
    await press('1')
    await press('{Control>}{Enter}{/Control}')
    expect(main.copied[1]?.text).toMatch(/goal reached .*\n\nHello Tom,\n/)
    expect(main.copied[1]?.text).toContain('\n\nMira Lindqvist\n')
  })
})

describe('a call that did not happen', () => {
  it('owes nothing and asks for nothing; its message is ready', async () => {
    const main = await open(world.filter(record => record !== run))
    await press('5')
    expect(region('Rebook').getByRole('article').textContent).toContain('Hello Helen,')
    expect(screen.queryByRole('region', { name: 'Questions' })).toBeNull()
    await expectAccessible()
    await click(button('Copy the message'))
    expect(main.copied[0]?.text).toContain('glad to find another time')
    await press('{Control>}{Enter}{/Control}')
    expect(debriefOf(main)).toMatchObject({ outcome: 'did-not-happen', completedAt: now })
    expect(of(main, 'question')).toEqual([])
  })

  it('is made again by one key, closed in the same step, and both are undone together', async () => {
    const main = await open(world.filter(record => record !== run))
    await press('5')
    await press('{Control>}n{/Control}')
    const next = of(main, 'call').find(({ previousCallId }) => previousCallId === call.id)
    expect(next).toMatchObject({ title: call.title, goal: call.goal })
    expect(debriefOf(main)).toMatchObject({ closedAt: now, nextCallId: next?.id })
    expect(state().view).toEqual({ kind: 'call', id: next?.id, tab: 'prepare' })
    await act(() => state().undo())
    await saved()
    expect(of(main, 'call')).toHaveLength(1)
    expect(debriefOf(main)?.closedAt).toBeUndefined()
  })
})

describe('one after the other', () => {
  it('leads from each that is closed to the next, and from the last to Today', async () => {
    await open(world, ['second', 'third'])
    expect(screen.getByText(/then 1 more/)).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    expect(state().view).toMatchObject({ kind: 'call', id: 'second', tab: 'debrief', batch: ['third'] })
    await open(world, [])
    expect(screen.getByText('The last one to finish.')).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    expect(state().view.kind).toBe('today')
  })

  it('can leave one as it is', async () => {
    const main = await open(world, ['second'])
    await click(button('Leave this one, next'))
    expect(state().view).toMatchObject({ id: 'second', batch: [] })
    expect(debriefOf(main)?.closedAt).toBeUndefined()
  })
})

describe('one that filed itself', () => {
  it('says so, keeps what the run wrote down, and is taken up again', async () => {
    const main = await open([...world, aDebrief({ callId: call.id, filedAt: '2026-11-19T08:00:00.000Z' })])
    expect(screen.getByText(/Filed as not debriefed on Thu 19 Nov/)).toBeDefined()
    expect(field('Question 1').value).toBe('Per share?')
    await click(button('Take it up again'))
    await saved()
    expect(debriefOf(main)).toMatchObject({ takenUpAt: now })
    expect(debriefOf(main)?.filedAt).toBeUndefined()
    expect(screen.queryByText(/Filed as not debriefed/)).toBeNull()
  })
})

describe('how much is done', () => {
  it('is told as filled from the run, and the debrief is complete with its last point', async () => {
    const main = await open()
    expect(screen.getByText('4 of 10 filled from the run')).toBeDefined()
    await click(button('Take it'))
    await fill(field('Why Own lock went that way'), 'They have one')
    await fill(field('Why it went that way'), 'They had numbers')
    await fill(field('One change for next time'), 'Ask first')
    await press('{Tab}')
    expect(screen.getByText('4 of 10 filled from the run, 8 done')).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    expect(debriefOf(main)).toMatchObject({
      ...{ closedAt: now, howWeKnow: { words: 'We start Monday.', personId: helen.id } },
      stepNotes: [{ stepId: second.id, why: 'They have one' }],
    })
    expect(debriefOf(main)?.completedAt).toBeUndefined()
    await open([...main.disk.values()])
    await fill(field('Next goal'), 'Sign the pilot')
    await press('{Tab}')
    await press('1')
    await settled()
    await saved()
    expect([...main.disk.values()].length).toBeGreaterThan(0)
    expect(Object.values(state().records).find(one => one.kind === 'debrief')).toMatchObject({
      completedAt: now,
    })
  })
})

describe('intended and happened', () => {
  it('says what became of the plan, with what was lost', async () => {
    await open()
    expect(
      screen.getByText(/2:00 lost at 14:35: their projector\. Step 2 skipped at 14:42\./).textContent,
    ).toContain('Next steps kept 4:00 of 4.')
  })

  it('takes minutes by hand where the call was not run here', async () => {
    const main = await open(world.filter(record => record !== run))
    await click(button('Tell the minutes by hand'))
    await fill(field(/Minutes of Restore/), '11')
    await press('{Tab}')
    await saved()
    expect(debriefOf(main)?.stepNotes).toEqual([{ stepId: first.id, why: '', minutes: 11 }])
  })
})

describe('somebody who joined unknown', () => {
  const seats = (main: FakeBridge) => callOf(main).attendees.map(({ personId }) => personId)
  const mark = (main: FakeBridge) => main.onDisk('run', run.id).marks.find(({ form }) => form === 'joined')
  const isAsked = () => screen.queryByText(/joined at 14:41: who was that\?/) !== null

  it('is matched to a person of theirs, and undone', async () => {
    const main = await open()
    expect(isAsked()).toBe(true)
    await choose(/Who was Anna/, 'Anna Bergström')
    await saved()
    expect(seats(main)).toEqual([helen.id, anna.id])
    expect(mark(main)?.attendeeIds).toEqual([callOf(main).attendees[1]?.id])
    expect(isAsked()).toBe(false)
    await act(() => state().undo())
    await saved()
    expect([seats(main), isAsked()]).toEqual([[helen.id], true])
  })

  it('is added as a new person, or left unknown', async () => {
    const main = await open()
    await click(button('Add Anna'))
    await saved()
    const made = of(main, 'person').find(({ name }) => name === 'Anna')
    expect(seats(main)).toEqual([helen.id, made?.id])
    await act(() => state().undo())
    await saved()
    await click(button('Leave'))
    await saved()
    expect(debriefOf(main)?.strangersLeft).toHaveLength(1)
    expect([seats(main), isAsked()]).toEqual([[helen.id], false])
  })
})
