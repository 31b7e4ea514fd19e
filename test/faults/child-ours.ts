/** Our store under the driver: `node ours.mjs <workspace> <home>`. */
import { randomUUID } from 'node:crypto'
import { openRecordStore } from '../../electron/store/record-store'
import { serve } from './child-protocol'
import { laterLadder } from './later-ladder'
import { numberedCall, recordId } from './sample-record'

const [, , workspace = '', home = ''] = process.argv
const store = await openRecordStore({
  workspace,
  home,
  now: () => new Date(),
  newId: randomUUID,
  // As a Presnap to come would open it.
  ...(process.env.PRESNAP_LATER && { ladder: laterLadder }),
  log: message => process.stderr.write(`${message}\n`),
})

const request = (number: number, sequence: number, size: number) => {
  const record = numberedCall(number, sequence, size)
  return { record, baseRev: store.summaries('call').find(({ id }) => id === record.id)?.rev ?? 0 }
}

serve({
  save: async (number, sequence, size) => void (await store.save(request(number, sequence, size))),
  saveMany: async (from, to, sequence, size) => {
    const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at)
    const { failed } = await store.saveMany(numbers.map(number => request(number, sequence, size)))
    if (failed[0]) throw failed[0].error
  },
  trash: async (number, sequence, size) => {
    const { record, baseRev } = request(number, sequence, size)
    await store.save({ record: { ...record, deletedAt: record.updatedAt }, baseRev })
  },
  remove: async number => {
    const removed = await store.remove([{ kind: 'call', id: recordId(number) }])
    if (removed.length === 0) throw new Error('nothing was removed')
  },
  settle: () => store.flush(),
  upgrade: async () => {
    await store.upgrade({ backUp: async () => undefined })
    return store.olderCount()
  },
  look: async () => {
    const state = await store.checkFolder()
    const told = store.problems().map(({ message }) => message)
    return [state.kind, ...('why' in state ? [state.why] : []), ...told].join(' ')
  },
  state: () => `${store.state().kind} ${store.summaries('call').length}`,
})
