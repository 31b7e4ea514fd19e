import { callFactsFrom } from '@shared/insights/call-facts'
import { gapFactsFrom } from '@shared/insights/gap-facts'
import { afterEach, describe, expect, it } from 'vitest'
import { openRecordStore } from '../../../electron/store/record-store'
import { readCallFacts, readGapFacts } from '../../../electron/workspace/read-insights'
import { type WorkspaceRecords, workspaceOn } from '../../../electron/workspace/workspace'
import { countingIds } from '../../helpers/ids'
import { insightNow, insightScene } from '../../helpers/insight-scene'
import { createTempFolder, removeFolder } from '../../helpers/temp-folder'
import { writeWorkspace } from '../../helpers/write-workspace'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) removeFolder(folder)
})

const records = insightScene()
const idsOf = (kind: 'call' | 'deal') => records.flatMap(one => (one.kind === kind ? [one.id] : []))
const dayOf = (instant: string) => instant.slice(0, 10)

async function reading<T>(read: (workspace: WorkspaceRecords) => Promise<T>): Promise<T> {
  const folder = createTempFolder()
  folders.push(folder)
  await writeWorkspace(`${folder}/workspace`, records)
  const store = await openRecordStore({
    ...{ workspace: `${folder}/workspace`, home: `${folder}/home`, newId: countingIds() },
    now: () => new Date(insightNow),
    log: () => undefined,
  })
  const answer = await read(workspaceOn(store))
  await store.close()
  return answer
}

describe('facts read from files', () => {
  it('are those of the records: steps of runs, and checks', async () => {
    const { steps, checks } = await reading(workspace => readCallFacts(workspace, idsOf('call')))
    const all = callFactsFrom(records)
    expect([steps.length, checks.length]).toEqual([15, 20])
    expect(new Set(steps.map(one => JSON.stringify(one)))).toEqual(
      new Set(all.steps.map(one => JSON.stringify(one))),
    )
    expect(new Set(checks.map(one => JSON.stringify(one)))).toEqual(
      new Set(all.checks.map(one => JSON.stringify(one))),
    )
  })

  it('are only those of the calls asked about', async () => {
    const [first = '', ...others] = idsOf('call')
    const { steps, checks } = await reading(workspace => readCallFacts(workspace, [first]))
    expect(new Set([...steps, ...checks].map(({ callId }) => callId))).toEqual(new Set([first]))
    const ofOthers = await reading(workspace => readCallFacts(workspace, others))
    expect(ofOthers.checks).toHaveLength(19)
  })

  it('have every gap of every deal with the need in their words', async () => {
    const facts = await reading(workspace => readGapFacts(workspace, idsOf('deal'), dayOf))
    expect(facts).toHaveLength(gapFactsFrom(records, dayOf).length)
    expect(new Set(facts.map(({ need }) => need)).size).toBe(1)
    expect(facts.every(({ need }) => need !== '')).toBe(true)
  })
})
