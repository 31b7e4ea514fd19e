/** The sample with a day that does not fit: Bellweather at 15:30 wants the tenant that Corvane has at 14:30. */
import type { AnyRecord } from '@shared/domain/records'
import { sample } from './files-scene'

const named = (kind: 'environment', name: string) => {
  const found = sample.find(one => one.kind === kind && one.name === name)
  if (found === undefined) throw new Error(`The sample has no ${name}`)
  return found
}
export const demoA = named('environment', 'Demo A')

export const clashingDay: readonly AnyRecord[] = sample.map(record =>
  record.kind === 'call' && record.start === '2026-11-19T14:30:00.000Z'
    ? { ...record, environmentIds: [demoA.id] as typeof record.environmentIds }
    : record,
)
