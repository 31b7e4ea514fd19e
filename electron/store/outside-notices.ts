/** What the user is told of changes that came from elsewhere, in words: what happened, what is safe, what to do. */
import type { RecordRef } from '@shared/domain/records'
import type { Conflict } from '@shared/merge/conflict'
import type { LoadedRecord } from './load-file'
import type { Notice, NoticeVersions } from './notices'
import { fileOf, type StoreCore, summaryOf } from './store-core'

const outsideId = (ref: RecordRef): string => `outside:${fileOf(ref)}`
const goneId = (ref: RecordRef): string => `gone:${fileOf(ref)}`
export const massGoneId = 'mass-gone'
const newFilesId = 'new-files'

/** One notice for all changes to a record since the user last looked; none when it is back where it was. */
export function noteOutside(
  core: StoreCore,
  ref: RecordRef,
  loaded: LoadedRecord,
  before: string | undefined,
): void {
  const id = outsideId(ref)
  const ours = core.problems.get(id)?.versions?.ours ?? before
  if (ours === loaded.hash) {
    core.problems.remove(id)
    return
  }
  const title = summaryOf(loaded.record).title
  core.problems.add({
    ...about(core, ref, title),
    id,
    form: 'outside-change',
    actions: ours === undefined ? ['dismiss', 'show-file'] : ['dismiss', 'restore-last-good', 'show-file'],
    message: `${named(ref, title)} was changed outside Presnap. The change is shown as it stands in ${fileOf(ref)}. Look it over.`,
    versions: { ours, theirs: loaded.hash },
  })
}

/** A change from elsewhere and one from here are both in the file. `conflicts` are the places where one had to give way. */
export function noteMerge(
  core: StoreCore,
  ref: RecordRef,
  title: string,
  merge: {
    readonly versions: NoticeVersions
    readonly conflicts: readonly Conflict[]
    readonly from: string
  },
): void {
  const { versions, conflicts, from } = merge
  core.problems.remove(outsideId(ref))
  if (conflicts.length > 0) {
    core.problems.add(conflictNotice(core, ref, title, versions, conflicts))
    return
  }
  core.problems.add({
    ...about(core, ref, title),
    id: outsideId(ref),
    form: 'merged',
    actions: ['dismiss', 'restore-last-good', 'show-file'],
    message: `${named(ref, title)} was changed here and ${from}. Both changes are in it now. Look it over.`,
    versions,
  })
}

/** What came from elsewhere was an older state, and what was saved since stands over it. */
export const forgetOutside = (core: StoreCore, ref: RecordRef): void => core.problems.remove(outsideId(ref))

export const isOutsideNoted = (core: StoreCore, ref: RecordRef): boolean =>
  core.problems.get(outsideId(ref)) !== undefined

function conflictNotice(
  core: StoreCore,
  ref: RecordRef,
  title: string,
  versions: NoticeVersions,
  conflicts: readonly Conflict[],
): Notice {
  const places = conflicts.slice(0, 3).map(({ label }) => label)
  const more = conflicts.length > places.length ? ` and ${conflicts.length - places.length} more` : ''
  return {
    ...about(core, ref, title),
    id: `conflict:${fileOf(ref)}:${versions.theirs?.slice(0, 8)}:${versions.ours?.slice(0, 8)}`,
    form: 'conflict',
    actions: ['keep-ours', 'keep-theirs', 'show-file'],
    message: `${named(ref, title)} was changed in two places at once: ${places.join('; ')}${more}. Both versions are kept. Choose which one stands.`,
    versions,
  }
}

export function goneNotice(core: StoreCore, ref: RecordRef, title: string, kept: string | undefined): Notice {
  const safe =
    kept === undefined
      ? 'No version of it is kept here.'
      : 'Its last version is kept. Bring it back, or let it go.'
  return {
    ...about(core, ref, title),
    id: goneId(ref),
    form: 'gone',
    actions: kept === undefined ? ['let-go'] : ['bring-back', 'let-go'],
    message: `The file of ${named(ref, title)} is gone from the folder. ${safe}`,
    versions: { ours: kept },
  }
}

export const removeGone = (core: StoreCore, ref: RecordRef): void => core.problems.remove(goneId(ref))

export function massGoneNotice(core: StoreCore, refs: readonly RecordRef[]): Notice {
  const number = refs.length.toLocaleString('en')
  return {
    id: massGoneId,
    form: 'mass-gone',
    file: '',
    at: core.problems.get(massGoneId)?.at ?? core.now().toISOString(),
    actions: ['bring-back', 'let-go'],
    message: `${number} records are gone from the folder at once, or empty. Nothing was removed here: they are still listed and open from their last versions. Bring them back, or let them go.`,
    refs,
  }
}

/** Records that somebody else made: one notice for all of them, until it is dismissed. */
export function noteNewFiles(core: StoreCore, refs: readonly RecordRef[]): void {
  const all = [...(core.problems.get(newFilesId)?.refs ?? []), ...refs]
  const [first] = all
  if (first === undefined) return
  const message =
    all.length === 1
      ? `${named(first, core.catalog.summary(first)?.title ?? '')} was made outside Presnap and is now in the lists.`
      : `${all.length.toLocaleString('en')} records were made outside Presnap and are now in the lists.`
  core.problems.add({
    id: newFilesId,
    form: 'outside-change',
    file: all.length === 1 ? fileOf(first) : '',
    at: core.now().toISOString(),
    actions: ['dismiss'],
    message,
    refs: all,
  })
}

function about(core: StoreCore, ref: RecordRef, title: string) {
  return { file: fileOf(ref), ref: { kind: ref.kind, id: ref.id }, title, at: core.now().toISOString() }
}

function named({ kind }: RecordRef, title: string): string {
  return title === '' ? `a ${kind.replaceAll('-', ' ')}` : `“${title}”`
}
