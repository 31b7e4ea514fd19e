/** The backups of the open workspace. One zip is written at a time; whoever comes later waits. */
import { join } from 'node:path'
import { readBackupName } from '@shared/backup/name'
import { isDailyDue } from '@shared/backup/rotation'
import { type Ladder, presentLadder } from '@shared/domain/migrations'
import type { AnyRecord } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { BackupInfo, BackupReason } from '@shared/safety'
import { asDiskError } from '../store/disk-errors'
import { errnoOf } from '../store/errno'
import { backupProblem, backupProblemId } from '../store/problems'
import type { RecordStore } from '../store/record-store'
import { sweepFolder } from '../store/temp-files'
import { workspaceHome } from '../store/workspace-home'
import { noTask, type TaskHandle } from '../tasks'
import type { UndoLog } from '../undo/undo-log'
import { createBackupList } from './backup-list'
import type { Backups } from './backups'
import { describeBackup } from './describe-backup'
import { type EarlierBackup, onlyDamage, openBackup } from './earlier-backup'
import { createFinder } from './find-record'
import { isHolding, rewriteBackup } from './look-through'
import { type BackupJob, beginBackup, finishBackup } from './make-backup'
import { planRestore } from './plan-restore'
import { restoreBackup } from './restore-backup'
import { listFiles } from './workspace-files'

export interface BackupsOptions {
  readonly store: RecordStore
  readonly undo: UndoLog
  /** The app's own folder. */
  readonly home: string
  /** ISO instant. */
  readonly now: () => string
  readonly log: (message: string) => void
  readonly ladder?: Ladder
}

export function openBackups(options: BackupsOptions): Backups {
  const { store, undo, home, now, log, ladder = presentLadder } = options
  const list = createBackupList(log)
  let turn: Promise<unknown> = Promise.resolve()
  let isLeaving = false
  let hasSwept = false
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  const folder = () => {
    const id = store.id()
    return id === undefined ? undefined : join(workspaceHome(home, id), 'backups')
  }
  const placeOf = (id: string): { readonly path: string; readonly workspaceId: string } => {
    const [into, workspaceId] = [folder(), store.id()]
    if (into === undefined || workspaceId === undefined || readBackupName(id) === undefined) throw notThere()
    return { path: join(into, id), workspaceId }
  }
  const open = async (id: string): Promise<EarlierBackup> => {
    const { path, workspaceId } = placeOf(id)
    return openBackup(path, workspaceId, ladder).catch(asReadError)
  }
  const finder = createFinder(open)
  const listeners = new Set<(records: readonly AnyRecord[]) => void>()
  const onSaved = (records: readonly AnyRecord[]) => {
    for (const listener of listeners) listener(records)
  }

  /** The newest one that can be read. */
  const newest = async (into: string): Promise<EarlierBackup | undefined> => {
    for (const id of await list.ids(into)) {
      const found = await open(id).catch(onlyDamage)
      if (found !== undefined) return found
    }
    return undefined
  }
  const jobFor = async (reason: BackupReason): Promise<BackupJob> => {
    const [into, workspaceId] = [folder(), store.id()]
    if (into === undefined || workspaceId === undefined) throw nothingYet()
    if (!hasSwept) await sweepFolder(into, Date.parse(now()))
    hasSwept = true
    return {
      ...{ root: store.state().folder, workspaceId, into, reason, at: now(), ladder },
      knownHash: ref => store.entry(ref)?.hash,
      earlier: () => newest(into),
    }
  }
  const rotate = (job: BackupJob, inUse: readonly string[]) =>
    list.rotate(job.into, now(), inUse).catch(error => log(`Old backups were not removed: ${error}`))

  async function make(reason: BackupReason, task: TaskHandle, inUse: readonly string[]): Promise<BackupInfo> {
    try {
      const job = await jobFor(reason)
      const info = await finishBackup(job, await beginBackup(job), task)
      await rotate(job, inUse)
      store.removeNotice(backupProblemId)
      return info
    } catch (error) {
      throw asMakeError(error)
    }
  }
  /** Nobody has asked for it by hand, so nobody would hear of it. */
  const tellFailure = (reason: BackupReason, error: unknown): void => {
    log(`No backup was made (${reason}): ${error}`)
    if (!isLeaving) store.addNotice(backupProblem(wordsOfFailure(error)))
  }
  const whileStaying: TaskHandle = {
    ...noTask,
    goOn: () => {
      if (isLeaving) throw new AppError('refused', 'The app is closing.')
    },
  }

  const backups: Backups = {
    folder,
    list: async () => list.read(folder() ?? ''),
    make: (reason, task = noTask) => inTurn(() => make(reason, task, [])),
    begin: async (reason, changing) => {
      if (store.id() === undefined) return
      try {
        const job = await jobFor(reason)
        const beginning = await beginBackup(job, changing)
        if (beginning.listed.files.length === 0) return
        void inTurn(async () => {
          await finishBackup(job, beginning)
          await rotate(job, [])
          store.removeNotice(backupProblemId)
        }).catch(error => tellFailure(reason, error))
      } catch (error) {
        tellFailure(reason, error)
      }
    },
    makeDaily: () =>
      inTurn(async () => {
        const into = folder()
        if (into === undefined || isLeaving || isGuarded(store)) return
        if (!isDailyDue(await list.read(into), now()) || !(await hasChanged(store, await newest(into))))
          return
        await make('daily', whileStaying, [])
      }).catch(error => tellFailure('daily', error)),
    contents: async id => {
      const info = (await backups.list()).find(one => one.id === id)
      if (info === undefined) throw notThere()
      const backup = await open(id)
      try {
        const plan = await planRestore(backup, store, ladder, noTask)
        return await describeBackup(backup, info, plan, { store, ladder })
      } finally {
        await backup.close()
      }
    },
    restore: (id, task = noTask) =>
      inTurn(async () => {
        const backup = await open(id)
        try {
          await make('before-restore', { ...task, pointOfNoReturn: () => undefined }, [id])
          return await restoreBackup(backup, { store, undo, ladder, now, log, onSaved }, task)
        } finally {
          await backup.close()
        }
      }),
    onRestored: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    findRecord: async ref => {
      const into = folder()
      return into === undefined ? undefined : finder.find(ref, await list.ids(into))
    },
    holding: async (matches, task = noTask) => {
      const found: string[] = []
      await eachBackup(async (id, backup) => {
        if (await isHolding(backup, matches, task)) found.push(id)
      })
      return found
    },
    rewrite: (change, task = noTask) =>
      inTurn(async () => {
        let written = 0
        await eachBackup(async (id, backup) => {
          if (await rewriteBackup(placeOf(id).path, backup, change, task)) written += 1
        })
        await finder.close()
        return written
      }),
    settled: async () => {
      isLeaving = true
      await turn
      await finder.close()
      isLeaving = false
    },
  }

  async function eachBackup(work: (id: string, backup: EarlierBackup) => Promise<void>): Promise<void> {
    for (const id of await list.ids(folder() ?? '')) {
      const backup = await open(id).catch(onlyDamage)
      if (backup === undefined) continue
      try {
        await work(id, backup)
      } finally {
        await backup.close()
      }
    }
  }
  return backups
}

