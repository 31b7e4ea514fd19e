import { execFileSync } from 'node:child_process'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { largestFileBytes, readOutsideFile } from '../../../electron/import/outside-file'
import { tempFolder } from '../../helpers/temp-folder'

const why = async (path: string) => {
  const file = await readOutsideFile(path, 'x.ics')
  return file.kind === 'refused' && file.result.kind === 'refused' ? file.result.message : file.kind
}

describe('a file from outside', () => {
  it('is read byte for byte', async () => {
    const path = join(tempFolder(), 'x.ics')
    writeFileSync(path, Buffer.from([0xff, 0, 65]))
    expect(await readOutsideFile(path, 'x')).toEqual({ kind: 'bytes', bytes: Buffer.from([0xff, 0, 65]) })
  })
  it('is read up to 32 MB and not a byte more', async () => {
    const path = join(tempFolder(), 'x.ics')
    writeFileSync(path, '')
    truncateSync(path, largestFileBytes)
    expect(await why(path)).toBe('bytes')
    truncateSync(path, largestFileBytes + 1)
    expect(await why(path)).toBe('"x.ics" is larger than 32 MB, so it was not read.')
  })
  it('must be there', async () => {
    expect(await why(join(tempFolder(), 'x.ics'))).toBe('"x.ics" is not there any more.')
  })
  it('is no folder', async () => {
    const path = join(tempFolder(), 'x.ics')
    mkdirSync(path)
    expect(await why(path)).toBe('"x.ics" is a folder. Open one file of it.')
  })
  it('is no device, and no pipe that would never end', async () => {
    expect(await why('/dev/zero')).toBe('"x.ics" is not a plain file.')
    const pipe = join(tempFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(await why(pipe)).toBe('"x.ics" is not a plain file.')
  })
})
