/** A day of checking that is set by hand says who set it; a day that is taken out takes the name along. */
import { myName } from '../../state/my-name'
import type { State } from '../../state/store'

export const checkedOnDay = (day: string | null, records: State['records']) => ({
  lastCheckedOn: day ?? undefined,
  checkedBy: day === null ? undefined : myName(records),
})

export const verifiedOnDay = (day: string | null, records: State['records']) => ({
  lastVerifiedOn: day ?? undefined,
  checkedBy: day === null ? undefined : myName(records),
})
