/** `npm run check`: types, lint, architecture, lock. All four always run. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { provideNodeModules } from './node-modules.mjs'
import { root } from './paths.mjs'
import { runShown } from './run.mjs'
import { giveUp, say, wordSeconds } from './say.mjs'
import { withSetUpLock } from './set-up-lock.mjs'
import { toolCommand } from './tools.mjs'

/** @returns {{ name: string, folder?: string, commands: { command: string, args: string[] }[] }[]} */
export function checkParts() {
  return [
    { name: 'types', commands: [toolCommand('tsc', ['-b']), toolCommand('tsc', ['-p', 'electron/build'])] },
    // From inside test/: coming from above, Biome would meet its own configuration there as a second one.
    { name: 'lint', folder: join(root, 'test'), commands: [toolCommand('biome', ['check', '..'])] },
    {
      name: 'architecture',
      commands: [
        toolCommand('vitest', ['run', '--config', 'test/vitest.config.ts', 'test/architecture.test.ts']),
      ],
    },
    {
      name: 'lock',
      commands: [{ command: process.execPath, args: [join('electron', 'build', 'check-lock.mjs')] }],
    },
  ]
}

/** @returns {Promise<import('./counts.mjs').Counts>} one passed or failed for each part */
export async function runChecks() {
  const failures = []
  const parts = checkParts()
  for (const { name, folder = root, commands } of parts) {
    const began = Date.now()
    const codes = []
    for (const { command, args } of commands) codes.push(await runShown(command, args, { cwd: folder }))
    const ok = codes.every(code => code === 0)
    say(`${name}: ${ok ? 'passed' : 'FAILED'} (${wordSeconds(Date.now() - began)})`)
    if (!ok) failures.push(name)
  }
  return { passed: parts.length - failures.length, failed: failures.length, skipped: [], failures }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await withSetUpLock(provideNodeModules).catch(giveUp)
  const { failed } = await runChecks()
  process.exit(failed === 0 ? 0 : 1)
}
