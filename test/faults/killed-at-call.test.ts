import { describe, expect, it } from 'vitest'
import { litterIn } from './checker'
import { missingForFaults, startChild } from './driver'
import {
  callsOf,
  expectHonest,
  type Operation,
  openBench,
  operations,
  untilSaved,
  withFault,
} from './one-fault'

const missing = missingForFaults()
if (missing) console.log(`Kills at every system call: not run, ${missing}.`)

const [change] = operations
if (change === undefined) throw new Error('The operations have changed.')

describe.skipIf(missing)('P1: a program killed at a system call', () => {
  it.each(operations.map(operation => [operation.name, operation] as const))(
    '%s: old or new stands on disk, and the next start leaves no temp file',
    async (_name, operation: Operation) => {
      const on = await openBench('ours')
      const calls = await callsOf(on, operation)
      let kills = 0
      for (const call of calls) {
        const seen = await withFault(on, operation, call, 'signal=KILL')
        const where = `${operation.name}, killed at ${call.text}: ${seen.said}`
        if (seen.said !== 'dead') continue
        kills += 1
        expectHonest(operation, seen, where)
        on.child = await startChild('ours', on)
        expect(litterIn(on.workspace), where).toEqual([])
        on.sequence += 1
        const next = change.command(on.sequence)
        expect(await untilSaved(on, next), `the save after ${where}`).toMatch(/^saved/)
      }
      expect(kills).toBeGreaterThan(calls.length * 0.8)
    },
  )
})
