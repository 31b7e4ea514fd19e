/** A store with its undo log in temp folders; a clock that goes a second on with every look at it. */
import { join } from 'node:path'
import type { Call } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import type { Saved } from '../../../electron/store/save-step'
import { workspaceHome } from '../../../electron/store/workspace-home'
import { openUndoLog } from '../../../electron/undo/open-undo-log'
import type { UndoLog } from '../../../electron/undo/undo-log'
import { changesOf } from '../../../electron/workspace/save-as-step'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, openScene, type Scene, sceneTime } from '../store/store-scene'

export interface UndoScene {
  readonly scene: Scene
  readonly undo: UndoLog
  /** The undo log's file. */
  readonly file: string
  /** What was written to the log file of the app. */
  readonly said: string[]
  readonly call: (number: number) => Promise<Call | undefined>
  /** Saves call `number` with these fields as a step with this number. */
  readonly act: (step: number, number: number, fields: Partial<Call>) => Promise<Saved>
  readonly restart: (how?: 'after a kill') => Promise<UndoScene>
}

export const stepOf = (number: number) => ({ id: idOf(500 + number), label: `Step ${number}` })

export async function openUndoScene(base = tempFolder('presnap-undo'), from?: Scene): Promise<UndoScene> {
  const scene = from ?? (await openScene(base))
  const { store, home } = scene
  const said: string[] = []
  const folder = () => {
    const id = store.id()
    return id === undefined ? undefined : workspaceHome(home, id)
  }
  const undo = await openUndoLog({ store, folder, now: () => sceneTime, log: line => said.push(line) })
  const call = async (number: number) => {
    const read = await store.read('call', idOf(number))
    return read.kind === 'ok' ? read.record : undefined
  }
  return {
    scene,
    undo,
    said,
    get file() {
      return join(folder() ?? '', 'undo.jsonl')
    },
    call,
    act: async (step, number, fields) => {
      const present = await call(number)
      const record: AnyRecord = { ...(present ?? callOf(number)), ...fields }
      const saved = await store.save({ record, baseRev: present?.rev ?? 0 })
      await undo.record(stepOf(step), changesOf([saved]))
      return saved
    },
    restart: async how => {
      if (how === undefined) await undo.flush()
      return openUndoScene(base, await scene.restart(how))
    },
  }
}
