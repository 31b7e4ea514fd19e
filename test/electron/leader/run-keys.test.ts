import { newAttendee } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { standingMarks } from '@shared/domain/run'
import { type Summary, summarize } from '@shared/domain/summary'
import { describe, expect, it } from 'vitest'
import { createRunKeys } from '../../../electron/leader/run-keys'
import { createRunSession } from '../../../electron/run/run-session'
import {
  aCall,
  aDeal,
  aGap,
  anExposure,
  aPerson,
  aScript,
  aScriptCopy,
  aStep,
  making,
} from '../../helpers/builders'

const start = '2026-11-19T13:30:00.000Z'
const startMs = Date.parse(start)

function aStand({ hasPage = true } = {}) {
  const people = ['Helen Brandt', 'Marcus Oyelaran'].map(name => aPerson({ name }))
  const attendees = people.map(person => newAttendee({ personId: person.id }, making.newId))
  const gap = aGap()
  const deal = aDeal()
  const call = aCall({ start, attendees, dealId: deal.id })
  const steps = [aStep({ title: 'One' }), aStep({ title: 'Two' })]
  const copy = aScriptCopy({ callId: call.id, steps })
  const script = aScript({ steps })
  const planned = anExposure({ gapId: gap.id, plannedCallId: call.id, plannedStepId: steps[0]?.id })
  const records: readonly AnyRecord[] = [
    ...[...people, gap, copy, { ...call, scriptCopyId: copy.id }],
    { ...deal, exposures: [planned] },
    script,
  ]
  const files = new Map<string, AnyRecord>(records.map(record => [record.id, record]))
  const hands = { seconds: 0 }
  const store = {
    read: async (_kind: string, id: string) => {
      const record = files.get(id)
      return (record === undefined ? { kind: 'missing' } : { kind: 'ok', record }) as never
    },
    save: async ({ record }: { readonly record: AnyRecord }) => ({
      rev: record.rev + 1,
      merged: false,
      record,
    }),
    summaries: (kind: string) =>
      [...files.values()].filter(one => one.kind === kind).map(one => summarize(one) as Summary),
  }
  const now = () => new Date(startMs + hands.seconds * 1_000).toISOString()
  const session = createRunSession({
    store: store as never,
    clock: { nowMs: () => startMs + hands.seconds * 1_000, monotonicMs: () => hands.seconds * 1_000 },
    newId: making.newId,
    onChanged: () => undefined,
  })
  const shown: string[] = []
  const keys = createRunKeys({
    session: async () => session,
    store: async () => store as never,
    now,
    showPage: command => hasPage && shown.push(command) > 0,
  })
  const press = (command: string, key = '', chordAt = now()) => keys.press({ command, key, chordAt })
  const marks = () => standingMarks(session.live() ?? ({ marks: [] as const } as never))
  return { session, call, script, steps, gap, attendees, hands, press, marks, shown }
}

