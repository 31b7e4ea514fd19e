import { newPreflightTask } from '@shared/domain/preflight'
import type { AnyRecord } from '@shared/domain/records'
import { afterEach, describe, expect, it } from 'vitest'
import { readReminders } from '../../../electron/notify/start-reminders'
import { openRecordStore } from '../../../electron/store/record-store'
import { readCall } from '../../../electron/workspace/read-call'
import { mostHabitCalls, readHabits } from '../../../electron/workspace/read-habits'
import { type WorkspaceRecords, workspaceOn } from '../../../electron/workspace/workspace'
import { aCall, anEnvironment, aProspect, making } from '../../helpers/builders'
import { countingIds } from '../../helpers/ids'
import { createTempFolder, removeFolder } from '../../helpers/temp-folder'
import { writeWorkspace } from '../../helpers/write-workspace'

const now = '2026-11-19T12:48:00.000Z'
const inMinutes = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) removeFolder(folder)
})

async function reading<T>(
  records: readonly AnyRecord[],
  read: (workspace: WorkspaceRecords) => Promise<T>,
): Promise<T> {
  const folder = createTempFolder()
  folders.push(folder)
  await writeWorkspace(`${folder}/workspace`, records)
  const store = await openRecordStore({
    workspace: `${folder}/workspace`,
    home: `${folder}/home`,
    now: () => new Date(now),
    newId: countingIds(),
    log: () => undefined,
  })
  const answer = await read(workspaceOn(store))
  await store.close()
  return answer
}

const restore = (took?: number) =>
  newPreflightTask(
    {
      title: 'Restore',
      minutes: 28,
      doer: 'machine',
      ...(took !== undefined && { startedAt: inMinutes(-2_000), doneAt: inMinutes(-2_000 + took) }),
    },
    making.newId,
  )
const callAt = (minutes: number, took?: number) =>
  aCall({ start: inMinutes(minutes), preflight: [restore(took)] })

describe('habits', () => {
  it('are those of the latest calls that had set-up, none of which is ahead', async () => {
    const old = Array.from({ length: mostHabitCalls }, (_, n) => callAt(-1_000 - n, 30))
    const records = [...old, callAt(-9_000, 99), callAt(42), aCall({ start: inMinutes(-10) })]
    const habits = await reading(records, one => readHabits(one, now))
    expect(habits).toMatchObject([
      { title: 'Restore', calls: mostHabitCalls, timed: mostHabitCalls, took: 30 },
    ])
  })
})

describe('reminders', () => {
  it('are those of the calls within a day and a half, each with its prospect', async () => {
    const prospect = aProspect({ name: 'Corvane' })
    const soon = { ...callAt(42), prospectId: prospect.id }
    const reminders = await reading([prospect, soon, callAt(60 * 37), callAt(-5)], one =>
      readReminders(one, now),
    )
    expect(reminders.map(({ callId, body }) => [callId, body])).toEqual([[soon.id, '28 min, for Corvane']])
  })
})

describe('a call', () => {
  it('comes with the planned calls of a day round it and with every environment', async () => {
    const [used, free] = [anEnvironment(), anEnvironment({ name: 'Demo B' })]
    const call = aCall({ start: inMinutes(42), environmentIds: [used.id] })
    const near = aCall({ title: 'Near', start: inMinutes(42 + 24 * 60) })
    const others = [
      aCall({ title: 'Far', start: inMinutes(43 + 24 * 60) }),
      aCall({ title: 'Cancelled', start: inMinutes(60), status: 'cancelled' }),
    ]
    const bundle = await reading([used, free, call, near, ...others], one => readCall(one, call.id))
    expect(bundle.dayCalls.map(({ title }) => title).toSorted()).toEqual([near.title, call.title].toSorted())
    expect(bundle.records.filter(({ kind }) => kind === 'environment')).toHaveLength(2)
  })
})
