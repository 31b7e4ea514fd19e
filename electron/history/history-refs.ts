/** Which records have a history, by the names of their files. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type RecordRef, recordKinds } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'

const ending = '.jsonl'

export async function historyRefs(folder: string): Promise<readonly RecordRef[]> {
  const refs: RecordRef[] = []
  for (const kind of recordKinds) {
    const names = await readdir(join(folder, kind)).catch(() => [])
    for (const name of names) {
      const id = name.slice(0, -ending.length)
      if (name.endsWith(ending) && isId(id)) refs.push({ kind, id })
    }
  }
  return refs
}

export const uniqueRefs = (refs: readonly RecordRef[]): readonly RecordRef[] => [
  ...new Map(refs.map(ref => [`${ref.kind}/${ref.id}`, ref])).values(),
]
