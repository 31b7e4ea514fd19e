import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const run = pathToFileURL(`${import.meta.dirname}/../../../electron/build/run.mjs`).href

/** Like `npm run e2e`: a process that shows another's output, and tidies up when it exits. */
const outer = `
  import { runShown } from ${JSON.stringify(run)}
  process.once('exit', () => console.log('tidied'))
  const inner = "process.on('SIGINT', () => process.exit(7)); setTimeout(() => process.exit(9), 20_000); console.log('pid ' + process.pid)"
  process.exit(await runShown(process.execPath, ['-e', inner]))
`

describe.skipIf(process.platform === 'win32')('a program that is shown', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)(
    'ends with the process that shows it, asked by %s, and that one ends in order',
    async (signal, code) => {
      const shower = spawn(process.execPath, ['--input-type=module', '-e', outer], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      shower.stdout.on('data', data => {
        said += data
      })
      await expect.poll(() => said).toMatch(/pid \d+/)
      shower.kill(signal)
      const [exitCode] = await once(shower, 'close')
      expect(exitCode).toBe(code)
      expect(said).toContain('tidied')
      expect(isRunning(Number(/pid (\d+)/.exec(said)?.[1]))).toBe(false)
    },
  )
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
