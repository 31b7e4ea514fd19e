/** The sample with what was promised to Corvane drawn out: scope, two change orders, and a complaint that comes first. */
import { addChangeOrder, changeOrder } from '@shared/commitment/change-orders'
import { addScopeLine } from '@shared/commitment/scope'
import type { Call } from '@shared/domain/call'
import type { Commitment } from '@shared/domain/commitment'
import { newComplaint } from '@shared/domain/complaint'
import type { AnyRecord } from '@shared/domain/records'
import { testId } from '../helpers/ids'
import { corvane } from './deal-scene'
import { sample } from './files-scene'

let count = 0
const making = {
  now: '2026-11-19T09:00:00.000Z',
  newId: () => {
    count += 1
    return testId(count, 0x0e0e)
  },
}

const first = sample.find(
  (record): record is Commitment => record.kind === 'commitment' && record.dealId === corvane.id,
)
const lastCall = sample
  .filter((record): record is Call => record.kind === 'call' && record.dealId === corvane.id)
  .filter(({ status }) => status === 'held')
  .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
  .at(-1)
if (first === undefined || lastCall === undefined)
  throw new Error('The sample has nothing promised to Corvane')

const lines = [
  {
    inScope: true,
    text: 'One share of the batch server, restored every night',
    done: true,
    dueOn: '2026-11-27',
  },
  { inScope: true, text: 'A report of each restore to Dieter', disputed: true, proof: 'Runs at Halden' },
  { inScope: false, text: 'Tape' },
]
const scoped = lines.reduce<Commitment>((one, line) => addScopeLine(one, line, making), first)
const orders = [
  { number: 1, on: '2026-11-12', text: 'The Leiden share too', effectHours: 6, effectDate: '2026-12-12' },
  { number: 2, on: '2026-11-16', text: 'Reports in Dutch', effectHours: 2, billed: true },
]
const ordered = orders.reduce<Commitment>((one, { number, on, ...fields }) => {
  const added = addChangeOrder(one, { number, on }, making)
  const order = added.changeOrders.at(-1)
  return order === undefined ? added : changeOrder(added, order.id, fields)
}, scoped)

const complaint = newComplaint(
  {
    words: 'You said in October that the report would be there.',
    prospectId: corvane.prospectId,
    dealId: corvane.id,
    callId: lastCall.id,
    theirAsk: 'A date that holds.',
    listenedAt: making.now,
    fixFirst: true,
  },
  making,
)

export const promised: readonly AnyRecord[] = [
  ...sample.map(record => {
    if (record.id === first.id) return ordered
    if (record.id !== corvane.id) return record
    return {
      ...corvane,
      lastChangeOrder: 2,
      dayOne: { on: '2026-12-14', words: 'Marcus opens the console and sees the first night’s restore.' },
    }
  }),
  complaint,
]
