/** Plain electron-store, one file per record, under the same driver: `node plain.mjs <workspace>`. */
import { join } from 'node:path'
import ElectronStore from 'electron-store'
import { serve } from './child-protocol'
import { numberedCall, recordId } from './sample-record'

const [, , workspace = ''] = process.argv
const stores = new Map<string, ElectronStore<Record<string, unknown>>>()

async function save(number: number, sequence: number, size: number): Promise<void> {
  const record = { ...numberedCall(number, sequence, size) }
  const store =
    stores.get(record.id) ??
    new ElectronStore<Record<string, unknown>>({ cwd: join(workspace, 'call'), name: record.id })
  stores.set(record.id, store)
  store.store = record
}

serve({
  save,
  saveMany: async (from, to, sequence, size) => {
    for (let number = from; number <= to; number += 1) await save(number, sequence, size)
  },
  trash: save,
  remove: async number => stores.get(recordId(number))?.clear(),
  settle: async () => undefined,
  state: () => `${stores.size}`,
})
