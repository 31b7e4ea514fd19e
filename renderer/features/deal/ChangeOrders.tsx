import { addChangeOrder, creepOf, nextOrderNumber, ordersOf } from '@shared/commitment/change-orders'
import type { Commitment } from '@shared/domain/commitment'
import { touched } from '@shared/domain/record'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { making } from '../../state/clock'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import { ChangeOrderRow } from './ChangeOrderRow'
import styles from './Commitments.module.css'
import { today } from './change-deal'
import type { DealView } from './use-deal'
import { dayWords } from './words'

interface ChangeOrdersProps {
  readonly view: DealView
  readonly commitments: readonly Commitment[]
}

/** What was asked for beyond the scope, by number, and what it does to date and effort. */
export function ChangeOrders({ view, commitments }: ChangeOrdersProps) {
  const orders = ordersOf(commitments)
  const [newest, setNewest] = useState<string>()
  const last = commitments.at(-1)
  const add = async () => {
    const made = last && newOrder(view.deal.id, last, commitments)
    if (made === undefined) return
    setNewest(made.commitment.changeOrders.at(-1)?.id)
    await useStore.getState().commit([made.commitment], `Change order ${made.number} added`)
  }
  return (
    <Panel
      title="Change orders"
      count={orders.length}
      trailing={
        <>
          {creepWords(commitments)}
          <Button
            size="xs"
            variant="quiet"
            icon={Plus}
            aria-label="Add a change order"
            onPress={() => void add()}
          >
            Add
          </Button>
        </>
      }
    >
      {orders.length === 0 && (
        <p className={styles.none}>What they ask for beyond the scope becomes a change order.</p>
      )}
      <ul className={styles.rows} aria-label="Change orders">
        {orders.map(({ order, commitment }) => (
          <ChangeOrderRow
            key={order.id}
            order={order}
            commitment={commitment}
            commitments={commitments}
            isNew={order.id === newest}
          />
        ))}
      </ul>
    </Panel>
  )
}

/** "+6 h in 2 of 3, to 12 Dec". */
function creepWords(commitments: readonly Commitment[]): string {
  const { orders, hours, hoursKnown, until } = creepOf(commitments)
  if (orders === 0) return ''
  const effort =
    hoursKnown === 0
      ? undefined
      : `${hours < 0 ? '−' : '+'}${Math.abs(Number(hours.toFixed(1)))} h in ${hoursKnown} of ${orders}`
  return [effort, until && `to ${dayWords(until)}`].filter(Boolean).join(', ')
}

/**
 * The number is given to the deal first and for good: undoing the order does not give it back, so that a number that was
 * once said never means something else.
 */
function newOrder(dealId: string, { id }: Commitment, commitments: readonly Commitment[]) {
  const { records, put } = useStore.getState()
  const [deal, commitment] = [records[dealId], records[id]]
  if (deal?.kind !== 'deal' || commitment?.kind !== 'commitment') return undefined
  const made = making()
  const number = nextOrderNumber(deal, commitments)
  put([touched({ ...deal, lastChangeOrder: number }, made.now)])
  const ordered = addChangeOrder(commitment, { number, on: today() }, made)
  return { number, commitment: touched(ordered, made.now) }
}
