/** The deal page's one way to the store. What is changed is read afresh, never off the drawn record. */
import type { Deal } from '@shared/domain/deal'
import type { Poc } from '@shared/domain/poc'
import { now } from '../../state/clock'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

export function changeDeal(id: string, update: (deal: Deal) => Deal, label: string): void {
  useStore.getState().change('deal', id, update, label)
}

export function changePoc(id: string, update: (poc: Poc) => Poc, label: string): void {
  useStore.getState().change('poc', id, update, label)
}

/** The user's calendar day. */
export const today = (): string => dayOf(now(), useStore.getState().zone)
