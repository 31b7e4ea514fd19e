/**
 * Makes one zip of a workspace folder: its marker, every record file byte for byte as it stands, and what was left
 * out. A file that is no whole record never takes the place of an older good state: that one is carried over from the
 * backup before. Quarantine stays out: it holds what could not be read, and it stays in the workspace until the user
 * removes it. Needs no open store, so that it can be done before a migration.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeManifest, type LeftOut, manifestName } from '@shared/backup/manifest'
import { backupName } from '@shared/backup/name'
import type { Ladder } from '@shared/domain/migrations'
import type { RecordRef } from '@shared/domain/records'
import type { BackupInfo, BackupReason } from '@shared/safety'
import { lstatOrNothing } from '../store/atomic-write'
import { errnoOf } from '../store/errno'
import { createPace } from '../store/in-slices'
import { largestRecordBytes } from '../store/record-text'
import { markerName } from '../store/workspace-folder'
import { noTask, type TaskHandle } from '../tasks'
import type { EarlierBackup } from './earlier-backup'
import { judgeRecord } from './judge-record'
import {
  listFiles,
  listQuarantined,
  nameOf,
  type RecordFileAt,
  readMarkerOf,
  type WorkspaceFiles,
} from './workspace-files'
import { createZip, type ZipWriter } from './zip-writer'

export interface BackupJob {
  /** The workspace folder and the id it must have. */
  readonly root: string
  readonly workspaceId: string
  /** Where the zips go. */
  readonly into: string
  readonly reason: BackupReason
  /** ISO instant. */
  readonly at: string
  readonly ladder: Ladder
  /** Hash of the content that the store has read from this record's file. */
  readonly knownHash?: (ref: RecordRef) => string | undefined
  /** The newest backup before this one; opened only when something has to be carried over from it. */
  readonly earlier?: () => Promise<EarlierBackup | undefined>
}

/** The bytes of a file, or why there are none, as a clause that ends "The file ...". */
type Found = Buffer | string

const tooLarge = 'is larger than any record can be'

/** What stood there when the backup was begun, read where it was going to be changed at once. */
export interface Beginning {
  readonly marker: Buffer
  readonly listed: WorkspaceFiles
  /** By file name. */
  readonly read: ReadonlyMap<string, Found>
}

export async function beginBackup(
  { root, workspaceId }: BackupJob,
  changing: readonly RecordRef[] = [],
): Promise<Beginning> {
  const marker = await readMarkerOf(root, workspaceId)
  const listed = await listFiles(root)
  const wanted = new Set(changing.map(nameOf))
  const read = await readFiles(listed.files.filter(({ name }) => wanted.has(name)))
  return { marker, listed, read }
}

/** Resolves when the zip is durable and verified; rejects and leaves nothing when anything fails. */
export async function finishBackup(
  job: BackupJob,
  { marker, listed, read }: Beginning,
  task: TaskHandle = noTask,
): Promise<BackupInfo> {
  const { into, at, reason, workspaceId, root } = job
  await mkdir(into, { recursive: true, mode: 0o700 })
  const id = await freeName(into, at, reason)
  const zip = await createZip(join(into, id), false)
  try {
    await zip.add(markerName, marker)
    const packed = await packRecords(job, zip, listed.files, read, task)
    const records = packed.records + packed.carried.length
    // A folder that went meanwhile would look like a workspace with few records.
    await readMarkerOf(root, workspaceId)
    const { fingerprint } = listed
    const { leftOut, carried } = packed
    const manifest = { workspace: workspaceId, at, reason, records, fingerprint, leftOut, carried }
    await zip.add(manifestName, Buffer.from(encodeManifest(manifest)))
    const bytes = await zip.finish(task.goOn)
    return { id, at, reason, bytes, records }
  } catch (error) {
    await zip.discard()
    throw error
  }
}

interface Packed {
  readonly records: number
  readonly leftOut: LeftOut[]
  readonly carried: string[]
}

