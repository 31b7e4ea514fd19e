/** Who works here, by name; undefined until that is known. Signs revisions, and what was checked. */
import type { State } from './store'

export function myName(records: State['records']): string | undefined {
  const me = Object.values(records).find(record => record.kind === 'colleague' && record.me)
  return me?.kind === 'colleague' ? me.name.trim() || undefined : undefined
}
