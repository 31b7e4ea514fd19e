/** Who is looked for: the person's record, earlier names of theirs, what was merged into it, and the calls they are in. */
import type { RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { type PersonKey, personKeyOf } from '@shared/person/person-key'
import type { Raw } from '@shared/person/walk'
import type { RecordStore } from '../store/record-store'

export interface Who {
  readonly name: string
  readonly key: PersonKey
  /** Their record as it stands; undefined when it is gone for good and only versions are left. */
  readonly present: Raw | undefined
  /** Every version of it that is kept, oldest first. */
  readonly versions: readonly Raw[]
}

export async function whoIs(store: RecordStore, personId: string): Promise<Who> {
  const ids = [personId, ...mergedInto(store, personId)]
  const present: Raw[] = []
  const versions: Raw[] = []
  for (const id of ids) {
    const read = await store.read('person', id)
    if (read.kind === 'ok') present.push({ ...read.record })
    if (read.kind === 'newer') present.push(read.raw)
    versions.push(...(await versionsOf(store, { kind: 'person', id })))
  }
  const newest = present[0] ?? versions.at(-1)
  if (newest === undefined) {
    throw new AppError('not-found', 'This person is not in the workspace any more, and no version is kept.')
  }
  const calls = await store.readMany(
    store
      .summaries('call')
      .filter(summary => 'personIds' in summary && summary.personIds.some(id => ids.includes(id)))
      .map(({ id }) => ({ kind: 'call', id })),
  )
  const rooms = calls.flatMap(call => (call.kind === 'ok' ? [call.record] : []))
  return {
    name: typeof newest.name === 'string' ? newest.name : '',
    key: personKeyOf([...present, ...versions], rooms),
    present: present[0],
    versions,
  }
}

export async function versionsOf(store: RecordStore, ref: RecordRef): Promise<readonly Raw[]> {
  const entries = await store.history.list(ref)
  const values = await store.history.readMany(
    ref,
    entries.map(({ hash }) => hash),
  )
  return entries.flatMap(({ hash }) => {
    const value = values.get(hash)
    return value === undefined ? [] : [value]
  })
}

/** Records that were merged into this one, through whatever came between. */
function mergedInto(store: RecordStore, personId: string): readonly string[] {
  const ids = [personId]
  for (const into of ids) {
    for (const { id, mergedInto: target } of store.summaries('person')) {
      if (target === into && !ids.includes(id)) ids.push(id)
    }
  }
  return ids.slice(1)
}
