import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ElectronStore from 'electron-store'
import { expect, it } from 'vitest'
import { openRecordFile } from '../../../electron/store/record-file'
import { tempFolder } from '../../helpers/temp-folder'

it('still replaces the methods that electron-store writes and makes folders with', () => {
  const prototype: object = Object.getPrototypeOf(ElectronStore.prototype)
  expect(Object.getOwnPropertyNames(prototype)).toEqual(
    expect.arrayContaining(['_write', '_ensureDirectory', 'store']),
  )
})

it('touches no disk when it is opened, whatever stands there', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'bad.json'), '{')
  openRecordFile(join(folder, 'bad.json'))
  openRecordFile(join(folder, 'gone', 'a.json'))
  expect(readdirSync(folder)).toEqual(['bad.json'])
  expect(readFileSync(join(folder, 'bad.json'), 'utf8')).toBe('{')
})

it('writes what it is given as readable JSON, and nothing else', async () => {
  const path = join(tempFolder(), 'a.json')
  const file = openRecordFile(path)
  await file.write({ theme: 'dark', 'ana@example.com': 1 })
  expect(readFileSync(path, 'utf8')).toBe('{\n  "theme": "dark",\n  "ana@example.com": 1\n}\n')
  expect(file.value).toEqual({ theme: 'dark', 'ana@example.com': 1 })
})

it('does not make a vanished folder anew', async () => {
  const folder = join(tempFolder(), 'workspace')
  mkdirSync(folder)
  const file = openRecordFile(join(folder, 'a.json'))
  await file.write({ v: 1 })
  rmSync(folder, { recursive: true })
  await expect(file.write({ v: 2 })).rejects.toMatchObject({ code: 'ENOENT' })
  expect(existsSync(folder)).toBe(false)
})

it('writes safely even where electron-store would write in place', async () => {
  process.env.SNAP = '/snap/x'
  const folder = tempFolder()
  try {
    const staged = await openRecordFile(join(folder, 'a.json')).stage({ v: 1 })
    expect(existsSync(join(folder, 'a.json'))).toBe(false)
    await staged.commit()
  } finally {
    delete process.env.SNAP
  }
  expect(readdirSync(folder)).toEqual(['a.json'])
})
