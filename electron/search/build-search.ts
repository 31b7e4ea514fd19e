/**
 * Reads the files into the search engine, a few milliseconds at a time. Building and catching up are one thing: what
 * the store knows is compared with what is in, and the difference is read. A file is read, entered and let go.
 */
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import { type AnyRecord, type RecordKind, type RecordRef, recordKinds } from '@shared/domain/records'
import type { Summary } from '@shared/domain/summary'
import { prospectOf } from '@shared/search/facts'
import { searchTextOf } from '@shared/search/search-text'
import { loadFile } from '../store/load-file'
import type { RecordStore } from '../store/record-store'
import { keyOf } from '../store/store-core'
import type { WorkspaceFolder } from '../store/workspace-folder'
import { refOfKey } from './keys'
import type { SearchEngine } from './search-engine'

export interface SearchBuilder {
  readonly ready: () => Promise<void>
  /** Records as they now stand, saved here or found changed. */
  readonly take: (records: readonly AnyRecord[]) => void
  /** The folder came, went, or was looked through. */
  readonly lookAgain: () => void
  readonly standing: () => {
    readonly complete: boolean
    readonly building?: { readonly done: number; readonly total: number }
  }
  readonly close: () => void
}

/** Work between two breaths of the main thread, and how long windows then have it for themselves. */
const sliceMs = 6
const restMs = 2
/** Reads under way at once. */
const lanes = 4

export function createSearchBuilder(
  store: Pick<RecordStore, 'id' | 'summaries' | 'folder'>,
  lookup: SummaryLookup,
  engine: SearchEngine,
): SearchBuilder {
  /** The version of each record that is in, as `rev updatedAt`. */
  const versions = new Map<string, string>()
  const waiting = new Map<string, RecordRef>()
  /** Of those, the ones being read. */
  const taken = new Set<string>()
  let total = 0
  let begun = false
  let isStale = true
  let closed = false
  let building: Promise<void> | undefined
  let looking: NodeJS.Timeout | undefined

  /** Everything that is not in as it now stands is put on the list; what is gone is taken out. */
  async function compare(): Promise<void> {
    const standing = new Set<string>()
    for (const kind of recordKinds) {
      // The first list of a kind is parsed from the index, which takes a while with ten thousand.
      await new Promise(resume => setImmediate(resume))
      for (const summary of store.summaries(kind)) {
        if (!stands(summary)) continue
        const key = keyOf(summary)
        standing.add(key)
        if (versions.get(key) !== versionOf(summary)) waiting.set(key, { kind, id: summary.id })
      }
    }
    // Something saved meanwhile came after its kind was listed; it is asked for once more.
    for (const key of [...engine.keys()]) if (!standing.has(key) && !standsNow(key)) leaveOut(key)
    total = waiting.size
  }

  function standsNow(key: string): boolean {
    const { kind, id } = refOfKey(key)
    const summary = lookup.find(kind, id)
    return summary?.id === id && stands(summary)
  }

  function leaveOut(key: string): void {
    engine.drop(key)
    versions.delete(key)
    waiting.delete(key)
  }

  function enter(record: AnyRecord): void {
    const key = keyOf(record)
    waiting.delete(key)
    if (!stands(record)) {
      leaveOut(key)
      return
    }
    engine.put(key, searchTextOf(record), namesAround(record, lookup))
    versions.set(key, versionOf(record))
  }

  /** Records that are found by its name have to be entered again. */
  function isRenamed(record: AnyRecord): boolean {
    return 'name' in record && versions.has(keyOf(record)) && engine.titleOf(keyOf(record)) !== record.name
  }

  async function readOne(folder: WorkspaceFolder, ref: RecordRef): Promise<void> {
    const loaded = await loadFile(folder.recordPath(ref.kind, ref.id), ref)
    // Saved meanwhile, it is in already, and newer than what was read.
    if (!waiting.has(keyOf(ref))) return
    waiting.delete(keyOf(ref))
    if (loaded.kind === 'ok') enter(loaded.record)
    if (loaded.kind === 'newer') engine.put(keyOf(ref), searchTextOf(loaded.raw), '')
  }

  async function lane(folder: WorkspaceFolder, pace: () => Promise<void>): Promise<void> {
    for (const [key, ref] of waiting) {
      if (closed) return
      if (taken.has(key)) continue
      taken.add(key)
      await readOne(folder, ref).catch(() => void waiting.delete(key))
      taken.delete(key)
      await pace()
    }
  }

  async function build(): Promise<void> {
    if (isStale) await compare()
    isStale = false
    // Without its folder nothing is complete; when it comes back the store says so.
    // Asking a vacant place for its folder would make a workspace of it, which is the user's to decide.
    const folder = store.id() === undefined ? undefined : await store.folder().catch(() => undefined)
    if (folder === undefined) return
    const pace = createPace()
    while (waiting.size > 0 && !closed) {
      await Promise.all(Array.from({ length: lanes }, () => lane(folder, pace)))
      if (isStale) await compare()
      isStale = false
    }
    total = 0
  }

  function start(): Promise<void> {
    if (closed) return Promise.resolve()
    begun = true
    building ??= build().finally(() => {
      building = undefined
    })
    return building
  }

  return {
    ready: async () => {
      if (!begun || building !== undefined) await start()
    },
    take: records => {
      if (!begun || closed) return
      for (const record of records) {
        if (isRenamed(record)) for (const ref of namingIt(record, lookup)) waiting.set(keyOf(ref), ref)
        enter(record)
      }
      if (waiting.size > 0) void start()
    },
    lookAgain: () => {
      if (!begun || closed) return
      clearTimeout(looking)
      looking = setTimeout(() => {
        isStale = true
        void start()
      }, quietMs).unref()
    },
    standing: () => {
      const left = waiting.size
      if (begun && !isStale && left === 0) return { complete: true }
      const whole = Math.max(total, left)
      return { complete: false, building: { done: whole - left, total: whole } }
    },
    close: () => {
      closed = true
      clearTimeout(looking)
      waiting.clear()
    },
  }
}

