// @vitest-environment happy-dom
/** What comes after a call: tasks, the next call, the one change and the lines that worked. */
import { newAttendee } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { freshId } from '@shared/domain/schema'
import { newWorkedLine } from '@shared/domain/worked-line'
import { cleanup } from '@testing-library/react'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import { CallPage } from '../../../../renderer/features/call/CallPage'
import { Today } from '../../../../renderer/features/today/Today'
import {
  aCall,
  aColleague,
  aDeal,
  aDebrief,
  aGap,
  aMe,
  anExposure,
  aPerson,
  aProspect,
  aQuestion,
  aRun,
  aScript,
  aScriptCopy,
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
  within,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const now = '2026-11-20T14:10:00.000Z'
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T13:30:00.000Z`
const [me, tom, prospect, helen, gap] = [aMe(), aColleague(), aProspect(), aPerson(), aGap()]
const deal = aDeal({ prospectId: prospect.id, exposures: [anExposure({ gapId: gap.id })] })
const script = aScript({ revision: 7 })
const step = script.steps[0]
const heldOn = (day: number) => {
  const call = aCall({ start: at(day), callKind: 'demo', status: day === 20 ? 'planned' : 'held' })
  const copy = aScriptCopy({ callId: call.id, scriptId: script.id, scriptRevision: 7, steps: script.steps })
  const run = aRun({ callId: call.id, scriptCopyId: copy.id, startedAt: at(day), endedAt: at(day) })
  return { call: { ...call, scriptCopyId: copy.id }, copy, run }
}
const [learnt, one, two, here] = [heldOn(12), heldOn(17), heldOn(18), heldOn(20)]
const call = {
  ...here.call,
  prospectId: prospect.id,
  dealId: deal.id,
  attendees: [newAttendee({ personId: helen.id, attendance: 'accepted' }, making.newId)],
}
const change = aDebrief({
  callId: learnt.call.id,
  closedAt: at(12),
  oneChange: {
    ...{ text: 'Restore the batch record in 4 min', stepId: step?.id, writtenAt: at(12) },
    tries: [
      { runId: one.run.id, helped: true },
      { runId: two.run.id, helped: false },
    ],
  },
})
const question = aQuestion({ state: 'owed', prospectId: prospect.id, callId: call.id })
const flat = ({ call, copy, run }: ReturnType<typeof heldOn>): readonly AnyRecord[] => [call, copy, run]
const world: readonly AnyRecord[] = [
  ...[me, tom, prospect, helen, gap, deal, script, change, question],
  ...[learnt, one, two].flatMap(flat),
  ...[call, here.copy, here.run],
]

const open = async (records: readonly AnyRecord[] = world): Promise<FakeBridge> => {
  const main = await showScreen(<CallPage callId={call.id} tab="debrief" />, {
    ...{ records, now, view: { kind: 'call', id: call.id, tab: 'debrief' } },
  })
  await paneDrawn('next')
  await settled()
  return main
}
const of = <K extends AnyRecord['kind']>(main: FakeBridge, kind: K) =>
  [...main.disk.values()].filter(
    (record): record is Extract<AnyRecord, { kind: K }> =>
      record.kind === kind && record.deletedAt === undefined,
  )
const debriefOf = (main: FakeBridge) => of(main, 'debrief').find(({ callId }) => callId === call.id)
const changeOf = (main: FakeBridge) => main.onDisk('debrief', change.id).oneChange
const undo = () => state().undo()

describe('tasks', () => {
  it('one for now, mine and due today, ticked and undone', async () => {
    const main = await open()
    await fill(field('One thing to do now'), 'Send the sheet')
    await press('{Enter}')
    await saved()
    const task = of(main, 'task')[0]
    expect(task).toMatchObject({ title: 'Send the sheet', form: 'immediate', ownerId: me.id })
    expect(task?.due?.slice(0, 10)).toBe('2026-11-20')
    expect(debriefOf(main)?.immediateTaskId).toBe(task?.id)
    await click(screen.getByRole('checkbox', { name: 'Do now is done' }))
    await saved()
    expect(of(main, 'task')[0]?.doneAt).toBe(now)
  })

  it('small ones with a day and an owner, out as a calendar that ical.js reads', async () => {
    const main = await open()
    expect(screen.queryByRole('button', { name: 'Save as .ics' })).toBeNull()
    await fill(field('Add a task'), 'Ask Tom, and Jürgen; twice')
    await press('{Enter}')
    await choose(/Who does task 1/, 'Tom Okafor')
    await choose(/Task 1 due/, 'Mon 23 Nov')
    await click(button('Save as .ics'))
    const text = main.inputsOf('saveCalendar')[0]?.text ?? ''
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined,
    )
    expect([event.summary, event.startDate.toString()]).toEqual(['Ask Tom, and Jürgen; twice', '2026-11-23'])
    await saved()
    expect(of(main, 'task')[0]).toMatchObject({ ownerId: tom.id, form: 'short-term', callId: call.id })
    await expectAccessible()
  })
})

describe('the next call', () => {
  it('is made by one key with a free hour, and takes what is open along as one step', async () => {
    const main = await open()
    await fill(field('Next goal'), 'They restore one record')
    expect(screen.getByText('Goes with it: 1 person, 1 open question, 1 gap to tell.')).toBeDefined()
    const offered = within(region('Next goal').getByRole('list', { name: 'Free hours' })).getAllByRole(
      'button',
    )
    expect(offered).toHaveLength(2)
    await click(offered[0] as HTMLElement)
    await press('{Control>}n{/Control}')
    await saved()
    const next = of(main, 'call').find(({ previousCallId }) => previousCallId === call.id)
    expect(next).toMatchObject({ goal: { text: 'They restore one record' }, prospectId: prospect.id })
    expect(Date.parse(next?.start ?? '') - Date.parse(now)).toBeGreaterThanOrEqual(86_400_000)
    expect(debriefOf(main)?.nextCallId).toBe(next?.id)
    expect(main.onDisk('deal', deal.id).exposures[0]?.plannedCallId).toBe(next?.id)
    expect(state().view).toMatchObject({ kind: 'call', id: next?.id, tab: 'prepare' })
    await undo()
    await settled()
    expect(main.onDisk('deal', deal.id).exposures[0]?.plannedCallId).toBeUndefined()
    expect(debriefOf(main)?.nextCallId).toBeUndefined()
  })

  it('once made is opened, not made again, and can be saved as an invite', async () => {
    const next = aCall({ start: at(24), attendees: call.attendees, previousCallId: call.id, title: 'Pilot' })
    const own = aDebrief({ callId: call.id, runId: here.run.id, nextCallId: next.id })
    const main = await open([...world, next, own])
    await click(button('Save the invite as .ics'))
    const text = main.inputsOf('saveCalendar')[0]?.text.replaceAll('\r\n ', '')
    expect(text).toContain('mailto:helen.brandt@corvane.example')
    await click(button('Open next call'))
    expect(state().view).toMatchObject({ kind: 'call', id: next.id })
  })
})

describe('one change', () => {
  it('asks whether it helped, answered by one press; after the third try keep, adjust or drop', async () => {
    const main = await open()
    const tried = within(screen.getByRole('list', { name: 'Changes tried in this run' }))
    expect(tried.getByText(/Try 3 of 3/).textContent).toContain('Did it help?')
    expect(tried.queryByRole('button', { name: 'Drop' })).toBeNull()
    await click(tried.getByRole('button', { name: 'Yes' }))
    expect(tried.getByText('3 tries, helped in 2 of 3 answered.')).toBeDefined()
    await click(tried.getByRole('button', { name: 'Put in revision 8' }))
    await saved()
    expect(main.onDisk('script', script.id)).toMatchObject({
      revision: 8,
      note: 'Restore the batch record in 4 min',
    })
    expect(main.onDisk('script', script.id).steps[0]?.tell).toBe('Restore the batch record in 4 min')
    expect(of(main, 'revision')).toMatchObject([{ number: 8, of: { id: script.id } }])
    expect(changeOf(main)).toMatchObject({ decision: 'keep', keptIn: { scriptId: script.id, revision: 8 } })
    await undo()
    await settled()
    expect(main.onDisk('script', script.id).revision).toBe(7)
    expect(changeOf(main)?.decision).toBeUndefined()
    await expectAccessible()
  })

  it('adjusted begins anew, dropped is over', async () => {
    const main = await open()
    await click(button('No'))
    await click(button('Adjust'))
    await fill(field('What to try in the next three runs'), 'Skip the folder tour')
    await press('{Enter}')
    await saved()
    expect(changeOf(main)).toMatchObject({ text: 'Skip the folder tour', tries: [], writtenAt: now })
    expect(screen.queryByRole('list', { name: 'Changes tried in this run' })).toBeNull()
    const again = await open()
    await click(button('No'))
    await click(button('Drop'))
    await saved()
    expect(changeOf(again)?.decision).toBe('drop')
  })

  it('of this call is tied to a step, and rides from its first word on', async () => {
    const main = await open()
    await fill(field('One change for next time'), 'Ask first')
    await choose(/When to try it/, 'Step 1: Batch record back this shift')
    await saved()
    expect(debriefOf(main)?.oneChange).toEqual({
      text: 'Ask first',
      tries: [],
      writtenAt: now,
      stepId: step?.id,
    })
    expect(screen.getByText('Rides on the next three runs')).toBeDefined()
  })

  it('waits in Today for a word, and shows in the next Prepare which try it is', async () => {
    await showScreen(<Today />, { records: world, now })
    await settled()
    await click(region('Changes to decide').getByRole('button', { name: /Restore the batch record/ }))
    expect(state().view).toMatchObject({ kind: 'call', id: call.id, tab: 'debrief' })
    const ahead = { ...call, start: at(24) }
    const records = world.filter(({ id }) => id !== call.id && id !== here.run.id)
    await showScreen(<CallPage callId={ahead.id} tab="prepare" />, {
      ...{ records: [...records, ahead], now, view: { kind: 'call', id: ahead.id, tab: 'prepare' } },
    })
    const last = within(await screen.findByRole('region', { name: 'From last time' }))
    expect(last.getByText(/Try 3 of 3: Restore the batch record in 4 min/).textContent).toContain(
      'stays on this computer',
    )
  })
})

describe('lines that worked', () => {
  const proven = newWorkedLine(
    {
      text: 'This is your Tuesday',
      stepId: step?.id,
      tries: [1, 2, 3].map(() => ({ runId: freshId('run', making.newId), worked: true })),
    },
    making,
  )

  it('what worked is kept as a line with this run as its first try, or put in a revision at once', async () => {
    const main = await open()
    await fill(field('What worked'), 'This is your Tuesday')
    await choose(/Where it worked/, 'Step 1: Batch record back this shift')
    await click(button('Keep as a line'))
    await saved()
    expect(main.onDisk('script', script.id).lines).toMatchObject([
      { text: 'This is your Tuesday', stepId: step?.id, tries: [{ runId: here.run.id, worked: true }] },
    ])
    expect(screen.getByText(/worked 1 of 1/)).toBeDefined()
    await click(region('What worked').getByRole('button', { name: 'Put in revision 8' }))
    await saved()
    expect(main.onDisk('script', script.id)).toMatchObject({ revision: 8 })
    expect(main.onDisk('script', script.id).lines).toHaveLength(1)
  })

  it('a proven one that fails is asked why', async () => {
    const main = await open([...world.filter(({ id }) => id !== script.id), { ...script, lines: [proven] }])
    expect(screen.getByText(/worked 3 of 3/)).toBeDefined()
    await click(button('It did not work: This is your Tuesday'))
    await click(button('Their region'))
    await saved()
    expect(main.onDisk('script', script.id).lines?.[0]?.tries.at(-1)).toEqual({
      ...{ runId: here.run.id, worked: false, cause: 'region' },
    })
    expect(screen.getByText(/worked 3 of 4/)).toBeDefined()
  })
})
