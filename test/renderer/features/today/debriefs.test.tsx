// @vitest-environment happy-dom
import type { AnyRecord } from '@shared/domain/records'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Today } from '../../../../renderer/features/today/Today'
import { aCall, aDebrief, aMark, aMe, aProspect, aRun } from '../../../helpers/builders'
import type { FakeBridge } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  choose,
  click,
  expectAccessible,
  press,
  region,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const me = aMe()
const prospect = aProspect()
const held = (title: string, start: string) =>
  aCall({ title, start, status: 'planned', prospectId: prospect.id })
const tuesday = held('Pricing call', '2026-11-17T09:00:00.000Z')
const wednesday = held('Security review', '2026-11-18T09:00:00.000Z')
const monday = held('First call', '2026-11-16T09:00:00.000Z')
const run = aRun({
  ...{ callId: tuesday.id, startedAt: '2026-11-17T09:00:00.000Z', endedAt: '2026-11-17T09:28:00.000Z' },
  marks: [aMark({ form: 'question', at: '2026-11-17T09:10:00.000Z', text: 'Which ports?' })],
})
const world: readonly AnyRecord[] = [
  ...[me, prospect, monday, tuesday, wednesday, run],
  aDebrief({ callId: monday.id, outcome: 'partly', closedAt: '2026-11-16T10:00:00.000Z' }),
]
const show = (records = world) => showScreen(<Today />, { records })
const group = () => region('Debriefs to finish')
const row = (words: RegExp) => group().getByRole('button', { name: words })
const debriefOf = (main: FakeBridge, callId: string) =>
  [...main.disk.values()].find(
    record => record.kind === 'debrief' && record.callId === callId && record.deletedAt === undefined,
  )

describe('debriefs to finish', () => {
  it('are counted, each with its time; what was never closed leads', async () => {
    await show()
    expect(group().getByRole('heading').textContent).toBe('Debriefs to finish 3')
    const rows = group()
      .getAllByRole('listitem')
      .map(one => one.textContent)
    expect(rows[0]).toContain('Pricing call')
    expect(rows[0]).toContain('Tue 17 Nov, 10:00 · close it in 30 seconds')
    expect(rows[1]).toContain('Security review')
    expect(rows[2]).toContain('Mon 16 Nov, 10:00 · closed, to be completed')
    await expectAccessible()
  })

  it('open one after the other', async () => {
    await show()
    await click(group().getByRole('button', { name: 'One after the other' }))
    expect(state().view).toEqual({
      ...{ kind: 'call', id: tuesday.id, tab: 'debrief' },
      batch: [wednesday.id, monday.id],
    })
  })

  it('are closed in their row: filled from the run, owed by default, undone as one', async () => {
    const main = await show()
    await choose(/Outcome, Tue 17 Nov/, '1 Goal reached')
    await settled()
    await saved()
    expect(debriefOf(main, tuesday.id)).toMatchObject({ outcome: 'goal-reached', runId: run.id })
    expect(main.onDisk('call', tuesday.id).status).toBe('held')
    const question = [...main.disk.values()].find(one => one.kind === 'question')
    expect(question).toMatchObject({
      words: 'Which ports?',
      state: 'owed',
      ownerId: me.id,
      dueOn: '2026-11-20',
    })
    expect(state().toasts.at(-1)).toMatchObject({ text: 'Closed: goal reached.' })
    await act(() => state().undo())
    await saved()
    expect(debriefOf(main, tuesday.id)).toBeUndefined()
    expect(main.onDisk('call', tuesday.id).status).toBe('planned')
  })

  it('take the outcome by digit on the row, and only where nobody has said it', async () => {
    const main = await show()
    await act(() => row(/First call/).focus())
    await press('1')
    await saved()
    expect(debriefOf(main, monday.id)).toMatchObject({ outcome: 'partly' })
    await act(() => row(/Security review/).focus())
    await press('5')
    await settled()
    await saved()
    expect(debriefOf(main, wednesday.id)).toMatchObject({ outcome: 'did-not-happen' })
    expect(main.onDisk('call', wednesday.id).status).toBe('no-show')
    expect(screen.queryByText(/Security review/)).toBeNull()
  })
})
