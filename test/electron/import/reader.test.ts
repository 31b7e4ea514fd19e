import { refuse } from '@shared/formats/draft'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromReader, ReadJob } from '../../../electron/import/messages'
import { createReader, type Worker } from '../../../electron/import/reader'

const limits = { ms: 2_000, waitMs: 15_000, bytes: 256, startMs: 15_000, idleMs: 60_000 }
const fine = refuse('read')

/** A worker that is ready at once and answers as told. */
function scene(answer: (job: ReadJob, worker: FakeWorker) => void) {
  const workers: FakeWorker[] = []
  const start = () => {
    const worker = fakeWorker(answer)
    workers.push(worker)
    return worker
  }
  const reader = createReader({ start, now: () => 'now', zone: 'Europe/Berlin' }, limits)
  return { reader, workers }
}

interface FakeWorker extends Worker {
  readonly jobs: ReadJob[]
  /** `share`: of a processor it is given; undefined when the system does not say. */
  readonly state: { killed: boolean; bytes: number; share: number | undefined }
  readonly say: (message: FromReader) => void
  readonly exit: () => void
}

function fakeWorker(answer: (job: ReadJob, worker: FakeWorker) => void): FakeWorker {
  const listeners: ((message: FromReader) => void)[] = []
  const exits: (() => void)[] = []
  const startedAt = performance.now()
  const worker: FakeWorker = {
    jobs: [],
    state: { killed: false, bytes: 0, share: 1 },
    say: message => {
      for (const listener of listeners) listener(message)
    },
    exit: () => {
      for (const listener of exits) listener()
    },
    post: job => {
      worker.jobs.push(job)
      answer(job, worker)
    },
    onMessage: listener => void listeners.push(listener),
    onExit: listener => void exits.push(listener),
    used: () => {
      const { bytes, share } = worker.state
      return {
        bytes,
        workedMs: share === undefined ? undefined : (performance.now() - startedAt) * share,
      }
    },
    kill: () => {
      worker.state.killed = true
      worker.exit()
    },
  }
  queueMicrotask(() => worker.say({ kind: 'ready' }))
  return worker
}

const done = (job: ReadJob, worker: FakeWorker) => worker.say({ kind: 'done', id: job.id, result: fine })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('P5: reading what comes from outside', () => {
  it('hands the file’s name, the moment and the zone to a process started when first needed', async () => {
    const { reader, workers } = scene(done)
    expect(workers).toHaveLength(0)
    expect(await reader.readFile('/tmp/invite.ics')).toBe(fine)
    expect(await reader.readText('hello')).toBe(fine)
    expect(workers).toHaveLength(1)
    expect(workers[0]?.jobs).toMatchObject([
      {
        source: { kind: 'file', path: '/tmp/invite.ics' },
        name: 'invite.ics',
        now: 'now',
        zone: 'Europe/Berlin',
      },
      { source: { kind: 'text', text: 'hello' }, name: 'pasted text' },
    ])
  })
  it('ends the process after a minute without work, and starts another when needed', async () => {
    const { reader, workers } = scene(done)
    await reader.readText('a')
    await vi.advanceTimersByTimeAsync(limits.idleMs - 1)
    expect(workers[0]?.state.killed).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(workers[0]?.state.killed).toBe(true)
    expect(await reader.readText('b')).toBe(fine)
    expect(workers).toHaveLength(2)
  })
  it('ends a process that is still reading after two seconds, names the file, and goes on with the next', async () => {
    let hanging = true
    const { reader, workers } = scene((job, worker) => hanging || done(job, worker))
    const slow = reader.readFile('/x/bomb.ics')
    await vi.advanceTimersByTimeAsync(limits.ms - 1)
    expect(workers[0]?.state.killed).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await slow).toEqual(
      refuse('"bomb.ics" took longer than 2 seconds to read, so reading was stopped.'),
    )
    expect(workers[0]?.state.killed).toBe(true)
    hanging = false
    expect(await reader.readFile('/x/good.ics')).toBe(fine)
  })
  it('takes the answer that comes just in time', async () => {
    const { reader } = scene((job, worker) => void setTimeout(() => done(job, worker), limits.ms - 1))
    const reading = reader.readText('x')
    await vi.advanceTimersByTimeAsync(limits.ms)
    expect(await reading).toBe(fine)
  })
  it.each([
    ['takes a tenth of a processor, answers just in time', 0.1, 14_999, true],
    ['takes an eighth of one, and would need more than two seconds of it', 0.125, 17_000, false],
    ['takes a fifth of one, and works for just two seconds', 0.2, 10_000, false],
    ['takes a fifth of one, and answers before', 0.2, 9_999, true],
    ['waits for a file that never comes', 0, 15_000, false],
    ['is not said to work, and answers in time', undefined, 1_999, true],
    ['is not said to work, and answers late', undefined, 2_100, false],
  ])('of a process that %s, the work is counted', async (_case, share, answersAfter, isRead) => {
    const { reader } = scene((job, worker) => {
      worker.state.share = share
      setTimeout(() => done(job, worker), answersAfter)
    })
    const reading = reader.readText('x')
    await vi.advanceTimersByTimeAsync(20_000)
    const slow = refuse('"pasted text" took longer than 2 seconds to read, so reading was stopped.')
    expect(await reading).toEqual(isRead ? fine : slow)
  })
  it.each([
    [256, false],
    [257, true],
  ])('with %i of 256 bytes held, stops: %s', async (bytes, stops) => {
    const { reader } = scene((job, worker) => {
      worker.state.bytes = bytes
      setTimeout(() => done(job, worker), 500)
    })
    const reading = reader.readFile('/x/large.ics')
    await vi.advanceTimersByTimeAsync(1_000)
    const large = refuse('"large.ics" needs more than 256 MB of memory to read, so reading was stopped.')
    expect(await reading).toEqual(stops ? large : fine)
  })
  it('says so when the process dies by itself, and goes on with a new one', async () => {
    let dies = true
    const { reader, workers } = scene((job, worker) => (dies ? worker.exit() : done(job, worker)))
    expect(await reader.readText('x')).toEqual(
      refuse('Reading "pasted text" stopped before its end. It may be damaged or far too large.'),
    )
    dies = false
    expect(await reader.readText('y')).toBe(fine)
    expect(workers).toHaveLength(2)
  })
  it('reads one after the other', async () => {
    const { reader, workers } = scene((job, worker) => void setTimeout(() => done(job, worker), 100))
    const both = [reader.readText('a'), reader.readText('b')]
    await vi.advanceTimersByTimeAsync(50)
    expect(workers[0]?.jobs).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(500)
    expect(await Promise.all(both)).toEqual([fine, fine])
  })
})
