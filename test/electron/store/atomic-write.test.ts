import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stageFile, writeFileDurably } from '../../../electron/store/atomic-write'
import { tempFolder } from '../../helpers/temp-folder'

const bytes = (text: string) => Buffer.from(text)

describe('writeFileDurably', () => {
  it('writes a new file that only its owner can read, and tells its size and time', async () => {
    const path = join(tempFolder(), 'a.json')
    const stamp = await writeFileDurably(path, bytes('one'))
    const { size, mtimeMs, mode } = statSync(path)
    expect(readFileSync(path, 'utf8')).toBe('one')
    expect(stamp).toMatchObject({ size, mtimeMs })
    expect(mode & 0o777).toBe(0o600)
  })

  it.each([0, 1, 4_096, 3_000_000])(
    'replaces a file by %i bytes and leaves nothing beside it',
    async length => {
      const folder = tempFolder()
      const path = join(folder, 'a.json')
      writeFileSync(path, 'old')
      await writeFileDurably(path, Buffer.alloc(length, 'x'))
      expect(readFileSync(path).equals(Buffer.alloc(length, 'x'))).toBe(true)
      expect(readdirSync(folder)).toEqual(['a.json'])
    },
  )

  it('shows what would be replaced, and leaves it alone when asked to', async () => {
    const folder = tempFolder()
    const path = join(folder, 'a.json')
    writeFileSync(path, 'theirs')
    const write = writeFileDurably(path, bytes('ours'), current => {
      throw new Error(`there are ${current?.size} bytes`)
    })
    await expect(write).rejects.toThrow('there are 6 bytes')
    expect(readFileSync(path, 'utf8')).toBe('theirs')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('says that nothing stands there for a new file', async () => {
    const seen: unknown[] = []
    await writeFileDurably(join(tempFolder(), 'a.json'), bytes('x'), current => void seen.push(current))
    expect(seen).toEqual([undefined])
  })

  it('never makes a folder', async () => {
    const folder = tempFolder()
    await expect(writeFileDurably(join(folder, 'gone', 'a.json'), bytes('x'))).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    [
      'a link to a file',
      (path: string, folder: string) => symlinkSync(join(folder, 'target'), path),
      'ELOOP',
    ],
    ['a link to nothing', (path: string) => symlinkSync('/nonexistent/x', path), 'ELOOP'],
    ['a folder', (path: string) => mkdirSync(path), 'EISDIR'],
  ] as const)(
    'refuses %s in the place of the file and writes nothing through it',
    async (_what, make, code) => {
      const folder = tempFolder()
      writeFileSync(join(folder, 'target'), 'safe')
      const path = join(folder, 'a.json')
      make(path, folder)
      await expect(writeFileDurably(path, bytes('x'))).rejects.toMatchObject({ code })
      expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('safe')
      expect(readdirSync(folder).sort()).toEqual(['a.json', 'target'])
    },
  )

  it('refuses a link in the place of the folder', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    await expect(writeFileDurably(join(folder, 'link', 'a.json'), bytes('x'))).rejects.toThrow()
    expect(readdirSync(join(folder, 'real'))).toEqual([])
  })
})

describe('stageFile', () => {
  it('touches nothing until it is committed, and nothing at all when it is discarded', async () => {
    const folder = tempFolder()
    const path = join(folder, 'a.json')
    writeFileSync(path, 'old')
    const first = await stageFile(path, bytes('first'))
    const second = await stageFile(path, bytes('second'))
    expect(readFileSync(path, 'utf8')).toBe('old')
    await second.commit()
    await first.discard()
    expect(readFileSync(path, 'utf8')).toBe('second')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })
})
