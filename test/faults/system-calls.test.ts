import { describe, expect, it, onTestFinished } from 'vitest'
import { createTempFolder, removeFolder, tempFolder } from '../helpers/temp-folder'
import { litterIn, sequenceOnDisk } from './checker'
import { type Child, missingForFaults, type SubjectName, startChild, traced } from './driver'
import { type Call, callsUnder, traceWatched } from './trace'

const missing = missingForFaults()
if (missing) console.log(`Faults at every system call: not run, ${missing}.`)

const errnos = ['ENOSPC', 'EIO', 'EDQUOT', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'EINTR', 'EFBIG']
const size = 6_000

type Bench = { readonly workspace: string; readonly home: string; child: Child; sequence: number }

async function bench(subject: SubjectName): Promise<Bench> {
  const base = createTempFolder('presnap-calls')
  const folders = {
    workspace: subject === 'plain' ? base : `${base}/workspace`,
    home: tempFolder('presnap-home'),
  }
  const made = { ...folders, child: await startChild(subject, folders), sequence: 1 }
  onTestFinished(async () => {
    await made.child.stop()
    removeFolder(base)
  })
  expect(await made.child.ask(`save 1 1 ${size}`)).toBe('saved 1 1')
  return made
}

/** The calls of one save, seen on a save in which nothing goes wrong. */
async function callsOfOneSave(on: Bench, command: (sequence: number) => string): Promise<readonly Call[]> {
  on.sequence += 1
  const { result, trace } = await traced(on.child, traceWatched, () => on.child.ask(command(on.sequence)))
  expect(result).toMatch(/^saved/)
  return callsUnder(on.workspace, trace)
}

/** One save with one fault; what was said, and what stands on disk after it. */
async function saveWithFault(on: Bench, call: Call, fault: string, command: (sequence: number) => string) {
  const before = on.sequence
  on.sequence += 1
  const options = ['-e', `trace=${call.name}`, '-e', `inject=${call.name}:${fault}:when=${call.nth}`]
  const { result, trace } = await traced(on.child, options, () => on.child.ask(command(on.sequence)))
  expect(`${trace} ${result}`, `${fault} at ${call.text} was not injected`).toMatch(/INJECTED|dead/)
  return { said: result, before, after: on.sequence, onDisk: sequenceOnDisk(on.workspace, 1) }
}

const one = (sequence: number) => `save 1 ${sequence} ${size}`
const many = (sequence: number) => `many 1 3 ${sequence} ${size}`

describe.skipIf(missing)('a save in which nothing fails', () => {
  it('flushes and reads back the temp file before the rename, and flushes the folder after it', async () => {
    const calls = await callsOfOneSave(await bench('ours'), one)
    const steps = calls.filter(({ name }) => ['pwrite64', 'pread64', 'fsync', 'rename'].includes(name))
    expect(
      steps.map(({ name, text }) => `${name}${/^\d+ +\w+\(\d+<[^>]*call>/.test(text) ? ' folder' : ''}`),
    ).toEqual(['pwrite64', 'fsync', 'pread64', 'rename', 'fsync folder'])
  })
})

describe.skipIf(missing)('a save in which one system call fails', () => {
  it.each([
    ['one record', one, errnos],
    ['three records as one step', many, ['ENOSPC', 'EIO', 'EACCES']],
  ] as const)(
    '%s: says so or is whole on disk, and the next try succeeds',
    async (_what, command, faults) => {
      const on = await bench('ours')
      await on.child.ask(command(1))
      on.sequence = 2
      await on.child.ask(command(2))
      const calls = await callsOfOneSave(on, command)
      expect(calls.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['openat', 'pwrite64', 'fsync', 'rename']),
      )
      let injected = 0
      for (const call of calls) {
        for (const errno of faults) {
          if (call.name === 'statx' && errno === 'EPERM') continue // Node takes it for a kernel without statx.
          const seen = await saveWithFault(on, call, `error=${errno}`, command)
          injected += 1
          const where = `${errno} at ${call.text}: ${seen.said}`
          if (seen.said.startsWith('saved')) expect(seen.onDisk, where).toBe(seen.after)
          else expect([seen.before, seen.after], where).toContain(seen.onDisk)
          const again = await on.child.ask(command(on.sequence))
          expect(again, `the next try after ${where}`).toMatch(/^saved/)
          expect(sequenceOnDisk(on.workspace, 1), where).toBe(on.sequence)
        }
      }
      expect(litterIn(on.workspace)).toEqual([])
      console.log(`${injected} faults at ${calls.length} calls`)
    },
  )

  it.each(['retval=0', 'retval=1', `retval=${size / 2}`, `retval=${size - 1}`])(
    'notices a disk that says %s bytes were written and took none',
    async fault => {
      const on = await bench('ours')
      const [write] = (await callsOfOneSave(on, one)).filter(({ name }) => name === 'pwrite64')
      if (!write) throw new Error('no write was seen')
      const seen = await saveWithFault(on, write, fault, one)
      if (seen.said.startsWith('saved')) expect(seen.onDisk).toBe(seen.after)
      else expect(seen.onDisk).toBe(seen.before)
      expect(await on.child.ask(one(on.sequence))).toMatch(/^saved/)
    },
  )

  it('is taken for saved by plain electron-store when the write is short, so this driver can see the fault', async () => {
    const on = await bench('plain')
    const [write] = (await callsOfOneSave(on, one)).filter(({ name }) => name === 'pwrite64')
    if (!write) throw new Error('no write was seen')
    const seen = await saveWithFault(on, write, 'retval=100', one)
    expect(seen.said).toMatch(/^saved/)
    expect(seen.onDisk).toBe('corrupt')
  })
})

describe.skipIf(missing)('a program killed at a system call of a save', () => {
  it.each([
    ['one record', one],
    ['three records as one step', many],
  ] as const)(
    '%s: old or new stands on disk, and the next start leaves no temp file',
    async (_what, command) => {
      const on = await bench('ours')
      await on.child.ask(command(1))
      on.sequence = 2
      await on.child.ask(command(2))
      const calls = await callsOfOneSave(on, command)
      for (const call of calls) {
        const seen = await saveWithFault(on, call, 'signal=KILL', command)
        const where = `killed at ${call.text}: ${seen.said}`
        expect(seen.said, where).toBe('dead')
        expect([seen.before, seen.after], where).toContain(seen.onDisk)
        on.child = await startChild('ours', on)
        expect(litterIn(on.workspace), where).toEqual([])
        on.sequence += 1
        expect(await on.child.ask(command(on.sequence)), `the save after ${where}`).toMatch(/^saved/)
      }
    },
  )
})
