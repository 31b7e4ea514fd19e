import { type Making, newBase } from '../domain/record'
import { newScript, type Script } from '../domain/script'

/**
 * A script of its own that says the same. Its steps keep their ids: what runs taught about a step goes with it. It
 * begins at revision 1, in nobody's archive, and is as verified as what it was made from.
 */
export function duplicateOf(script: Script, making: Making): Script {
  const { author: _author, note: _note, archivedAt: _archived, ...rest } = script
  const { id, kind, schemaVersion, rev, createdAt, updatedAt } = newBase('script', making)
  const { revision, revisedOn } = newScript({ name: '' }, making)
  return {
    ...rest,
    ...{ id, kind, schemaVersion, rev, createdAt, updatedAt, revision, revisedOn },
    ...{ lineage: undefined, sample: undefined, mergedInto: undefined, deletedAt: undefined },
    name: `${script.name}, copy`,
  }
}
