/**
 * Looks at the folder while the app is open: at single files when the system says they changed, at all of them on
 * focus, after sleep and when the system lost count. One look at a time; a folder that is away is no news of records.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type RecordRef, recordKinds } from '@shared/domain/records'
import { tellFrozen } from './mass-guard'
import { isEmptyScan, scanFolder, scanNames } from './scan'
import { keyOf, type StoreCore } from './store-core'
import { type Looking, takeIn } from './take-in'
import type { NamedFile, Watch } from './watch'
import { inspectFolder, type WorkspaceFolder } from './workspace-folder'

export type Looker = {
  /** At every file; resolves when what was found is known everywhere. */
  readonly lookAround: () => Promise<void>
  /** The same some moments later, however often it is asked for. */
  readonly lookSoon: () => void
  readonly lookAt: (files: readonly NamedFile[]) => void
  /** The notice about many that are gone follows some moments later. */
  readonly frozenChanged: () => void
  /** Lets the system tell of changes from now on. */
  readonly watch: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Uses = {
  readonly core: () => StoreCore
  /** undefined while there is none, or while it is away. */
  readonly folder: () => Promise<WorkspaceFolder | undefined>
  readonly watch: Watch
  readonly log: (message: string) => void
}

const soonMs = 150
/** Beyond this many names one look at everything is cheaper. */
const mostNames = 300

export function createLooker({ core, folder, watch, log }: Uses): Looker {
  let isWatching = false
  let isStopped = false
  let work: Promise<void> = Promise.resolve()
  const timers = new Map<'look' | 'tell', NodeJS.Timeout>()

  const inTurn = (look: () => Promise<void>): Promise<void> => {
    work = work.then(async () => {
      if (isStopped) return
      await look().catch(error => log(`The folder could not be looked at: ${error}`))
    })
    return work
  }
  const later = (what: 'look' | 'tell', run: () => void) => {
    if (isStopped || timers.has(what)) return
    const timer = setTimeout(() => {
      timers.delete(what)
      run()
    }, soonMs)
    timers.set(what, timer.unref())
  }
  const lookAtAll = async () => {
    const open = await folder()
    if (open === undefined || !(await isThere(open))) return
    if (isWatching) watch.renew(open.root)
    dropVanished(core(), open, unreadableFiles(core()))
    const scan = await scanFolder(open, core(), core().now().getTime())
    for (const kind of recordKinds) {
      if (!scan.closed.some(place => place.kind === kind)) core().problems.remove(kind)
    }
    // Taken away in the midst of the look: then what was not found says nothing.
    if (await isThere(open)) await takeIn(lookingAt(core(), open), scan)
  }
  /** Mostly the files are our own last saves, and there is nothing to be done. */
  const lookAtNames = async (files: readonly NamedFile[]) => {
    const open = await folder()
    if (open === undefined) return
    dropVanished(
      core(),
      open,
      files.map(({ kind, name }) => `${kind}/${name}`),
    )
    const scan = scanNames(open, core(), files)
    if (!isEmptyScan(scan) && (await isThere(open))) await takeIn(lookingAt(core(), open), scan)
  }
  const lookAround = () => inTurn(lookAtAll)

  return {
    lookAround,
    lookSoon: () => later('look', () => void lookAround()),
    lookAt: files => {
      if (files.length > mostNames) later('look', () => void lookAround())
      else void inTurn(() => lookAtNames(files))
    },
    frozenChanged: () => later('tell', () => tellFrozen(core())),
    watch: async () => {
      isWatching = true
      const open = await folder()
      if (open !== undefined) watch.renew(open.root)
    },
    stop: async () => {
      isStopped = true
      watch.close()
      for (const timer of timers.values()) clearTimeout(timer)
      await work
    },
  }
}

const unreadableFiles = (core: StoreCore): readonly string[] =>
  core.problems.all().flatMap(({ form, file }) => (form === 'unreadable' ? [file] : []))

/** A file that was only left out and named: once it is gone there is nothing to be said of it. */
function dropVanished(core: StoreCore, { root }: WorkspaceFolder, files: readonly string[]): void {
  for (const file of files) {
    const isNamed = core.problems.get(file)?.form === 'unreadable'
    if (isNamed && !existsSync(join(root, file))) core.problems.remove(file)
  }
}

function lookingAt(core: StoreCore, folder: WorkspaceFolder): Looking {
  const inTurn = <T>(refs: readonly RecordRef[], work: () => Promise<T>) =>
    core.queue.run([...new Set(refs.map(keyOf))], work)
  return { core, folder, isStart: false, inTurn }
}

async function isThere({ root, id }: WorkspaceFolder): Promise<boolean> {
  const state = await inspectFolder(root)
  return state.kind === 'workspace' && state.id === id
}
