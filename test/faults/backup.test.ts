import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTempFolder, removeFolder } from '../helpers/temp-folder'
import { sequenceOnDisk } from './checker'
import { type Child, missingForFaults, startChild, traced } from './driver'
import { isNightly, seed } from './length'
import { recordId } from './sample-record'
import { type Call, callsUnder, traceWatched } from './trace'

const missing = missingForFaults()
if (missing) console.log(`Faults under backups: not run, ${missing}.`)

const numbers = [1, 2, 3, 4]
/** Of the many calls of one operation the short run takes every nth, beginning where the seed says. */
const everyNth = isNightly ? 3 : 25
const faults = ['signal=KILL', 'error=ENOSPC', 'error=EIO', 'error=ENOSPC+']

interface Stand {
  readonly base: string
  readonly workspace: string
  readonly home: string
  child: Child
}

async function openStand(): Promise<Stand> {
  const base = createTempFolder('presnap-backup-faults')
  const folders = { workspace: join(base, 'workspace'), home: join(base, 'home') }
  const stand: Stand = { base, ...folders, child: await startChild('backup', folders) }
  onTestFinished(async () => {
    await stand.child.stop()
    removeFolder(base)
  })
  await save(stand, 1)
  return stand
}

async function save({ child }: Stand, sequence: number): Promise<void> {
  expect(await child.ask(`many 1 4 ${sequence} 3000`)).toBe('saved')
}

async function restart(stand: Stand): Promise<void> {
  await stand.child.stop()
  stand.child = await startChild('backup', stand)
}

/** The operation's calls on files, when nothing fails. */
async function callsOf({ child, base }: Stand, command: string): Promise<readonly Call[]> {
  const { result, trace } = await traced(child, traceWatched, () => child.ask(command))
  expect(result).not.toMatch(/^failed|dead/)
  return callsUnder(base, trace)
}

/** What the child said, or `dead`; undefined where the fault met nobody. */
async function withFault(
  { child }: Stand,
  command: string,
  call: Call,
  fault: string,
): Promise<string | undefined> {
  const persists = fault.endsWith('+')
  const injected = `inject=${call.name}:${persists ? fault.slice(0, -1) : fault}:when=${call.nth}${persists ? '+' : ''}`
  const { result, trace } = await traced(child, ['-e', `trace=${call.name}`, '-e', injected], () =>
    child.ask(command),
  )
  return result === 'dead' || trace.includes('INJECTED') ? result : undefined
}

/** Runs `check` for each chosen call and fault; a child that died is started again first. */
async function eachFault(
  stand: Stand,
  calls: readonly Call[],
  command: (round: number) => string | Promise<string>,
  check: (said: string, where: string, round: number) => Promise<void>,
  every = everyNth,
): Promise<number> {
  let injected = 0
  let round = 0
  for (const [at, call] of calls.entries()) {
    if ((at + seed) % every !== 0) continue
    for (const fault of faults) {
      round += 1
      const said = await withFault(stand, await command(round), call, fault)
      if (said === 'dead' || fault.endsWith('+')) await restart(stand)
      if (said === undefined) continue
      injected += 1
      await check(said, `${fault} at ${call.text}: ${said}`, round)
    }
  }
  return injected
}

const placeOf = ({ home }: Stand): string => {
  const workspaces = join(home, 'workspaces')
  const [id = ''] = existsSync(workspaces) ? readdirSync(workspaces) : []
  return join(workspaces, id, 'backups')
}
const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])
const zipsOf = (stand: Stand) => namesIn(placeOf(stand)).filter(name => name.endsWith('.zip'))

/** Read with another program: every record of the workspace, byte for byte. */
function expectWhole(stand: Stand, id: string, where: string): void {
  const files = unzipSync(readFileSync(join(placeOf(stand), id)))
  for (const number of numbers) {
    const bytes = files[`call/${recordId(number)}.json`]
    const onDisk = readFileSync(join(stand.workspace, 'call', `${recordId(number)}.json`), 'utf8')
    expect(Buffer.from(bytes ?? []).toString(), where).toBe(onDisk)
  }
}

