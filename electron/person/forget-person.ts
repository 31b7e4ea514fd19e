/**
 * Removes a person from everything Presnap keeps. First it is tried in memory whether every record can be written
 * without them; then it is noted what is to be done, and done in an order in which a crash leaves nothing that would
 * bring them back: edits and undo steps first, the records, then what is kept of their past. Each part can be done
 * again, so that what was begun is simply done once more.
 */
import { touched } from '@shared/domain/record'
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { blankPerson } from '@shared/person/blank-person'
import { findPlaces, holdsTrace } from '@shared/person/find-places'
import { blankMentions } from '@shared/person/mentions'
import { isTheirs, type Lookout, lookoutFor, type Raw } from '@shared/person/walk'
import type { PersonRemoval } from '@shared/safety'
import { createPace } from '../store/in-slices'
import { noTask, type TaskHandle } from '../tasks'
import { isNamed, remainsAfter } from './find-person'
import { endJob, type ForgetJob, readJob, writeJob } from './forget-job'
import { eachSuspect } from './look-through'
import { findOtherFiles, jobPath, removeFiles } from './other-files'
import { homeOf, type PersonUses } from './uses'
import { whoIs } from './who'

export interface ForgetUses extends PersonUses {
  /** Records as they now are, for every window. */
  readonly onChanged: (records: readonly AnyRecord[]) => void
  /** Before each part, for tests that end the program there or act meanwhile. */
  readonly before?: (part: Part) => Promise<void> | void
}

export async function forgetPerson(
  uses: ForgetUses,
  { personId, alsoTheirWords }: { readonly personId: string; readonly alsoTheirWords: boolean },
  task: TaskHandle = noTask,
): Promise<PersonRemoval> {
  const { store } = uses.workspace
  if (store.state().kind !== 'ready') {
    throw new AppError('read-only', 'The workspace takes no changes at the moment, so nothing was removed.')
  }
  const { key } = await whoIs(store, personId)
  const job: ForgetJob = { alsoTheirWords, key }
  await rehearse(uses, job, task)
  task.pointOfNoReturn()
  await writeJob(jobPath(homeOf(uses)), job)
  return carryOut(uses, job, task)
}

/** Finishes what a crash interrupted; undefined when nothing was under way, or the folder is not there now. */
export async function resumeForgetting(
  uses: ForgetUses,
  task: TaskHandle = noTask,
): Promise<PersonRemoval | undefined> {
  const { store } = uses.workspace
  if (store.id() === undefined || store.state().kind !== 'ready') return undefined
  const job = await readJob(jobPath(homeOf(uses)))
  return job && carryOut(uses, job, task)
}

/** Throws before anything is changed when a record could not be read again afterwards. */
async function rehearse(uses: ForgetUses, job: ForgetJob, task: TaskHandle): Promise<void> {
  const out = lookoutFor(job.key)
  await eachSuspect(
    await uses.workspace.store.folder(),
    out,
    ({ ref, raw, record }) => {
      const blanked = blankPerson(raw, out, job)
      if (record === undefined || blanked === raw) return
      const parsed = parseRecord(ref.kind, blanked)
      if (parsed.kind === 'ok' && !holdsTrace(blanked, out)) return
      throw new AppError(
        'refused',
        `A ${ref.kind.replaceAll('-', ' ')} cannot be written without this person. Nothing was changed.`,
        { id: ref.id },
      )
    },
    { goOn: task.goOn },
  )
}

const parts = [
  'journal',
  'undo',
  'records',
  'history',
  'backups',
  'files',
  'notices',
  'late',
  'index',
] as const
export type Part = (typeof parts)[number]

interface Work {
  readonly uses: ForgetUses
  readonly job: ForgetJob
  readonly out: Lookout
  readonly task: TaskHandle
  readonly done: {
    records: number
    versions: number
    backups: number
    newer: number
    foreign: readonly string[]
  }
}

async function carryOut(uses: ForgetUses, job: ForgetJob, task: TaskHandle): Promise<PersonRemoval> {
  const done: Work['done'] = { records: 0, versions: 0, backups: 0, newer: 0, foreign: [] }
  const work: Work = { uses, job, out: lookoutFor(job.key), task, done }
  for (const [at, part] of parts.entries()) {
    task.progress(at, parts.length)
    await uses.before?.(part)
    await doPart[part](work)
  }
  await endJob(jobPath(homeOf(uses)))
  task.progress(parts.length, parts.length)
  const { records, versions, backups, newer, foreign } = done
  return { records, versions, backups, remains: remainsAfter(foreign, newer) }
}

const doPart: Readonly<Record<Part, (work: Work) => Promise<void>>> = {
  journal: forgetInJournal,
  undo: forgetInUndo,
  records: forgetInRecords,
  history: forgetInHistory,
  backups: forgetInBackups,
  files: forgetInFiles,
  notices: forgetInNotices,
  late: forgetWhatCameLate,
  // Titles stand in the index too, and it is written some time after the last save.
  index: ({ uses }) => uses.workspace.store.flush(),
}