describe('a key from another program', () => {
  it('sets its mark in the live run, at the step on screen', async () => {
    const { session, call, steps, press, marks } = aStand()
    await session.startRun(call.id, 'live')
    await press('run.next-step', 'Space')
    const { made } = await press('mark.question', 'Q')
    expect(made).toEqual([marks().at(-1)?.id])
    expect(marks().map(({ form, stepId }) => [form, stepId])).toEqual([
      ['step-begun', steps[0]?.id],
      ['question', steps[0]?.id],
    ])
  })

  it('ends with the same key what it began: it works again, they have ended', async () => {
    const { session, call, hands, press, marks } = aStand()
    await session.startRun(call.id, 'live')
    await press('mark.failure', 'B')
    hands.seconds += 25
    await press('mark.failure', 'B')
    await press('mark.on-a-roll', 'V')
    hands.seconds += 40
    await press('mark.on-a-roll', 'V')
    expect(
      marks().map(({ form, secondsLost, secondsTalked }) => [form, secondsLost ?? secondsTalked]),
    ).toEqual([
      ['failure', 25],
      ['on-a-roll', 40],
    ])
  })

  it('knows the steps of a script that is rehearsed alone', async () => {
    const { session, script, steps, press, marks } = aStand()
    await session.startRehearsal({ scriptId: script.id })
    await press('run.next-step', 'Space')
    await press('mark.note', 'N')
    expect(marks().at(-1)).toMatchObject({ form: 'note', stepId: steps[0]?.id })
  })

  it('acts in the order of the presses, however fast they come', async () => {
    const { session, call, steps, press, marks } = aStand()
    await session.startRun(call.id, 'live')
    await Promise.all(
      ['run.next-step', 'run.next-step', 'run.previous-step', 'run.pause'].map(one => press(one)),
    )
    const [one, two] = steps.map(({ id }) => id as string)
    expect(marks().map(({ form, stepId }) => `${form} ${stepId}`)).toEqual([
      ...[`step-begun ${one}`, `step-begun ${two}`, `step-begun ${one}`, `pause ${one}`],
    ])
  })

  it('tells the gap that is planned for the step, as the live view does', async () => {
    const { session, call, gap, press, marks } = aStand()
    await session.startRun(call.id, 'live')
    await press('run.next-step')
    await press('mark.gap-told', 'G')
    expect(marks().at(-1)).toMatchObject({ form: 'gap-told', gapId: gap.id })
  })

  it.each([
    [2.9, 1],
    [3, 0],
  ])('a digit whose leader came %f s after a mark names %i people', async (seconds, count) => {
    const { session, call, attendees, hands, press, marks } = aStand()
    await session.startRun(call.id, 'live')
    await press('mark.note', 'N')
    hands.seconds = seconds
    const chordAt = new Date(startMs + seconds * 1_000).toISOString()
    hands.seconds = seconds + 1.5
    await press('mark.who', '2', chordAt)
    expect(marks().at(-1)?.attendeeIds).toEqual([attendees[1]?.id].slice(0, count))
  })

  it('A answers the question just asked, P parks it, twice is one-to-one', async () => {
    const { session, call, press, marks } = aStand()
    await session.startRun(call.id, 'live')
    await press('mark.question', 'Q')
    await press('mark.answered', 'A')
    expect(marks().at(-1)?.triage).toBe('answered')
    await press('mark.park', 'P')
    await press('mark.park', 'P')
    expect(marks().map(({ form, triage }) => [form, triage])).toEqual([['question', 'one-to-one']])
  })

  it('J with the digit of somebody who is here says that they left', async () => {
    const { session, call, attendees, press, marks } = aStand()
    await session.startRun(call.id, 'live')
    for (const [command, key] of [
      ['mark.joined-or-left', 'J'],
      ['mark.who', '1'],
      ['mark.joined-or-left', 'J'],
      ['mark.who', '1'],
    ] as const)
      await press(command, key)
    expect(marks().map(({ form, attendeeIds }) => [form, attendeeIds])).toEqual([
      ['joined', [attendees[0]?.id]],
      ['left', [attendees[0]?.id]],
    ])
  })

  it('that concerns a window goes to the page with the run, and marks nothing', async () => {
    const { session, call, press, marks, shown } = aStand()
    await session.startRun(call.id, 'live')
    expect(await press('run.clock', 'Y')).toEqual({ made: [] })
    expect([shown, marks()]).toEqual([['run.clock'], []])
  })

  it('that concerns a window says so where the run is on no screen', async () => {
    const { session, call, press } = aStand({ hasPage: false })
    await session.startRun(call.id, 'live')
    expect((await press('run.clock', 'Y')).problem).toBe('The run is on no screen now.')
  })

  it('without a run says that nothing was marked', async () => {
    const { press } = aStand()
    expect((await press('mark.note', 'N')).problem).toBe('No run is going on, so nothing was marked.')
  })
})
