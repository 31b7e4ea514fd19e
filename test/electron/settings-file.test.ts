import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSettings } from '@shared/settings'
import { describe, expect, it, vi } from 'vitest'
import { openSettingsFile } from '../../electron/settings-file'
import { tempFolder } from '../helpers/temp-folder'

vi.mock('electron', () => import('../faults/electron-stub'))

const open = (path: string) => {
  const failures: unknown[] = []
  return { failures, settings: openSettingsFile(path, error => failures.push(error)) }
}

describe('the settings file', () => {
  it('gives the defaults at a first start, without a word', () => {
    const { settings, failures } = open(join(tempFolder(), 'settings.json'))
    expect(settings.current()).toEqual(defaultSettings)
    expect(failures).toEqual([])
  })
  it('keeps what was saved, and fields it does not know', async () => {
    const path = join(tempFolder(), 'settings.json')
    writeFileSync(path, '{"theme":"dark","ofTomorrow":[1]}')
    const { settings } = open(path)
    await settings.save({ ...settings.current(), zoom: 1.5 })
    expect(open(path).settings.current()).toMatchObject({ theme: 'dark', zoom: 1.5, ofTomorrow: [1] })
  })
  it.each(['', '{', '[1]', '{"theme":"loud"}'])(
    'starts with the defaults when it says %j, and keeps it',
    async text => {
      const path = join(tempFolder(), 'settings.json')
      writeFileSync(path, text)
      const { settings, failures } = open(path)
      expect(settings.current()).toEqual(defaultSettings)
      expect(failures).toHaveLength(1)
      expect(settings.problem()).toMatchObject({ form: 'settings', message: expect.stringContaining(path) })
      await settings.save(defaultSettings)
      expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(text)
      expect(open(path).settings.problem()).toBeUndefined()
    },
  )
  it('keeps each of several damaged states, the first one too', async () => {
    const path = join(tempFolder(), 'settings.json')
    for (const text of ['{"first', '{"second']) {
      writeFileSync(path, text)
      await open(path).settings.save(defaultSettings)
    }
    expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe('{"first')
    expect(readFileSync(`${path}.2.unreadable`, 'utf8')).toBe('{"second')
  })
  it('starts with the defaults where a folder stands in its place, and says so', () => {
    const path = join(tempFolder(), 'settings.json')
    mkdirSync(path)
    const { settings } = open(path)
    expect(settings.current()).toEqual(defaultSettings)
    expect(settings.problem()?.form).toBe('settings')
  })
  it('says why it could not save, and the old settings stand', async () => {
    const path = join(tempFolder(), 'gone', 'settings.json')
    const { settings } = open(path)
    await expect(settings.save({ ...defaultSettings, theme: 'dark' })).rejects.toMatchObject({
      code: 'folder-missing',
    })
    expect(settings.current().theme).toBe('system')
    mkdirSync(join(path, '..'))
    await settings.save({ ...defaultSettings, theme: 'light' })
    expect(existsSync(path)).toBe(true)
  })
})
