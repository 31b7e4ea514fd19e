/** Which records have a history, by the names of their files. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type RecordRef, recordKinds } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'
import { isErrno } from '../store/errno'

const ending = '.jsonl'

export async function historyRefs(folder: string): Promise<readonly RecordRef[]> {
  const refs: RecordRef[] = []
  for (const kind of recordKinds) {
    const names = await readdir(join(folder, kind)).catch(absent)
    for (const name of names) {
      const id = name.slice(0, -ending.length)
      if (name.endsWith(ending) && isId(id)) refs.push({ kind, id })
    }
  }
  return refs
}

/** A kind without a history has no folder; one that cannot be listed is no such kind. */
function absent(error: unknown): readonly string[] {
  if (!isErrno(error, 'ENOENT')) throw error
  return []
}

export const uniqueRefs = (refs: readonly RecordRef[]): readonly RecordRef[] => [
  ...new Map(refs.map(ref => [`${ref.kind}/${ref.id}`, ref])).values(),
]
