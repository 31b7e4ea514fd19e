import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/errors'
import fc from 'fast-check'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { countEntries, openZip } from '../../../electron/backup/zip-reader'
import { createZip } from '../../../electron/backup/zip-writer'
import { tempFolder } from '../../helpers/temp-folder'

const nothing = () => undefined

async function write(path: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const zip = await createZip(path, false)
  for (const [name, bytes] of Object.entries(files)) await zip.add(name, bytes)
  await zip.finish(nothing)
}

async function readAll(path: string): Promise<Readonly<Record<string, Buffer>>> {
  const zip = await openZip(path)
  try {
    const found: Record<string, Buffer> = {}
    for (const entry of zip.entries) found[entry.name] = await zip.read(entry)
    return found
  } finally {
    await zip.close()
  }
}

/** As texts, which compare faster than bytes do one by one. */
const textsOf = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]),
  )

async function refusal(path: string): Promise<AppError> {
  const error = await readAll(path).then(
    () => undefined,
    (caught: unknown) => caught,
  )
  if (!(error instanceof AppError)) throw new Error(`Nothing was refused: ${error}`)
  return error
}

/** A zip of somebody else's, put in place as it is. */
function put(files: Zippable, options: Parameters<typeof zipSync>[1] = {}): string {
  const path = join(tempFolder(), 'other.zip')
  writeFileSync(path, zipSync(files, options))
  return path
}

describe('a zip', () => {
  it('gives back, byte for byte, whatever was put in, to us and to other programs', async () => {
    const contents = fc.uint8Array({ maxLength: 3_000 })
    const large = fc.nat({ max: 300_000 }).map(size => new Uint8Array(size).map((_, at) => (at * 31) % 251))
    const sets = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(contents, large), { maxKeys: 6 })
    await fc.assert(
      fc.asyncProperty(sets, async files => {
        const path = join(tempFolder(), 'a.zip')
        await write(path, files)
        expect(textsOf(await readAll(path))).toEqual(textsOf(files))
        expect(textsOf(unzipSync(readFileSync(path)))).toEqual(textsOf(files))
        expect(await countEntries(path)).toBe(Object.keys(files).length)
      }),
      { numRuns: 40 },
    )
  })

  it('never takes the place of a file that stands there', async () => {
    const path = join(tempFolder(), 'a.zip')
    writeFileSync(path, 'mine')
    await expect(write(path, { a: strToU8('b') })).rejects.toThrow('EEXIST')
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  it('with any one bit of it turned over gives back what was put in, or an error, never something else', async () => {
    const path = join(tempFolder(), 'a.zip')
    const files = { 'call/a.json': strToU8('{"title":"One"} '.repeat(40)), 'call/b.json': strToU8('{"b":2}') }
    await write(path, files)
    const whole = readFileSync(path)
    const bits = fc.integer({ min: 0, max: whole.length * 8 - 1 })
    await fc.assert(
      fc.asyncProperty(bits, async bit => {
        const bytes = Buffer.from(whole)
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        writeFileSync(path, bytes)
        const read = await readAll(path).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error
          return undefined
        })
        const texts = Object.values(read ?? {}).map(text => text.toString())
        const put = Object.values(files).map(text => Buffer.from(text).toString())
        expect(texts.every(text => put.includes(text))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('cut off at any place is refused as damaged', async () => {
    const path = join(tempFolder(), 'a.zip')
    await write(path, { 'call/a.json': strToU8('some words '.repeat(50)) })
    const whole = readFileSync(path)
    for (let size = whole.length - 1; size >= 0; size -= 7) {
      truncateSync(path, 0)
      writeFileSync(path, whole.subarray(0, size))
      expect((await refusal(path)).code).toBe('damaged')
      expect(await countEntries(path)).toBeUndefined()
    }
  })
})

describe('a zip that Presnap never made', () => {
  const text = strToU8('{}')

  it.each([
    ['a name that climbs out', { 'call/../../x.json': text }],
    ['a name from the root', { '/etc/x.json': text }],
    ['a name from a drive', { 'C:/x.json': text }],
    ['a name that climbs out the other way', { 'call\\..\\..\\x.json': text }],
  ])('is refused for %s', async (_why, files) => {
    const { code, message } = await refusal(put(files))
    expect(code).toBe('refused')
    expect(message).toContain('names places outside')
    expect(message).toContain('Nothing was changed')
  })

  it('is refused for a link in it', async () => {
    const link = put({ 'call/a.json': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })
    expect((await refusal(link)).message).toContain('holds a link')
  })

  it('is refused for a file that unpacks to more than it can', async () => {
    const path = put({ 'call/a.json': new Uint8Array(20_000_000) }, { level: 9 })
    expect((await refusal(path)).code).toBe('damaged')
  })

  it('is refused for saying a size that no packing reaches', async () => {
    const path = put({ 'call/a.json': text })
    const bytes = readFileSync(path)
    bytes.writeUInt32LE(900_000_000, bytes.lastIndexOf('PK\x01\x02') + 24)
    writeFileSync(path, bytes)
    expect((await refusal(path)).message).toContain('unpack to more than any workspace holds')
  })

  it('stops unpacking at the size it announces', async () => {
    const path = put({ 'call/a.json': new Uint8Array(100_000).fill(97) })
    const bytes = readFileSync(path)
    bytes.writeUInt32LE(10, bytes.lastIndexOf('PK\x01\x02') + 24)
    writeFileSync(path, bytes)
    expect((await refusal(path)).code).toBe('damaged')
  })

  it('is refused for two files in the same bytes', async () => {
    const path = put({ 'call/a.json': strToU8('x'.repeat(80)), 'call/b.json': strToU8('y'.repeat(80)) })
    const bytes = readFileSync(path)
    bytes.writeUInt32LE(0, bytes.lastIndexOf('PK\x01\x02') + 42)
    writeFileSync(path, bytes)
    expect((await refusal(path)).message).toContain('share their bytes')
  })

  it('is refused when it is no zip at all, or a link to one', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'a.zip'), 'Dear diary, this is a long text that is no zip.')
    expect((await refusal(join(folder, 'a.zip'))).code).toBe('damaged')
    symlinkSync(put({ a: text }), join(folder, 'b.zip'))
    expect((await refusal(join(folder, 'b.zip'))).message).toContain('a link stands in its place')
  })
})
