/** When the build must be made again: some source changed at or after the moment the last build began. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The newest change below these files and folders, in ms; a folder's own time tells of deleted files.
 * @param {string[]} paths @param {string[]} [without] paths left out, with all below @returns {number}
 */
export function newestChange(paths, without = []) {
  return Math.max(0, ...paths.filter(path => !without.includes(path)).map(path => changeOf(path, without)))
}

/** @param {number} newestSource ms @param {number | undefined} buildBegan ms, undefined when there is no whole build */
export function isFresh(newestSource, buildBegan) {
  return buildBegan !== undefined && newestSource < buildBegan
}

/** @param {string} path @param {string[]} without @returns {number} */
function changeOf(path, without) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).map(name => join(path, name))
  return Math.max(stat.mtimeMs, newestChange(inside, without))
}
