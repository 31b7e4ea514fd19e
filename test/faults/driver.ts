/** Starts a child, speaks its protocol, and injects faults into it. Works on Linux; says what is missing elsewhere. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type SubjectName = 'ours' | 'plain' | 'backup'

export type Child = {
  readonly process: ChildProcess
  /** Sends a command and resolves with the child's next line; `dead` when it ended instead. */
  readonly ask: (command: string) => Promise<string>
  readonly send: (command: string) => void
  readonly lines: readonly string[]
  readonly stop: () => Promise<void>
}

const bundles = join(import.meta.dirname, '..', '..', 'out', 'faults')
/** Far beyond any start: what is slow is no fault. */
const answerWithinMs = 60_000

export interface ChildLimits {
  /** Runs as this user. */
  readonly uid?: number
  /** A program that starts it, such as one that gives it another host name. */
  readonly under?: readonly string[]
  /** No file may grow beyond this. */
  readonly fileLimitKb?: number
}

/** One thread does all file work, so that the nth call of a kind is the same in every run. */
export async function startChild(
  subject: SubjectName,
  folders: { readonly workspace: string; readonly home: string },
  { uid, under = [], fileLimitKb }: ChildLimits = {},
): Promise<Child> {
  const program = [
    ...under,
    process.execPath,
    join(bundles, `${subject}.mjs`),
    folders.workspace,
    folders.home,
  ]
  const [command = '', ...words] =
    fileLimitKb === undefined
      ? program
      : ['bash', '-c', `ulimit -f ${fileLimitKb}; exec "$@"`, 'limited', ...program]
  const child = spawn(command, words, {
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const lines: string[] = []
  let waiting: ((line: string) => void) | undefined
  const hear = (line: string) => {
    lines.push(line)
    const answer = waiting
    waiting = undefined
    answer?.(line)
  }
  createInterface({ input: child.stdout }).on('line', hear)
  const ended = once(child, 'exit').then(() => waiting?.('dead'))
  child.stdin.on('error', () => undefined)
  const next = () =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No answer; heard ${lines.slice(-3)}`)), answerWithinMs)
      waiting = line => {
        clearTimeout(timer)
        resolve(line)
      }
    })
  const ready = next()
  if ((await ready) !== 'ready') throw new Error(`The child did not start: ${lines}`)
  return {
    process: child,
    lines,
    send: command => void child.stdin.write(`${command}\n`),
    ask: command => {
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve('dead')
      const answer = next()
      child.stdin.write(`${command}\n`)
      return answer
    },
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Attaches strace to a running child, runs `work`, detaches, and returns what it traced. */
export async function traced<T>(
  child: Child,
  options: readonly string[],
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly trace: string }> {
  const output = join(bundles, `trace-${child.process.pid}.txt`)
  const strace = spawn(
    'strace',
    ['-f', '-y', '-s', '16', '-o', output, ...options, '-p', String(child.process.pid)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const ended = once(strace, 'exit')
  const [said] = await once(strace.stderr, 'data')
  if (!String(said).includes('attached')) throw new Error(String(said))
  await untilAllThreadsAreTraced(child.process.pid ?? 0)
  // With two threads killed at once strace may wait for ever for one it has stopped; without it they end as they should.
  const letGo = setTimeout(() => strace.kill('SIGKILL'), traceWithinMs)
  try {
    const result = await work()
    strace.kill('SIGINT')
    await ended
    return { result, trace: readFileSync(output, 'utf8') }
  } finally {
    clearTimeout(letGo)
    strace.kill('SIGINT')
  }
}

/** One operation takes a tenth of a second; a machine that is lent out, ten times as long. */
const traceWithinMs = 30_000

/** strace speaks before it holds every thread. */
async function untilAllThreadsAreTraced(pid: number): Promise<void> {
  const isTraced = (task: string) =>
    !/^TracerPid:\t0$/m.test(readFileSync(`/proc/${pid}/task/${task}/status`, 'utf8'))
  while (!readdirSync(`/proc/${pid}/task`).every(isTraced)) await new Promise(resume => setImmediate(resume))
}

/** Why faults cannot be injected here, or undefined when they can. */
export function missingForFaults(): string | undefined {
  if (process.platform !== 'linux') return 'system call faults are injected with strace, on Linux only'
  if (process.getuid?.() !== 0) return 'mounting a small disk and tracing need root'
  if (spawnSync('strace', ['-V']).error) return 'strace is not installed'
  return undefined
}

/** A small disk of its own; returns what unmounts it. */
export function mountSmallDisk(at: string, options: string): () => void {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at])
  if (status !== 0) throw new Error(`mount: ${stderr}`)
  return () => void spawnSync('umount', ['-l', at])
}

/** The same files at a second place, as a disk that can be unplugged there. */
export function bind(what: string, at: string): () => void {
  const { status, stderr } = spawnSync('mount', ['--bind', what, at])
  if (status !== 0) throw new Error(`mount: ${stderr}`)
  return () => void spawnSync('umount', ['-l', at])
}
