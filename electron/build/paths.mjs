import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root, wherever the command was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
export const out = join(root, 'out')
export const electronModule = join(root, 'node_modules', 'electron')

/**
 * Where downloads are kept between clones. @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.PRESNAP_CACHE) return env.PRESNAP_CACHE
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'presnap', 'Cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'presnap')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'presnap')
}
