/** One operation of the store with one system call of it failing, ending early, or being its last. */
import { expect, onTestFinished } from 'vitest'
import { createTempFolder, removeFolder, tempFolder } from '../helpers/temp-folder'
import { sequenceOnDisk } from './checker'
import { type Child, type SubjectName, startChild, traced } from './driver'
import { type Call, callsUnder, traceWatched } from './trace'

export const recordBytes = 6_000

export interface Bench {
  readonly workspace: string
  readonly home: string
  child: Child
  sequence: number
}

/** An operation, and how to tell from the folder alone whether it was done wholly, not at all, or badly. */
export interface Operation {
  readonly name: string
  /** What has to be there first; the operation itself must be able to follow. */
  readonly prepare: (sequence: number) => string | undefined
  readonly command: (sequence: number) => string
  /** The records it writes, by number. */
  readonly numbers: (sequence: number) => readonly number[]
  readonly removes?: true
}

export const operations: readonly Operation[] = [
  {
    name: 'a change of a record',
    prepare: () => undefined,
    command: sequence => `save 1 ${sequence} ${recordBytes}`,
    numbers: () => [1],
  },
  {
    name: 'a record moved to the trash',
    prepare: sequence => `save ${200_000 + sequence} 0 900`,
    command: sequence => `trash ${200_000 + sequence} ${sequence} ${recordBytes}`,
    numbers: sequence => [200_000 + sequence],
  },
  {
    name: 'a new record',
    prepare: () => undefined,
    command: sequence => `save ${1_000 + sequence} ${sequence} ${recordBytes}`,
    numbers: sequence => [1_000 + sequence],
  },
  {
    name: 'three records as one step',
    prepare: () => undefined,
    command: sequence => `many 2 4 ${sequence} ${recordBytes}`,
    numbers: () => [2, 3, 4],
  },
  {
    name: 'the removal of a record for good',
    prepare: sequence => `save ${500_000 + sequence} ${sequence} ${recordBytes}`,
    command: sequence => `remove ${500_000 + sequence} ${sequence}`,
    numbers: sequence => [500_000 + sequence],
    removes: true,
  },
]

export async function openBench(subject: SubjectName): Promise<Bench> {
  const base = createTempFolder('presnap-calls')
  const folders = {
    workspace: subject === 'plain' ? base : `${base}/workspace`,
    home: tempFolder('presnap-home'),
  }
  const bench: Bench = { ...folders, child: await startChild(subject, folders), sequence: 1 }
  onTestFinished(async () => {
    await bench.child.stop()
    removeFolder(base)
  })
  for (const number of [1, 2, 3, 4]) {
    expect(await bench.child.ask(`save ${number} 1 ${recordBytes}`)).toBe(`saved ${number} 1`)
  }
  return bench
}

/** The next sequence, with what the operation needs in place and nothing going on behind it. */
async function makeReady(on: Bench, { prepare }: Operation): Promise<number> {
  on.sequence += 1
  const first = prepare(on.sequence)
  if (first !== undefined) await untilSaved(on, first)
  await on.child.ask('settle')
  return on.sequence
}

/** The calls of an operation in which nothing goes wrong, each with its number as strace counts them. */
export async function callsOf(on: Bench, operation: Operation): Promise<readonly Call[]> {
  for (let round = 0; round < 2; round += 1) {
    expect(await on.child.ask(operation.command(await makeReady(on, operation)))).toMatch(/^saved/)
  }
  const sequence = await makeReady(on, operation)
  const { result, trace } = await traced(on.child, traceWatched, () =>
    on.child.ask(operation.command(sequence)),
  )
  expect(result).toMatch(/^saved/)
  return callsUnder(on.workspace, trace)
}

export interface Seen {
  readonly said: string
  /** False when the operation took another way this time and the fault met nobody. */
  readonly wasInjected: boolean
  readonly sequence: number
  readonly onDisk: readonly (number | 'absent' | 'corrupt')[]
  readonly before: readonly (number | 'absent' | 'corrupt')[]
}

export async function withFault(on: Bench, operation: Operation, call: Call, fault: string): Promise<Seen> {
  const sequence = await makeReady(on, operation)
  const look = () => operation.numbers(sequence).map(number => sequenceOnDisk(on.workspace, number))
  const before = look()
  const persists = fault.endsWith('+')
  const when = `${call.nth}${persists ? '+' : ''}`
  const injected = `inject=${call.name}:${persists ? fault.slice(0, -1) : fault}:when=${when}`
  const { result, trace } = await traced(on.child, ['-e', `trace=${call.name}`, '-e', injected], () =>
    on.child.ask(operation.command(sequence)),
  )
  const wasInjected = /INJECTED/.test(trace) || result === 'dead'
  return { said: result, wasInjected, sequence, onDisk: look(), before }
}

/** What was said is what stands there: done is wholly done; refused is each record as it was or as it should be. */
export function expectHonest(
  operation: Operation,
  { said, sequence, onDisk, before }: Seen,
  where: string,
): void {
  const wanted = operation.removes ? 'absent' : sequence
  if (said.startsWith('saved')) {
    expect(onDisk, where).toEqual(onDisk.map(() => wanted))
    return
  }
  for (const [at, stands] of onDisk.entries()) expect([before[at], wanted], where).toContain(stands)
}

/** The disk is well again; a store that lost its folder looks for it once before it writes. */
export async function untilSaved(on: Bench, command: string): Promise<string> {
  const first = await on.child.ask(command)
  return first.startsWith('saved') ? first : on.child.ask(command)
}
