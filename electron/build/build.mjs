import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh, newestChange } from './freshness.mjs'
import { out, root } from './paths.mjs'
import { runQuietly } from './run.mjs'
import { Trouble } from './say.mjs'
import { withSetUpLock } from './set-up-lock.mjs'
import { toolCommand } from './tools.mjs'

export const viteConfig = join(root, 'electron', 'build', 'electron.vite.config.ts')
const sources = ['shared', 'electron', 'renderer', 'package.json', 'package-lock.json'].map(name =>
  join(root, name),
)
// The bundler keeps a passing file beside its config, so this folder's own time means nothing.
const notSources = [join(root, 'electron', 'build')]
/** Written last, holds when the build began: without it there is no whole build. */
const stamp = join(out, 'build', 'built-from')

export function isBuilt() {
  const began = existsSync(stamp) ? Number(readFileSync(stamp, 'utf8')) : undefined
  return isFresh(Math.max(newestChange(sources, notSources), newestChange([viteConfig])), began)
}

/** Builds the app unless the last build is newer than every source. */
export async function provideBuild() {
  if (isBuilt()) return
  await withSetUpLock(async () => {
    if (isBuilt()) return
    const began = Date.now()
    forgetBuild()
    const { command, args } = toolCommand('electron-vite', [
      'build',
      '--config',
      viteConfig,
      '--logLevel',
      'warn',
    ])
    const { ok, tail } = await runQuietly('Building Presnap', command, args, { cwd: root })
    if (!ok) throw new Trouble(`Presnap could not be built:\n${tail}`, 'npm run check')
    writeFileSync(stamp, String(began))
  })
}

/** The development server writes into the same folder, so what it leaves is not a build. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}
