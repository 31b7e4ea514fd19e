/** The library's answers of the faked main: the same functions over the records in memory. */
import type { InputOf } from '@shared/contract'
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import type { AnyRecord } from '@shared/domain/records'
import { findInRecords, isLibraryRecord } from '@shared/library/replace'
import { runsToRead, usageFrom } from '@shared/library/usage-of-script'
import { callsWithBlock, usesOfScripts, whereScriptIsUsed } from '@shared/library/where-used'

interface Disk {
  readonly records: () => readonly AnyRecord[]
  readonly lookup: () => SummaryLookup
  readonly now: () => string
}

export const libraryAnswers = ({ records, lookup, now }: Disk) => ({
  readScriptUses: () => usesOfScripts(lookup(), now()),
  readScriptUsage: ({ scriptId }: InputOf<'readScriptUsage'>) => {
    const wanted = new Set(runsToRead(scriptId, lookup()).map(({ id }) => id))
    const read = records().filter(({ id }) => wanted.has(id))
    return usageFrom(scriptId, read, lookup())
  },
  readWhereUsed: ({ scriptId }: InputOf<'readWhereUsed'>) => whereScriptIsUsed(scriptId, lookup(), now()),
  readBlockCalls: ({ blockId }: InputOf<'readBlockCalls'>) => callsWithBlock(blockId, lookup(), now()),
  findInLibrary: (query: InputOf<'findInLibrary'>) => findInRecords(records().filter(isLibraryRecord), query),
})
