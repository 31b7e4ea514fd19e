/**
 * The real app under test: built, with a home and a workspace of its own, a clock of its own and the fiction's time
 * zone. Whatever a test launches is closed, searched for crashes and removed when the test ends.
 */
import { type ChildProcess, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test'

// Declares window.presnap for what tests evaluate in the page.
import type {} from '../../renderer/api'
import { ownDisplay } from './displays'

export { expect }

/** Thursday 2026-11-19 13:48 in Berlin. */
export const fictionNow = '2026-11-19T12:48:00.000Z'
/** A recording doubles the time of a walk; PRESNAP_TRACE asks for one of each that fails. */
const isTraced = Boolean(process.env.PRESNAP_TRACE)
export const isRoot = process.getuid?.() === 0
/** A limit for what hangs. */
const patience = 90_000
/** A virtual display has no graphics card: without these every start looks for one first, and falls back when none answers. */
const withoutCard =
  Object.keys(ownDisplay()).length > 0 ? ['--disable-gpu', '--disable-software-rasterizer'] : []
/** The folder with package.json and out/build; another one may be tried by this variable. */
export const appFolder = process.env.PRESNAP_TEST_APP ?? fileURLToPath(new URL('../..', import.meta.url))

export interface Folders {
  readonly home: string
  readonly workspace: string
}
export interface LaunchOptions {
  /** Folders of an earlier launch, to start again on them. */
  readonly on?: Folders
  /** PRESNAP_NOW; a "+" at the end lets it tick. */
  readonly now?: string
  /** Words after the program: a file, a switch. */
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A program that starts Electron in its own way, given Electron's words. */
  readonly executable?: string
  /** Breaks or fills the folders before the start. */
  readonly prepare?: (folders: Folders) => void
}
export interface RunningApp extends Folders {
  readonly app: ElectronApplication
  readonly page: Page
  /** The main process. */
  readonly process: ChildProcess
  /** Quits as a user would and waits for the end. */
  readonly quit: () => Promise<void>
  /** SIGKILL, as a crash or a power cut would. */
  readonly kill: () => Promise<void>
}
export type Launch = (options?: LaunchOptions) => Promise<RunningApp>

export const test = base.extend<{ readonly launch: Launch }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  launch: async ({}, use, testInfo) => {
    const running: RunningApp[] = []
    await use(async options => {
      const one = await launchApp(options)
      running.push(one)
      return one
    })
    for (const one of running) await finish(one, testInfo)
    clearAway(running)
  },
})

/** The folders of what has ended; throws when a process of it crashed. */
export function clearAway(ended: readonly Folders[]): void {
  const homes = new Set(ended.map(one => one.home))
  const crashed = [...homes].flatMap(crashesIn)
  for (const home of homes) rmSync(dirname(home), { recursive: true, force: true, maxRetries: 5 })
  expect(crashed, 'no process crashed').toEqual([])
}