/** While most of the workspace is gone and the user has been asked about it, that state is not worth a place. */
const isGuarded = (store: RecordStore): boolean => store.problems().some(({ form }) => form === 'mass-gone')

async function hasChanged(store: RecordStore, newest: EarlierBackup | undefined): Promise<boolean> {
  const { files, fingerprint } = await listFiles(store.state().folder)
  await newest?.close()
  return files.length > 0 && newest?.manifest.fingerprint !== fingerprint
}

function asReadError(error: unknown): never {
  if (error instanceof AppError || errnoOf(error) === undefined) throw error
  if (errnoOf(error) === 'ENOENT') throw notThere()
  throw new AppError(
    'damaged',
    `This backup cannot be read from the disk (${errnoOf(error)}). Nothing was changed. Choose another backup.`,
  )
}

function asMakeError(error: unknown): unknown {
  if (error instanceof AppError || errnoOf(error) === undefined) return error
  const { code } = asDiskError(error)
  const isFull = code === 'disk-full'
  const why = isFull ? 'the disk is full' : `the disk answered ${errnoOf(error)}`
  const what = isFull ? 'Free some space and try again.' : 'Look after the disk and try again.'
  return new AppError(
    code === 'folder-missing' ? 'not-written' : code,
    `No backup was made: ${why}. Your workspace and the earlier backups are untouched. ${what}`,
  )
}

const wordsOfFailure = (error: unknown): string => {
  const told = asMakeError(error)
  return told instanceof AppError
    ? told.message
    : 'No backup was made: it could not be read back whole. Your workspace and the earlier backups are untouched.'
}

const notThere = () =>
  new AppError('not-found', 'This backup is not there any more. Nothing was changed. Choose another one.')
const nothingYet = () =>
  new AppError('refused', 'There is no workspace to back up yet. It begins with the first thing you save.')