describe.skipIf(missing)('P2: a backup at whose system calls something fails', () => {
  it('is there whole or not at all, and says which', async () => {
    const stand = await openStand()
    await stand.child.ask('make')
    const calls = await callsOf(stand, 'make')
    const injected = await eachFault(
      stand,
      calls,
      () => 'make',
      async (said, where) => {
        for (const id of zipsOf(stand)) expectWhole(stand, id, where)
        const [, made] = said.split(' ')
        if (said.startsWith('made')) expect(zipsOf(stand), where).toContain(made)
        expect(await stand.child.ask('make'), `the next one after ${where}`).toMatch(/^made/)
        if (said === 'dead') expect(namesIn(placeOf(stand)).filter(name => name.endsWith('.tmp'))).toEqual([])
      },
    )
    console.log(`backups: ${injected} faults at ${calls.length} calls`)
    expect(injected).toBeGreaterThan(5)
  }, 900_000)
})

describe.skipIf(missing)('P2: a restore at whose system calls something fails', () => {
  it('leaves each record as it was or as it is in the backup, and the next one brings all of it back', async () => {
    const stand = await openStand()
    const [, id = ''] = (await stand.child.ask('make')).split(' ')
    await save(stand, 2)
    const calls = await callsOf(stand, `restore ${id}`)
    const injected = await eachFault(
      stand,
      calls,
      async round => {
        await save(stand, round + 10)
        return `restore ${id}`
      },
      async (said, where, round) => {
        const standing = numbers.map(number => sequenceOnDisk(stand.workspace, number))
        for (const one of standing) expect([1, round + 10], where).toContain(one)
        if (said === 'restored') expect(standing, where).toEqual([1, 1, 1, 1])
        expect(await stand.child.ask(`restore ${id}`), `the next one after ${where}`).toBe('restored')
        expect(
          numbers.map(number => sequenceOnDisk(stand.workspace, number)),
          where,
        ).toEqual([1, 1, 1, 1])
      },
    )
    console.log(`restores: ${injected} faults at ${calls.length} calls`)
    expect(injected).toBeGreaterThan(5)
  }, 900_000)
})

describe.skipIf(missing)('P2: a move at whose system calls something fails', () => {
  it('leaves the old folder as it was, and the new one whole or no workspace', async () => {
    await moveUnderFaults(calls => calls)
  }, 900_000)

  // Shown by the long run: a record that could not be looked at was left out of the new folder without a word.
  it('leaves no record out that it could not look at', async () => {
    const looks = ({ name, text }: Call) =>
      name === 'statx' && text.includes(`/workspace/call/${recordId(2)}`)
    await moveUnderFaults(calls => calls.filter(call => looks(call) && call.text.includes('AT_FDCWD')), 1)
  }, 900_000)
})

async function moveUnderFaults(
  among: (calls: readonly Call[]) => readonly Call[],
  every?: number,
): Promise<void> {
  const stand = await openStand()
  const before = recordsIn(stand.workspace)
  const target = (round: number) => join(stand.base, `moved-${round}`)
  const calls = among(await callsOf(stand, `move ${target(0)}`))
  await restart(stand)
  const injected = await eachFault(
    stand,
    calls,
    round => `move ${target(round)}`,
    async (said, where, round) => {
      expect(recordsIn(stand.workspace), where).toEqual(before)
      const isWorkspace = existsSync(join(target(round), '.presnap-workspace.json'))
      if (said === 'moved' || isWorkspace) expect(recordsIn(target(round)), where).toEqual(before)
      if (said.startsWith('failed')) expect(isWorkspace, where).toBe(false)
      await restart(stand)
      expect(await stand.child.ask('make'), `the old folder after ${where}`).toMatch(/^made/)
    },
    every,
  )
  console.log(`moves: ${injected} faults at ${calls.length} calls`)
  expect(injected).toBeGreaterThan(5)
}

function recordsIn(folder: string): Readonly<Record<string, string>> {
  const place = join(folder, 'call')
  return Object.fromEntries(namesIn(place).map(name => [name, readFileSync(join(place, name), 'utf8')]))
}
