import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCueFile } from '../../../electron/windows/cue-file'
import { tempFolder } from '../../helpers/temp-folder'

it('keeps places and looks for the next run', async () => {
  const path = join(tempFolder(), 'cue.json')
  const places = [{ display: '7', size: 'strip', x: 10, y: 20 }] as const
  const file = openCueFile(path)
  expect(file.current()).toEqual({ places: [], opacity: 1, keepsOut: true })
  await file.change({ places, display: '7' })
  await file.change({ opacity: 0.7, keepsOut: false })
  expect(openCueFile(path).current()).toEqual({ places, display: '7', opacity: 0.7, keepsOut: false })
})

it('takes nonsense for a first start, and writes nothing by itself', () => {
  const folder = tempFolder()
  const path = join(folder, 'cue.json')
  openCueFile(path)
  expect(existsSync(path)).toBe(false)
  writeFileSync(path, '{"places": 3, "opacity": 0}')
  expect(openCueFile(path).current()).toEqual({ places: [], opacity: 1, keepsOut: true })
})
