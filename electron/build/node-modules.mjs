/**
 * node_modules is current when npm's own record of what it installed agrees with package-lock.json.
 * Contents are compared, not times: a fresh checkout gives every file the same one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { npmCommand, runQuietly } from './run.mjs'
import { Trouble } from './say.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry */
/** @typedef {{ packages?: Record<string, LockEntry> }} Lock */

/** @returns {'missing' | 'outdated' | 'current'} */
export function nodeModulesState(folder = root) {
  const wanted = readLock(join(folder, 'package-lock.json'))
  if (wanted === undefined)
    throw new Trouble('package-lock.json is missing or damaged.', 'git checkout package-lock.json')
  const installed = readLock(join(folder, 'node_modules', '.package-lock.json'))
  if (installed === undefined) return 'missing'
  return isInstalled(wanted, installed) ? 'current' : 'outdated'
}

/** Optional packages are for other systems and may be absent; a different version of one may not. @param {Lock} wanted @param {Lock} installed */
export function isInstalled(wanted, installed) {
  const wantedPackages = wanted.packages ?? {}
  const installedPackages = installed.packages ?? {}
  const nothingMissing = Object.entries(wantedPackages).every(([path, entry]) => {
    if (path === '') return true
    const found = installedPackages[path]
    if (found === undefined) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
  return nothingMissing && Object.keys(installedPackages).every(path => path in wantedPackages)
}

export async function provideNodeModules() {
  const state = nodeModulesState()
  if (state === 'current') return
  const npm = npmCommand()
  const label =
    state === 'missing'
      ? 'Installing the packages (npm ci)'
      : 'The lock file changed: installing again (npm ci)'
  // include=dev: with NODE_ENV=production npm would leave out everything needed to build.
  const { ok, tail } = await runQuietly(
    label,
    npm.command,
    [...npm.args, 'ci', '--include=dev', '--loglevel=error'],
    {
      cwd: root,
    },
  )
  if (!ok)
    throw new Trouble(`The packages could not be installed. npm said:\n${tail}`, 'npm ci --include=dev')
}

/** @param {string} path @returns {Lock | undefined} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