async function forgetInJournal({ uses: { workspace }, job, out }: Work): Promise<void> {
  for (const entry of workspace.journal.entries()) {
    const raw: Raw = { ...entry.record }
    const blanked = blankPerson(raw, out, job)
    if (isTheirs(raw, out)) await workspace.journal.remove(entry.record)
    else if (blanked !== raw || isNamed(entry.step?.label ?? '', out)) {
      const step = entry.step && { ...entry.step, label: blankMentions(entry.step.label, out.sought, true) }
      await workspace.journal.put({ ...entry, step, record: asRecord(entry.record, blanked) })
    }
  }
}

/** Steps on all records that have something of them: undoing one would bring it back. */
async function forgetInUndo({ uses, out }: Work): Promise<void> {
  const { store, undo } = uses.workspace
  const refs: RecordRef[] = out.key.ids.map(id => ({ kind: 'person', id }))
  await eachSuspect(await store.folder(), out, ({ ref, raw }) => {
    if (findPlaces(raw, out).length > 0) refs.push(ref)
  })
  // A record that is gone, or had something of them once, has it in its versions.
  const pace = createPace()
  for (const key of undo.pins().keys()) {
    await pace()
    const ref = asRef(key)
    if (ref !== undefined && (await hasVersionWithThem(uses, ref, out))) refs.push(ref)
  }
  await undo.forget(refs)
}

async function hasVersionWithThem(
  { workspace: { store } }: ForgetUses,
  ref: RecordRef,
  out: Lookout,
): Promise<boolean> {
  const hashes = (await store.history.list(ref)).map(({ hash }) => hash)
  return [...(await store.history.readMany(ref, hashes)).values()].some(value => holdsTrace(value, out))
}

async function forgetInRecords({ uses, job, out, done }: Work): Promise<void> {
  const { store } = uses.workspace
  const folder = await store.folder()
  await eachSuspect(folder, out, async ({ ref, raw, record }) => {
    const blanked = blankPerson(raw, out, job)
    if (blanked === raw) return
    if (record === undefined) {
      done.newer += 1
      return
    }
    const next = touched(asRecord(record, blanked), uses.now())
    const saved = await store.save({ record: next, baseRev: record.rev, by: 'forget' })
    if (holdsTrace({ ...saved.record }, out)) throw changedMeanwhile(ref)
    done.records += 1
    uses.onChanged([saved.record])
  })
}

async function forgetInHistory({ uses, job, out, done }: Work): Promise<void> {
  const { history } = uses.workspace.store
  const pace = createPace()
  for (const ref of await history.refs()) {
    await pace()
    done.versions += await history.rewrite(ref, value => {
      const blanked = blankPerson(value, out, job)
      // Of their own record nothing is left but that it was there.
      return blanked !== value && isTheirs(value, out) ? undefined : blanked
    })
  }
}

async function forgetInBackups({ uses, job, out, done }: Work): Promise<void> {
  done.backups = await uses.workspace.backups.rewrite((_ref, value) => blankPerson(value, out, job))
}

async function forgetInFiles({ uses, out, done }: Work): Promise<void> {
  const folder = await uses.workspace.store.folder()
  const { ours, foreign } = await findOtherFiles(folder, homeOf(uses), out)
  await removeFiles(ours)
  done.foreign = foreign.map(path => path.slice(folder.root.length + 1))
  if (ours.length > 0) await uses.workspace.store.lookAround()
}

/** Their words are made of titles; a conflict on one of these records names versions that are no more. */
async function forgetInNotices({ uses, out }: Work): Promise<void> {
  const { store } = uses.workspace
  for (const { id, title = '', message } of store.problems()) {
    if (isNamed(`${title}\n${message}`, out)) store.removeNotice(id)
  }
}

/** Somebody may have typed in a record while all this was done, with the name still before them. */
async function forgetWhatCameLate(work: Work): Promise<void> {
  const { uses, out } = work
  let isThere = false
  await eachSuspect(await uses.workspace.store.folder(), out, ({ raw, record }) => {
    isThere ||= record !== undefined && holdsTrace(raw, out)
  })
  if (!isThere) return
  for (const again of [forgetInJournal, forgetInUndo, forgetInRecords, forgetInHistory]) await again(work)
}

/** The rehearsal has seen that it can be read. */
function asRecord(before: AnyRecord, blanked: Raw): AnyRecord {
  const parsed = parseRecord(before.kind, blanked)
  if (parsed.kind !== 'ok')
    throw new AppError('refused', 'A record could not be written without this person.')
  return parsed.record
}

function asRef(key: string): RecordRef | undefined {
  const [kind, id] = key.split('/')
  return kind === undefined || id === undefined ? undefined : { kind: kind as RecordRef['kind'], id }
}

const changedMeanwhile = ({ kind }: RecordRef) =>
  new AppError(
    'changed-outside',
    `A ${kind.replaceAll('-', ' ')} was changed elsewhere while the person was removed. What is done stays done; remove the person again to finish.`,
  )
