import type { AnyRecord } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { runsToRead, usageFrom } from '@shared/library/usage-of-script'
import { callsWithBlock, usesOfScripts, whereScriptIsUsed } from '@shared/library/where-used'
import { expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { aBlock, aCall, aProspect, aRun, aScript, aScriptCopy, aStep, testNow } from '../../helpers/builders'

const block = aBlock()
const step = aStep({ blockId: block.id })
const script = aScript({ steps: [step] })
const corvane = aProspect({ name: 'Corvane' })
const call = (start: string | undefined, status: 'planned' | 'held' | 'cancelled' = 'planned') =>
  aCall({ start, status, prospectId: corvane.id })
const soon = call('2026-11-20T10:00:00.000Z')
const later = call('2026-11-30T10:00:00.000Z')
const undated = call(undefined)
const held = call('2026-11-10T10:00:00.000Z', 'held')
const forgotten = call('2026-11-18T10:00:00.000Z')
const cancelled = call('2026-11-21T10:00:00.000Z', 'cancelled')
const copies = [later, soon, undated, held, forgotten, cancelled].map((one, at) =>
  aScriptCopy({ callId: one.id, scriptId: script.id, scriptRevision: at + 1, steps: [step] }),
)
const replaced = aScriptCopy({ callId: soon.id, scriptId: script.id, deletedAt: testNow })
const other = aScriptCopy({ callId: soon.id, scriptId: aScript().id })
const records: readonly AnyRecord[] = [
  ...[block, script, corvane, soon, later, undated, held, forgotten, cancelled],
  ...[...copies, replaced, other],
]
const lookupOf = (all: readonly AnyRecord[]) =>
  createLookup(kind => all.filter(one => one.kind === kind).map(one => summarize(one) as Summary))
const lookup = lookupOf(records)

it('counts the calls a script is used in, without those that did not happen, and names the next', () => {
  const uses = usesOfScripts(lookup, testNow)
  expect(uses[script.id]).toEqual({
    calls: 5,
    next: { callId: soon.id, name: 'Corvane', start: soon.start },
  })
})

it('lists next calls by time with the revision each is on, and past calls the latest first', () => {
  const used = whereScriptIsUsed(script.id, lookup, testNow)
  expect(used.next.map(one => [one.callId, one.revision])).toEqual([
    [soon.id, 2],
    [later.id, 1],
    [undated.id, 3],
  ])
  expect(used.past.map(one => one.callId)).toEqual([forgotten.id, held.id])
  expect(used.pastCount).toBe(2)
  expect(used.blocks).toEqual([{ id: block.id, name: block.name }])
})

it('knows the planned calls whose own copy holds a block', () => {
  const ids = callsWithBlock(block.id, lookup, testNow).map(one => one.callId)
  expect(ids).toEqual([soon.id, later.id, undated.id])
})

it('reads runs and copies of this script alone, and none while there are fewer than three', () => {
  const runs = [1, 2, 3].map(() => aRun({ callId: held.id, endedAt: testNow, scriptCopyId: copies[3]?.id }))
  const others = [aRun({ callId: held.id, form: 'rehearsal', endedAt: testNow }), aRun({ callId: held.id })]
  const few = lookupOf([...records, ...runs.slice(1), ...others])
  expect(runsToRead(script.id, few)).toEqual([{ kind: 'script', id: script.id }])
  const all = [...records, ...runs, ...others]
  const enough = lookupOf(all)
  const wanted = new Set(runsToRead(script.id, enough).map(({ id }) => id))
  expect(wanted).toEqual(new Set([script.id, ...runs.map(({ id }) => id), copies[3]?.id]))
  const read = all.filter(({ id }) => wanted.has(id))
  const usage = usageFrom(script.id, read, enough)
  expect(usage).toMatchObject({ runs: 3, steps: [{ stepId: step.id, n: 3 }] })
  expect(usage.calls).toEqual({ [held.id]: { name: 'Corvane', title: held.title } })
})
