/**
 * Takes chosen files out of a zip. Written by hand because it runs over one archive whose hash was
 * checked, needs 60 of its 25,820 files, and no unzip program can be counted on. No zip64, no encryption.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

const endSignature = 0x06054b50
const endSize = 22
const entrySize = 46
const stored = 0

/** @typedef {{ name: string, method: number, size: number, offset: number, mode: number }} Entry */

/**
 * @param {string} zip @param {string} folder
 * @param {(name: string) => string | undefined} place the path to write a file to, or undefined to leave it out
 */
export async function unzip(zip, folder, place) {
  for (const entry of await listEntries(zip)) {
    const path = entry.name.endsWith('/') ? undefined : place(entry.name)
    if (path !== undefined) await writeEntry(zip, entry, join(folder, path))
  }
}

/** @param {string} zip @returns {Promise<Entry[]>} */
async function listEntries(zip) {
  const file = await open(zip)
  try {
    const { size } = await file.stat()
    const tail = await readAt(file, Math.max(0, size - endSize - 0xffff), Math.min(size, endSize + 0xffff))
    const end = findEnd(tail, zip)
    const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    return readDirectory(directory, tail.readUInt16LE(end + 10))
  } finally {
    await file.close()
  }
}

/** @param {Buffer} tail @param {string} zip */
function findEnd(tail, zip) {
  for (let at = tail.length - endSize; at >= 0; at--) if (tail.readUInt32LE(at) === endSignature) return at
  throw new Error(`${zip} is not a whole zip archive.`)
}

/** @param {Buffer} directory @param {number} count */
function readDirectory(directory, count) {
  /** @type {Entry[]} */
  const entries = []
  let at = 0
  for (let i = 0; i < count; i++) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + entrySize, at + entrySize + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      mode: directory.readUInt16LE(at + 40) & 0o777,
    })
    at += entrySize + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** @param {string} zip @param {Entry} entry @param {string} path */
async function writeEntry(zip, entry, path) {
  const file = await open(zip)
  // The local header repeats the name, but with an extra field of its own length.
  const header = await readAt(file, entry.offset, 30).finally(() => file.close())
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  await mkdir(dirname(path), { recursive: true })
  const mode = entry.mode || 0o644
  if (entry.size === 0) return writeFile(path, '', { mode })
  const target = createWriteStream(path, { mode })
  const source = createReadStream(zip, { start, end: start + entry.size - 1 })
  if (entry.method === stored) await pipeline(source, target)
  else await pipeline(source, createInflateRaw(), target)
}

/** @param {import('node:fs/promises').FileHandle} file @param {number} position @param {number} length */
async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length)
  await file.read(buffer, 0, length, position)
  return buffer
}
