import type { Deal } from '@shared/domain/deal'
import { shortDay } from '../../time'

/** "19 Nov", of a calendar day. */
export const dayWords = (day: string): string => shortDay(`${day}T12:00:00Z`, 'UTC')

/** "27 Nov 2026", where the year matters. */
export const longDayWords = (day: string): string => `${dayWords(day)} ${day.slice(0, 4)}`

const isCurrency = /^[A-Z]{3}$/

/** "€86,000"; a code that is no currency stands as it was typed. */
export function moneyWords({ amount, currency }: NonNullable<Deal['value']>): string {
  if (!isCurrency.test(currency)) return `${amount.toLocaleString('en-GB')} ${currency}`
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 })
  return format.format(amount)
}

/** A field that was emptied is unknown again. */
export const orUnknown = (text: string): string | undefined => (text === '' ? undefined : text)
