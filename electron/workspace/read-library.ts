/** What a page wants to know of the script library that only its many files can tell. */
import type { Query, ScriptUsage } from '@shared/contract/library-calls'
import type { RecordRef } from '@shared/domain/records'
import {
  type FoundInLibrary,
  findInRecords,
  isLibraryRecord,
  type LibraryRecord,
} from '@shared/library/replace'
import { textKinds } from '@shared/library/texts'
import { runsToRead, usageFrom } from '@shared/library/usage-of-script'
import { readableRecords, type WorkspaceRecords } from './workspace'

/** Of the runs of this script; without three of them there is nothing to read. */
export async function readScriptUsage(workspace: WorkspaceRecords, scriptId: string): Promise<ScriptUsage> {
  const { lookup } = workspace
  const refs = runsToRead(scriptId, lookup)
  return usageFrom(scriptId, await readableRecords(workspace, refs), lookup)
}

/** So many files are read at a time, so that a save does not wait for a search. */
const filesAtOnce = 100

export async function findInLibrary(workspace: WorkspaceRecords, query: Query): Promise<FoundInLibrary> {
  const refs: readonly RecordRef[] = textKinds.flatMap(kind =>
    workspace.lookup.list(kind).map(({ id }) => ({ kind, id })),
  )
  const records: LibraryRecord[] = []
  for (let at = 0; at < refs.length; at += filesAtOnce) {
    const read = await readableRecords(workspace, refs.slice(at, at + filesAtOnce))
    records.push(...read.filter(isLibraryRecord))
  }
  return findInRecords(records, query)
}
