import { advise } from '@shared/advisor/advise'
import type { AnyRecord } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { afterEach, describe, expect, it } from 'vitest'
import { createClock } from '../../../electron/clock'
import { openRecordStore } from '../../../electron/store/record-store'
import { readToday } from '../../../electron/workspace/read-today'
import { workspaceOn } from '../../../electron/workspace/workspace'
import { neighbourhoodOf } from '../../../renderer/state/selectors'
import { careerRecords, firstMonths } from '../../bench/career'
import { aGap } from '../../helpers/builders'
import { countingIds } from '../../helpers/ids'
import { createTempFolder, removeFolder } from '../../helpers/temp-folder'
import { writeWorkspace } from '../../helpers/write-workspace'

const now = '2026-11-19T12:48:00.000Z'
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) removeFolder(folder)
})

const workspaces: Readonly<Record<string, () => readonly AnyRecord[]>> = {
  'the sample': () => sampleWorkspace({ now }),
  'the first months of a career': () => [...careerRecords(now, { ...firstMonths, gaps: 60 })],
}

describe('what Today reads', () => {
  it.each(Object.keys(workspaces))(
    'of %s holds all that advice on its calls speaks of, and no gap that nobody needs',
    async name => {
      const stranger = aGap({ title: 'No rhubarb', topics: ['rhubarb'] })
      const records = [...(workspaces[name]?.() ?? []), stranger]
      const today = await todayOf(records)
      const { upcoming } = today.selection
      expect(upcoming.length).toBeGreaterThan(0)
      for (const { id } of upcoming) {
        expect(findings(id, today.records, today), id).toEqual(
          findings(id, [...today.records, ...records], today),
        )
      }
      const spoken = upcoming.flatMap(({ id }) => findings(id, today.records, today)).map(one => one.rule)
      expect(spoken.some(rule => rule === 'R08' || rule === 'R09')).toBe(true)
      expect(today.records.map(record => record.id)).not.toContain(stranger.id)
    },
  )
})

type Today = Awaited<ReturnType<typeof readToday>>

function findings(callId: string, records: readonly AnyRecord[], today: Today) {
  const byId = Object.fromEntries(records.map(record => [record.id, record]))
  const neighbourhood = neighbourhoodOf(callId, byId, {
    siblings: today.siblings[callId],
    background: today.backgrounds?.[callId],
  })
  return neighbourhood === undefined ? [] : advise(neighbourhood, now).findings
}

async function todayOf(records: readonly AnyRecord[]): Promise<Today> {
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
  const today = await readToday(workspaceOn(store), createClock(now))
  await store.close()
  return today
}
