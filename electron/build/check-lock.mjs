/**
 * Two faults a lock file can carry that show only on another machine: an optional package that the lock
 * names and does not hold (npm ci then fails), and a package that refuses the oldest Node we support.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { satisfies } from './node-range.mjs'
import { root } from './paths.mjs'

export const oldestNode = '20.20.2'
/** They ask for Node 22 to download Electron; everything else of theirs works on 20 (see electron-runtime.mjs). */
export const allowed = ['electron', '@electron/get', '@electron-internal/extract-zip']

/** @typedef {{ engines?: { node?: string }, optionalDependencies?: Record<string, string> }} Entry */

/** @param {{ packages: Record<string, Entry> }} lock @returns {string[]} one sentence a fault */
export function findLockFaults(lock) {
  return Object.entries(lock.packages).flatMap(([path, entry]) => [
    ...missingOptionals(lock.packages, path, entry),
    ...refusedNode(path, entry),
  ])
}

/** @param {Record<string, Entry>} packages @param {string} path @param {Entry} entry */
function missingOptionals(packages, path, entry) {
  return Object.keys(entry.optionalDependencies ?? {})
    .filter(name => !placesToLook(path).some(place => `${place}node_modules/${name}` in packages))
    .map(
      name =>
        `${nameOf(path)} names the optional package ${name}, which the lock does not hold: npm ci will fail.`,
    )
}

/** @param {string} path @param {Entry} entry */
function refusedNode(path, entry) {
  const range = entry.engines?.node
  if (range === undefined || allowed.includes(nameOf(path)) || satisfies(oldestNode, range)) return []
  return [`${nameOf(path)} wants Node ${range} and refuses ${oldestNode}: pin an older version.`]
}

/** Where Node would look for a dependency, innermost first, each ending in a slash or empty. @param {string} path */
function placesToLook(path) {
  const parts = path === '' ? [] : path.split('/node_modules/')
  return [...parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/`), '']
}

/** @param {string} path */
function nameOf(path) {
  return path.split('node_modules/').at(-1) || 'The project'
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = findLockFaults(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  for (const fault of faults) console.log(fault)
  process.exit(faults.length === 0 ? 0 : 1)
}
