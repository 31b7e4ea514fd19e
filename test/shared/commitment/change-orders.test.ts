import {
  addChangeOrder,
  changeOrder,
  creepOf,
  moveChangeOrder,
  nextOrderNumber,
  ordersOf,
  removeChangeOrder,
} from '@shared/commitment/change-orders'
import type { ChangeOrder, Commitment } from '@shared/domain/commitment'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCommitment, making } from '../../helpers/builders'

const on = '2026-11-19'
const ordered = (...numbers: readonly number[]) =>
  numbers.reduce((one, number) => addChangeOrder(one, { number, on }, making), aCommitment())
const first = (commitment: Commitment) => commitment.changeOrders[0] as ChangeOrder

describe('the number of a change order', () => {
  it('goes on from the highest given in the deal, kept or found', () => {
    expect(nextOrderNumber({}, [])).toBe(1)
    expect(nextOrderNumber({}, [ordered(1), ordered(2, 4)])).toBe(5)
    expect(nextOrderNumber({ lastChangeOrder: 7 }, [ordered(1)])).toBe(8)
  })

  it('cannot be edited', () => {
    const one = ordered(3)
    const edited = changeOrder(one, first(one).id, { text: 'Tape', number: 9 } as { text: string })
    expect(first(edited)).toMatchObject({ number: 3, text: 'Tape' })
  })

  it('is unique and ascending, and never given again, under any edits', () => {
    const edit = fc.record({
      does: fc.constantFrom('add', 'remove', 'move', 'edit'),
      from: fc.nat(2),
      to: fc.nat(2),
      at: fc.nat(5),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), edits => {
        let deal: { lastChangeOrder?: number } = {}
        let all = [aCommitment(), aCommitment(), aCommitment()]
        const given: number[] = []
        const put = (...changed: readonly Commitment[]) => {
          all = all.map(one => changed.find(({ id }) => id === one.id) ?? one)
        }
        for (const { does, from, to, at } of edits) {
          const source = all[from] as Commitment
          const order = source.changeOrders[at]
          if (does === 'add') {
            const number = nextOrderNumber(deal, all)
            deal = { lastChangeOrder: number }
            given.push(number)
            put(addChangeOrder(source, { number, on }, making))
          } else if (order === undefined) continue
          else if (does === 'remove') put(removeChangeOrder(source, order.id))
          else if (does === 'move') put(...moveChangeOrder(source, all[to] as Commitment, order.id))
          else put(changeOrder(source, order.id, { effectHours: at }))
        }
        expect(given).toEqual(given.map((_, index) => index + 1))
        const left = ordersOf(all).map(({ order }) => order.number)
        expect(new Set(left).size).toBe(left.length)
        expect(left).toEqual(left.toSorted((a, b) => a - b))
        expect(left.every(number => given.includes(number))).toBe(true)
      }),
    )
  })
})

it('tells what all of them do to effort and date, and of how many it knows', () => {
  const one = ordered(1, 2)
  const [a, b] = one.changeOrders as readonly [ChangeOrder, ChangeOrder]
  const told = changeOrder(changeOrder(one, a.id, { effectHours: 4, effectDate: '2026-12-12' }), b.id, {
    effectDate: '2026-12-08',
  })
  expect(creepOf([told, ordered()])).toEqual({ orders: 2, hours: 4, hoursKnown: 1, until: '2026-12-12' })
})