/** News of the folder come in bursts. */
const quietMs = 200

type Standing = Pick<Summary, 'deletedAt' | 'mergedInto'>
const stands = ({ deletedAt, mergedInto }: Standing): boolean =>
  deletedAt === undefined && mergedInto === undefined

const versionOf = ({ rev, updatedAt }: Pick<Summary, 'rev' | 'updatedAt'>): string => `${rev} ${updatedAt}`

/** Lets windows and input through after every few milliseconds of work. */
function createPace(): () => Promise<void> {
  let sliceEnd = performance.now() + sliceMs
  let resting: Promise<void> | undefined
  return async () => {
    if (resting !== undefined) return resting
    if (performance.now() < sliceEnd) return
    resting = new Promise(resume => {
      setTimeout(() => {
        resting = undefined
        sliceEnd = performance.now() + sliceMs
        resume()
      }, restMs)
    })
    return resting
  }
}

/** Names by which people know a record though they stand in others: its prospect's, and of who is in it. */
function namesAround(record: AnyRecord, lookup: SummaryLookup): string {
  const summary = lookup.find(record.kind, record.id)
  const prospectId = summary === undefined ? undefined : prospectOf(summary, lookup)
  const prospect = prospectId === record.id ? undefined : titleOf('prospect', prospectId, lookup)
  const people = peopleIn(record).map(id => titleOf('person', id, lookup))
  return [prospect, ...people].filter(name => name !== undefined).join('\n')
}

function peopleIn(record: AnyRecord): readonly (string | undefined)[] {
  if (record.kind === 'call') return record.attendees.map(one => one.personId)
  return 'personId' in record ? [record.personId] : []
}

const titleOf = (kind: RecordKind, id: string | undefined, lookup: SummaryLookup): string | undefined =>
  id === undefined ? undefined : lookup.find(kind, id)?.title

/** Records that are found by the name of this one. */
function namingIt(record: AnyRecord, lookup: SummaryLookup): readonly RecordRef[] {
  if (record.kind === 'prospect') {
    return recordKinds.flatMap(kind =>
      kind === 'prospect' ? [] : lookup.of(kind, 'prospectId', record.id).map(({ id }) => ({ kind, id })),
    )
  }
  if (record.kind !== 'person') return []
  const names = ({ personId }: { readonly personId?: string | undefined }) => personId === record.id
  return [
    ...lookup.list('call').filter(call => call.personIds.includes(record.id)),
    ...lookup.list('question').filter(names),
    ...lookup.list('commitment').filter(names),
  ].map(({ kind, id }) => ({ kind, id }))
}
