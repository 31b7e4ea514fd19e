/**
 * What the user has to know about files. Some of it follows from the folder and is found anew at each look (a file in
 * quarantine, one that cannot be read); some is an event that leaves no other trace (a change from elsewhere, a record
 * that went) and lasts, across restarts, until it is dismissed or solved. Changes are told of together, not one by one.
 */
import { isAbsolute } from 'node:path'
import type { RecordRef } from '@shared/domain/records'
import { gravestFirst } from '@shared/problem-order'
import type { ProblemForm, StoreProblem } from '@shared/safety'
import { createNoticesFile } from './notices-file'

/** Hashes of versions in the history that belong to a notice; they are not thinned while it stands. */
export interface NoticeVersions {
  /** What was here, or what the user had typed. */
  readonly ours?: string | undefined
  /** What came from elsewhere. */
  readonly theirs?: string | undefined
  /** Their common past. */
  readonly base?: string | undefined
  /** What was made of both. */
  readonly merged?: string | undefined
}

/** A problem with what is needed to solve it; only the problem crosses to a page. */
export interface Notice extends StoreProblem {
  readonly versions?: NoticeVersions | undefined
  /** Of many records at once. */
  readonly refs?: readonly RecordRef[] | undefined
}

export type Notices = {
  /** The gravest first, within a form the oldest; without what is needed to solve them. */
  readonly list: () => readonly StoreProblem[]
  readonly all: () => readonly Notice[]
  readonly get: (id: string) => Notice | undefined
  /** One with the same id is replaced; one the user has dismissed for good stays away. */
  readonly add: (notice: Notice) => void
  readonly remove: (id: string) => void
  /** Takes it off the list for good, also where the next look at the folder would find it again. */
  readonly dismiss: (id: string) => void
  /** Before a look at the folder: forgets what that look finds anew. */
  readonly clear: () => void
  /** Versions that notices name, by `kind/id`. */
  readonly pins: () => ReadonlyMap<string, ReadonlySet<string>>
  /** Takes over what an earlier session kept of this workspace. */
  readonly open: () => Promise<void>
  /** Resolves when all is on disk or could not be written and was logged. */
  readonly flush: () => Promise<void>
}

/** Told of at most this often, whatever happens to however many files. */
const tellEveryMs = 60

const lastingForms: ReadonlySet<ProblemForm> = new Set([
  'outside-change',
  'merged',
  'conflict',
  'gone',
  'mass-gone',
])

type Options = {
  readonly onChange: () => void
  /** The app's folder of the workspace; undefined while there is none. */
  readonly home: () => string | undefined
  readonly log: (message: string) => void
}

export function createNotices({ onChange, home, log }: Options): Notices {
  const notices = new Map<string, Notice>()
  const dismissed = new Set<string>()
  const isLasting = ({ form }: Notice) => lastingForms.has(form)
  const file = createNoticesFile(
    () => ({ notices: [...notices.values()].filter(isLasting), dismissed: [...dismissed] }),
    home,
    log,
  )
  let list: readonly StoreProblem[] | undefined
  let telling: NodeJS.Timeout | undefined

  const changed = (lasting: boolean) => {
    list = undefined
    if (lasting) file.changed()
    if (telling !== undefined) return
    telling = setTimeout(() => {
      telling = undefined
      onChange()
    }, tellEveryMs)
  }
  const takeOff = (id: string) => {
    const notice = notices.get(id)
    if (notice === undefined) return
    notices.delete(id)
    changed(isLasting(notice))
  }

  return {
    list: () => {
      list ??= gravestFirst([...notices.values()].map(asProblem))
      return list
    },
    all: () => [...notices.values()],
    get: id => notices.get(id),
    add: notice => {
      if (dismissed.has(notice.id) || isSame(notices.get(notice.id), notice)) return
      notices.set(notice.id, notice)
      changed(isLasting(notice))
    },
    remove: id => {
      // It is over: should it come again, that is news.
      if (dismissed.delete(id)) file.changed()
      takeOff(id)
    },
    dismiss: id => {
      const notice = notices.get(id)
      if (notice !== undefined && !isLasting(notice)) dismissed.add(id)
      takeOff(id)
      file.changed()
    },
    clear: () => {
      for (const notice of notices.values()) if (isFoundByLooking(notice)) notices.delete(notice.id)
      list = undefined
    },
    pins: () => pinsOf(notices.values()),
    open: async () => {
      const kept = await file.open()
      for (const notice of kept.notices) if (!notices.has(notice.id)) notices.set(notice.id, notice)
      for (const id of kept.dismissed) dismissed.add(id)
      list = undefined
    },
    flush: file.flush,
  }
}

/** What was found elsewhere (settings, journal, lock, history) is not found anew by looking at the folder. */
const isFoundByLooking = ({ form, file }: Notice): boolean =>
  formsOfFiles.has(form) && file !== '' && !isAbsolute(file)

const formsOfFiles: ReadonlySet<ProblemForm> = new Set(['quarantined', 'newer', 'unreadable', 'not-migrated'])

function asProblem({ versions: _versions, refs: _refs, ...problem }: Notice): StoreProblem {
  return problem
}

function isSame(one: Notice | undefined, other: Notice): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other)
}

function pinsOf(notices: Iterable<Notice>): ReadonlyMap<string, ReadonlySet<string>> {
  const pins = new Map<string, Set<string>>()
  for (const { ref, versions } of notices) {
    if (ref === undefined || versions === undefined) continue
    const key = `${ref.kind}/${ref.id}`
    const hashes = pins.get(key) ?? new Set()
    for (const hash of Object.values(versions)) if (typeof hash === 'string') hashes.add(hash)
    pins.set(key, hashes)
  }
  return pins
}
