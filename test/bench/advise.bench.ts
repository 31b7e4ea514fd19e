/** All advisors for one call, from the records that the app loads for it; the 300 gaps of a career among them. */
import { advise } from '@shared/advisor/advise'
import type { AnyRecord } from '@shared/domain/records'
import { readCall } from '../../electron/workspace/read-call'
import { workspaceOn } from '../../electron/workspace/workspace'
import { neighbourhoodOf } from '../../renderer/state/selectors'
import { fictionNow } from '../helpers/launch-app'
import { expect, openStore, test } from './career-bench'
import { p95, report, wordSpread } from './figures'

const callsAsked = 100
const rounds = 10
const leastRules = 8

test('advise', async ({ folders }, testInfo) => {
  const workspace = workspaceOn(await openStore(folders))
  // The newest hundred: a dozen to come, the rest held, with runs, people and deals around them.
  const calls = workspace.lookup
    .list('call')
    .toSorted((a, b) => (b.start ?? '').localeCompare(a.start ?? ''))
    .slice(0, callsAsked)
  const bundles = await Promise.all(calls.map(call => readCall(workspace, call.id)))
  const records: Record<string, AnyRecord> = {}
  for (const bundle of bundles) for (const record of bundle.records) records[record.id] = record
  const times: number[] = []
  let found = 0
  const spoken = new Set<string>()
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, call] of calls.entries()) {
      const began = performance.now()
      const neighbourhood = neighbourhoodOf(call.id, records, bundles[at])
      if (neighbourhood === undefined) throw new Error(`Call ${call.id} was not read.`)
      const { findings } = advise(neighbourhood, fictionNow)
      if (round >= 0) times.push(performance.now() - began)
      found += findings.length
      for (const { rule } of findings) spoken.add(rule)
    }
  }
  await workspace.store.close()
  expect(found, 'the advisors have something to say').toBeGreaterThan(0)
  expect(spoken.size, 'and not only one or two of them').toBeGreaterThan(leastRules)
  report(testInfo, {
    ...{ id: 'advise.p95', value: p95(times), unit: 'ms', limit: 10, n: times.length },
    note: `${wordSpread(times)}; ${Object.keys(records).length} records in memory, ${spoken.size} rules speak; plain Node`,
  })
})
