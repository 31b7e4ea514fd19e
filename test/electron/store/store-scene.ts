/** A store in its own folders, with a clock that stands and ids that count; `restart` opens it again. */
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Call, newCall } from '@shared/domain/call'
import type { RecordRef } from '@shared/domain/records'
import { onTestFinished } from 'vitest'
import { openRecordStore, type RecordStore } from '../../../electron/store/record-store'
import { tempFolder } from '../../helpers/temp-folder'

export const sceneTime = '2026-11-19T12:48:00.000Z'

export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export function callOf(number: number, fields: Partial<Call> = {}): Call {
  const making = { now: sceneTime, newId: () => idOf(number) }
  return newCall({ title: `Call ${number}`, zone: 'Europe/Berlin', ...fields }, making)
}

export const refOf = (number: number): RecordRef => ({ kind: 'call', id: idOf(number) })

export type Scene = {
  readonly workspace: string
  readonly home: string
  readonly index: string
  readonly store: RecordStore
  readonly fileOf: (number: number) => string
  readonly textOf: (number: number) => string
  /** As another program would: other bytes, another time. */
  readonly edit: (number: number, text: string | Uint8Array) => void
  readonly restart: (how?: 'after a kill') => Promise<Scene>
}

export async function openScene(base = tempFolder('presnap-store')): Promise<Scene> {
  const workspace = join(base, 'workspace')
  const home = join(base, 'home')
  let made = 900
  const store = await openRecordStore({
    workspace,
    home,
    now: () => new Date(sceneTime),
    newId: () => idOf(++made),
    log: message => {
      throw new Error(message)
    },
  })
  // What a store writes a while later must be written before the folders are removed: a write that fails throws above.
  onTestFinished(() => store.close())
  const fileOf = (number: number) => join(workspace, 'call', `${idOf(number)}.json`)
  let edits = 0
  return {
    workspace,
    home,
    index: join(home, 'index.json'),
    store,
    fileOf,
    textOf: number => readFileSync(fileOf(number), 'utf8'),
    edit: (number, text) => {
      writeFileSync(fileOf(number), text)
      const at = new Date(Date.parse(sceneTime) + ++edits * 1_000)
      utimesSync(fileOf(number), at, at)
    },
    restart: async how => {
      if (how === undefined) await store.close()
      return openScene(base)
    },
  }
}

/** A scene with calls 1 to `count` saved once. */
export async function sceneWith(count: number): Promise<Scene> {
  const scene = await openScene()
  for (let number = 1; number <= count; number += 1) {
    await scene.store.save({ record: callOf(number), baseRev: 0 })
  }
  return scene
}
