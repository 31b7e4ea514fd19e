/** Set-up tasks for tests, by title; what they wait for is named by title too. */
import { newPreflightTask, type PreflightTask, type PreflightTaskId } from '@shared/domain/preflight'
import { countingIds } from '../../helpers/ids'

const newId = countingIds()
const ids = new Map<string, PreflightTaskId>()

export const task = (
  title: string,
  minutes: number,
  {
    after = [],
    ...fields
  }: Partial<Omit<PreflightTask, 'dependsOn'>> & { readonly after?: readonly string[] } = {},
): PreflightTask => ({
  ...newPreflightTask({ title, minutes, ...fields }, newId),
  id: idOf(title),
  dependsOn: after.map(idOf),
})

export function idOf(title: string): PreflightTaskId {
  const known = ids.get(title)
  if (known !== undefined) return known
  const made = newPreflightTask({ title }, newId).id
  ids.set(title, made)
  return made
}

export const callStart = '2026-11-19T13:30:00.000Z'
/** ISO instant so many minutes before the call. */
export const before = (minutes: number): string =>
  new Date(Date.parse(callStart) - minutes * 60_000).toISOString()
export const minutesBefore = (ms: number): number => (Date.parse(callStart) - ms) / 60_000
