/**
 * Change orders of a deal (S1-15c), numbered from 1 across all its commitments. A number is given once: the deal keeps
 * the last one, so that neither a removed order nor one that was undone gives its number to another.
 */
import type { ChangeOrder, Commitment } from '../domain/commitment'
import type { Deal } from '../domain/deal'
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'

type Ordered = Pick<Commitment, 'changeOrders'>

/** The number the next one gets. `commitments` are those of the deal, the ones in the trash too where they are known. */
export function nextOrderNumber(
  deal: Pick<Deal, 'lastChangeOrder'>,
  commitments: readonly Ordered[],
): number {
  const given = commitments.flatMap(({ changeOrders }) => changeOrders.map(({ number }) => number))
  return Math.max(deal.lastChangeOrder ?? 0, ...given) + 1
}

export interface NewOrder {
  readonly number: number
  /** The day it was asked for. */
  readonly on: string
}

export function addChangeOrder(
  commitment: Commitment,
  { number, on }: NewOrder,
  { newId }: Pick<Making, 'newId'>,
): Commitment {
  const order: ChangeOrder = { id: freshId('change-order', newId), number, text: '', on }
  return { ...commitment, changeOrders: [...commitment.changeOrders, order] }
}

/** Its number is not to be changed. */
export function changeOrder(
  commitment: Commitment,
  id: ChangeOrder['id'],
  fields: Partial<Omit<ChangeOrder, 'id' | 'number'>>,
): Commitment {
  const changeOrders = commitment.changeOrders.map(order =>
    order.id === id ? { ...order, ...fields, id: order.id, number: order.number } : order,
  )
  return { ...commitment, changeOrders }
}

export function removeChangeOrder(commitment: Commitment, id: ChangeOrder['id']): Commitment {
  const changeOrders = commitment.changeOrders.filter(order => order.id !== id)
  return changeOrders.length === commitment.changeOrders.length ? commitment : { ...commitment, changeOrders }
}

export interface OrderOf {
  readonly order: ChangeOrder
  readonly commitment: Commitment
}

/** All of a deal, by number. */
export function ordersOf(commitments: readonly Commitment[]): readonly OrderOf[] {
  return commitments
    .flatMap(commitment => commitment.changeOrders.map(order => ({ order, commitment })))
    .toSorted((a, b) => a.order.number - b.order.number)
}

export interface Creep {
  readonly orders: number
  /** Of those that say their effect; `hoursKnown` says how many do. */
  readonly hours: number
  readonly hoursKnown: number
  /** The latest day that one of them moves to. */
  readonly until: string | undefined
}

/** What all change orders together do to effort and date. */
export function creepOf(commitments: readonly Ordered[]): Creep {
  const orders = commitments.flatMap(({ changeOrders }) => changeOrders)
  const hours = orders.flatMap(({ effectHours }) => effectHours ?? [])
  return {
    orders: orders.length,
    hours: hours.reduce((sum, one) => sum + one, 0),
    hoursKnown: hours.length,
    until: orders
      .flatMap(({ effectDate }) => effectDate ?? [])
      .toSorted()
      .at(-1),
  }
}

/** The order with its number from one commitment to another; the same two where it is not there. */
export function moveChangeOrder(
  from: Commitment,
  to: Commitment,
  id: ChangeOrder['id'],
): readonly [from: Commitment, to: Commitment] {
  const order = from.changeOrders.find(one => one.id === id)
  if (order === undefined || from.id === to.id) return [from, to]
  return [removeChangeOrder(from, id), { ...to, changeOrders: [...to.changeOrders, order] }]
}
