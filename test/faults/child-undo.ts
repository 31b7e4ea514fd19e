/**
 * Store and undo log under a SIGKILL: `node undo.mjs <workspace> <home> <seed>`. Acts on five records for as long as it
 * lives, and says each act before it begins and when it would be answered to a page: `begin {...}`, `done`.
 */
import { randomUUID } from 'node:crypto'
import { openRecordStore } from '../../electron/store/record-store'
import { workspaceHome } from '../../electron/store/workspace-home'
import { openUndoLog } from '../../electron/undo/open-undo-log'
import { changesOf } from '../../electron/workspace/save-as-step'
import { numberedCall, recordId } from './sample-record'
import { actOf, stepIdOf, type UndoAct } from './undo-acts'

const [, , workspace = '', home = '', seed = '1'] = process.argv
const log = (message: string) => void process.stderr.write(`${message}\n`)
const store = await openRecordStore({ workspace, home, now: () => new Date(), newId: randomUUID, log })
const folder = () => {
  const id = store.id()
  return id === undefined ? undefined : workspaceHome(home, id)
}
const undo = await openUndoLog({ store, folder, now: () => new Date().toISOString(), log })

for (let at = 0; ; at += 1) {
  const act = actOf(Number(seed), at)
  process.stdout.write(`begin ${JSON.stringify(act)}\n`)
  await perform(act)
  process.stdout.write('done\n')
}

async function perform(act: UndoAct): Promise<void> {
  if (act.do === 'undo') return void (await undo.undo())
  if (act.do === 'redo') return void (await undo.redo())
  const requests = await Promise.all(
    act.numbers.map(async number => {
      const read = await store.read('call', recordId(number))
      const present = read.kind === 'ok' ? read.record : numberedCall(number, 0, 100)
      return { record: { ...present, title: act.title }, baseRev: present.rev }
    }),
  )
  const { saved } = await store.saveMany(requests)
  await undo.record({ id: stepIdOf(act.step), label: act.title }, changesOf(saved))
}
