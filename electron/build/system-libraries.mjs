/** What Linux must have: the libraries Electron loads, a virtual display where there is none, the tools tests call. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installWithApt } from './apt.mjs'
import { findProgram } from './run.mjs'
import { say } from './say.mjs'

/**
 * One thing needed and how to see it. `packages`: its names, newest release first (Ubuntu 24.04 and Debian 13 renamed some).
 * @typedef {{ library?: string, program?: string, packages: string[] }} Need
 */

/** @type {Need[]} */
const libraries = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
]
/** @type {Need[]} */
const display = [
  { program: 'Xvfb', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
]
/** @type {Need[]} */
const testTools = [
  { program: 'strace', packages: ['strace'] },
  { program: 'openbox', packages: ['openbox'] },
  { program: 'xdotool', packages: ['xdotool'] },
  { program: 'pdftotext', packages: ['poppler-utils'] },
]

/** What the long run of the faults makes disks with. @type {Need[]} */
const nightlyTools = [
  { program: 'mkfs.xfs', packages: ['xfsprogs'] },
  { program: 'mkfs.btrfs', packages: ['btrfs-progs'] },
]

/** @typedef {{ tests: boolean, nightly?: boolean }} Wanted */

/** @param {Wanted & { hasDisplay: boolean }} situation @returns {Need[]} */
export function listNeeds({ hasDisplay, tests, nightly = false }) {
  const screens = hasDisplay && !tests ? [] : display
  return [...libraries, ...screens, ...(tests ? testTools : []), ...(nightly ? nightlyTools : [])]
}

/** @param {Need[]} needs @param {(library: string) => boolean} hasLibrary @param {(program: string) => boolean} hasProgram */
export function findMissing(needs, hasLibrary, hasProgram) {
  return needs.filter(
    ({ library, program }) =>
      (library !== undefined && !hasLibrary(library)) || (program !== undefined && !hasProgram(program)),
  )
}

/** @param {NodeJS.ProcessEnv} env */
export function hasDisplay(env = process.env) {
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** @param {Wanted} wanted */
export function missingOnThisSystem(wanted) {
  if (process.platform !== 'linux') return []
  const needs = listNeeds({ hasDisplay: hasDisplay(), ...wanted })
  const known = listLibraries()
  return findMissing(
    needs,
    library => known(library),
    program => findProgram(program) !== undefined,
  )
}

/** @param {Wanted} wanted */
export async function provideSystemLibraries(wanted) {
  const missing = missingOnThisSystem(wanted)
  if (missing.length === 0) return
  if (findProgram('apt-get') !== undefined) return installWithApt(missing.map(need => need.packages))
  const names = missing.map(need => need.library ?? need.program).join(', ')
  say(`This system seems to lack ${names}. Please install them with its package manager; going on without.`)
}

/** The linker's list, or plain folders where there is no ldconfig. @returns {(library: string) => boolean} */
function listLibraries() {
  const ldconfig = findProgram('ldconfig')
  const listed = ldconfig === undefined ? undefined : spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout
  const names = new Set((listed ?? '').split('\n').map(line => line.trim().split(' ')[0]))
  const folders = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64',
    '/usr/lib',
    '/lib64',
    '/lib',
  ]
  return library => names.has(library) || folders.some(folder => existsSync(join(folder, library)))
}