async function packRecords(
  job: BackupJob,
  zip: ZipWriter,
  files: readonly RecordFileAt[],
  read: ReadonlyMap<string, Found>,
  task: TaskHandle,
): Promise<Packed> {
  const pace = createPace()
  const leftOut: LeftOut[] = []
  const good = new Set<string>()
  let done = 0
  for (const batch of inBatches(files)) {
    const fresh = await readFiles(batch.filter(({ name }) => !read.has(name)))
    for (const { ref, name, size } of batch) {
      task.goOn()
      done += 1
      task.progress(done, files.length)
      await pace()
      const found = size > largestRecordBytes ? tooLarge : (read.get(name) ?? fresh.get(name))
      if (found === undefined) continue
      const judged = judge(job, ref, found)
      if (judged.kind === 'bad') {
        leftOut.push({ file: name, reason: judged.reason })
        continue
      }
      good.add(name)
      await zip.add(name, judged.bytes)
    }
  }
  return { records: good.size, leftOut, carried: await carryOver(job, zip, leftOut, good) }
}

type Verdict =
  | { readonly kind: 'good'; readonly bytes: Buffer }
  | { readonly kind: 'bad'; readonly reason: string }

function judge({ ladder, knownHash }: BackupJob, ref: RecordRef, found: Found): Verdict {
  if (typeof found === 'string') return { kind: 'bad', reason: found }
  const judged = judgeRecord(found, ref, ladder, knownHash?.(ref))
  return judged.kind === 'good' ? { kind: 'good', bytes: found } : judged
}

/** What stands bad in its place, and what was put into quarantine since the backup before, as that one holds it. */
async function carryOver(
  { root, earlier }: BackupJob,
  zip: ZipWriter,
  leftOut: readonly LeftOut[],
  good: ReadonlySet<string>,
): Promise<string[]> {
  const quarantined = listQuarantined(root)
  const names = [...leftOut.map(({ file }) => file), ...quarantined.keys()].filter(name => !good.has(name))
  if (names.length === 0) return []
  const before = await earlier?.()
  if (before === undefined) return []
  const carried: string[] = []
  const pace = createPace()
  try {
    const since = before.at.replaceAll(/[-:.]/g, '')
    const bad = new Set(leftOut.map(({ file }) => file))
    for (const name of new Set(names)) {
      await pace()
      const isRecent = bad.has(name) || before.carried.has(name) || (quarantined.get(name) ?? '') >= since
      const bytes = isRecent ? await before.readGood(name) : undefined
      if (bytes === undefined) continue
      await zip.add(name, bytes)
      carried.push(name)
    }
  } finally {
    await before.close()
  }
  return carried
}

const batchFiles = 16
const batchBytes = 4 * 1024 * 1024

/** As many as are read side by side, without holding much of the workspace in memory. */
function* inBatches(files: readonly RecordFileAt[]): Generator<readonly RecordFileAt[]> {
  let batch: RecordFileAt[] = []
  let bytes = 0
  for (const file of files) {
    batch.push(file)
    bytes += file.size
    if (batch.length < batchFiles && bytes < batchBytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

/** Those that are still there. */
async function readFiles(files: readonly RecordFileAt[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  for (const batch of inBatches(files.filter(({ size }) => size <= largestRecordBytes))) {
    await Promise.all(
      batch.map(async ({ name, path }) => {
        const read = await readFile(path).catch(whyNot)
        if (read !== undefined) found.set(name, read)
      }),
    )
  }
  return found
}

function whyNot(error: unknown): string | undefined {
  const code = errnoOf(error)
  if (code === undefined) throw error
  return code === 'ENOENT' ? undefined : `cannot be read from the disk (${code})`
}

async function freeName(into: string, at: string, reason: BackupReason): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const name = backupName({ at, reason }, copy)
    if ((await lstatOrNothing(join(into, name))) === undefined) return name
  }
}
