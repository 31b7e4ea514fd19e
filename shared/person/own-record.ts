/** A forgotten person's own record. */
import { removedName } from './person-key'
import type { Raw } from './walk'

export const blankNote = 'Removed at their request.'

/** What every record carries stays; of a person nothing else does. */
export function blankOwn(record: Raw): Raw {
  const { id, kind, schemaVersion, rev, lineage, createdAt, updatedAt, sample, deletedAt, mergedInto } =
    record
  const base = { id, kind, schemaVersion, rev, lineage, createdAt, updatedAt, sample, deletedAt, mergedInto }
  const kept = Object.entries(base).filter(([, value]) => value !== undefined)
  const blank: Raw = {
    ...Object.fromEntries(kept),
    ...{
      name: removedName,
      emails: [],
      affiliations: [],
      suggestedParts: [],
      caresAbout: [],
      vouchesFor: [],
    },
    notes: blankNote,
  }
  return JSON.stringify(sorted(blank)) === JSON.stringify(sorted(record)) ? record : blank
}

const sorted = (record: Raw): readonly (readonly [string, unknown])[] =>
  Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))