/** Starts the app; prefer the `launch` fixture, which also cleans up. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const folders = options.on ?? freshFolders()
  options.prepare?.(folders)
  const app = await _electron.launch({
    args: [appFolder, ...(isRoot ? ['--no-sandbox'] : []), ...withoutCard, ...(options.words ?? [])],
    env: environment(folders, options),
    timeout: patience,
    ...(options.executable === undefined ? {} : { executablePath: options.executable }),
  })
  if (isTraced) await app.context().tracing.start({ screenshots: true, snapshots: true })
  app.context().setDefaultTimeout(patience)
  const page = await app.firstWindow({ timeout: patience })
  await page.waitForLoadState()
  // Keys pressed before the frame stands reach nobody. A start that fails shows none, and its test says so itself.
  await page
    .getByRole('navigation', { name: 'Main' })
    .waitFor({ timeout: 40_000 })
    .catch(() => undefined)
  // Playwright forgets it once the app is closed.
  const child = app.process()
  return { ...folders, app, page, process: child, quit: () => quit(app, child), kill: () => kill(child) }
}

export function freshFolders(): Folders {
  const folder = mkdtempSync(join(tmpdir(), 'presnap-e2e-'))
  return { home: join(folder, 'home'), workspace: join(folder, 'workspace') }
}

function environment(
  { home, workspace }: Folders,
  { now = fictionNow, env }: LaunchOptions,
): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^(PRESNAP_|ELECTRON_R)/.test(entry[0]),
  )
  return {
    ...Object.fromEntries(inherited),
    PRESNAP_HOME: home,
    PRESNAP_WORKSPACE: workspace,
    PRESNAP_NOW: now,
    TZ: 'Europe/Berlin',
    LANG: 'en_US.UTF-8',
    ...ownDisplay(),
    ...env,
  }
}

async function quit(app: ElectronApplication, child: ChildProcess): Promise<void> {
  const ended = whenEnded(child)
  await app.evaluate(({ app }) => app.quit()).catch(() => undefined)
  await ended
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = whenEnded(child)
  child.kill('SIGKILL')
  await ended
}

function whenEnded(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => child.once('exit', () => resolve()))
}

async function finish(one: RunningApp, testInfo: TestInfo): Promise<void> {
  const failed = testInfo.status !== testInfo.expectedStatus
  const path = (kind: string) => testInfo.outputPath(`${kind.replace('.', `-${one.process.pid}.`)}`)
  if (failed) {
    await one.page.screenshot({ path: path('screen.png'), timeout: 5_000 }).catch(() => undefined)
    testInfo.errors.push({ message: `How the app stood:\n${await stateOf(one)}` })
  }
  if (isTraced) {
    await one.app
      .context()
      .tracing.stop(failed ? { path: path('trace.zip') } : undefined)
      .catch(() => undefined)
  }
  await one.app.close().catch(() => undefined)
  await whenEnded(one.process)
  if (isRoot && existsSync(one.workspace)) spawnSync('chattr', ['-R', '-i', one.workspace])
}

/** For a failure nobody can repeat: does the page still run and draw, is its window there, what did the app note? */
async function stateOf({ app, page, home }: RunningApp): Promise<string> {
  const late = (what: string) =>
    new Promise<string>(resolve => setTimeout(resolve, 5_000, `${what}: no answer`))
  const drawn = page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve('yes'))))
  const seen = page.evaluate(() => `${document.visibilityState}, ${document.readyState}`)
  const windows = app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(one => ({ visible: one.isVisible(), ...one.getBounds() })),
  )
  const asked = Object.entries({ drawn, seen, windows }).map(([what, answer]) => {
    const words = answer.then(value => `${what}: ${JSON.stringify(value)}`)
    return Promise.race([words.catch(error => `${what}: ${error}`), late(what)])
  })
  const stood = `longest standstill of the test itself: ${Math.round(standstill)} ms`
  return [...(await Promise.all(asked)), stood, ...logOf(home).slice(-20)].join('\n')
}

/** A machine that stands still for half a minute ends every wait at once, whatever the app did. */
let standstill = 0
let lastBeat = performance.now()
setInterval(() => {
  const now = performance.now()
  standstill = Math.max(standstill, now - lastBeat - 250)
  lastBeat = now
}, 250).unref()

/** What main noted of processes that ended by themselves. */
function crashesIn(home: string): readonly string[] {
  return logOf(home).filter(line => line.includes('process gone'))
}

function logOf(home: string): readonly string[] {
  const log = join(home, 'logs', 'presnap.log')
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
}

/** Puts a file among the workspace's records, whatever it holds. */
export function putRecordFile(
  { workspace }: Folders,
  kind: string,
  name: string,
  content: string | Uint8Array,
): string {
  const path = join(workspace, kind, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** A workspace that can be read and not written; for root, whom permissions do not bind, by the immutable flag. */
export function makeReadOnly({ workspace }: Folders): void {
  if (!isRoot) {
    chmodSync(workspace, 0o500)
    return
  }
  const { status } = spawnSync('chattr', ['-R', '+i', workspace])
  if (status !== 0) throw new Error('This file system has no immutable flag; run the tests as a plain user.')
}

/** The next native dialogs answer like this, unseen: the file to open, the button to press. */
export async function answerDialogs(
  { app }: RunningApp,
  answers: { readonly open?: string; readonly button?: number },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, button }) => {
    dialog.showOpenDialog = async () => ({
      canceled: open === undefined,
      filePaths: open === undefined ? [] : [open],
    })
    dialog.showMessageBox = async () => ({ response: button ?? 0, checkboxChecked: false })
  }, answers)
}
