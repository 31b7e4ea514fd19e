/** Whether the process that wrote a lock still runs: a number alone is used again, its start tells them apart. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** When a process began, in words of the system that are compared and never read; undefined where none are cheap. */
export async function processStart(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'latin1'),
      readFile('/proc/sys/kernel/random/boot_id', 'latin1'),
    ])
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A killed process that nobody has waited for yet holds nothing any more.
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${boot.trim()} ${fields[19]}`
  } catch {
    return undefined
  }
}

export interface ProcessMark {
  readonly pid: number
  readonly processStart?: string | undefined
  /** ISO instant at which the process, running, wrote this down. */
  readonly startedAt: string
}

/** True unless it is certain that the very process has ended. */
export async function isRunning({ pid, processStart: start, startedAt }: ProcessMark): Promise<boolean> {
  if (!exists(pid)) return false
  if (process.platform === 'linux' && start !== undefined) return (await processStart(pid)) === start
  const began = await startTime(pid)
  // One that began after the mark was written has only the number in common with the writer.
  return began === undefined || began <= Date.parse(startedAt) + 60_000
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Asked of the system's own tools, and only when a lock names a process that exists. */
async function startTime(pid: number): Promise<number | undefined> {
  const [tool, words]: readonly [string, readonly string[]] =
    process.platform === 'win32'
      ? ['powershell.exe', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToString('o')`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]]
  try {
    const { stdout } = await run(tool, words, { timeout: 5_000, env: { ...process.env, LC_ALL: 'C' } })
    const at = Date.parse(stdout.trim())
    return Number.isNaN(at) ? undefined : at
  } catch {
    return undefined
  }
}
