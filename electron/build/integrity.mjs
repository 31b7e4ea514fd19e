import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** A file's hash in the form the registry and lock files use: `sha512-<base64>`. @param {string} path */
export async function integrityOf(path) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return `sha512-${hash.digest('base64')}`
}

/** False also for a file that is absent or only half there. @param {string} path @param {string} integrity */
export async function hasIntegrity(path, integrity) {
  try {
    return (await integrityOf(path)) === integrity
  } catch {
    return false
  }
}
