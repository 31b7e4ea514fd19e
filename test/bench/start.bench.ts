/** Start to usable Today with a career's data, against a bare window on the same runtime, in pairs. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appFolder, type Folders } from '../helpers/launch-app'
import { benchEnvironment, electronWords, expect, test } from './career-bench'
import { median, report } from './figures'

const electron: unknown = createRequire(import.meta.url)('electron')
const here = fileURLToPath(new URL('.', import.meta.url))
const pairs = 11

const presnap = { folder: appFolder, wanted: 'section[aria-label="Upcoming calls"] [data-row]' }
const bare = { folder: join(here, 'bare'), wanted: 'h1' }

interface Start {
  readonly ms: number
  readonly mb: number
}

test('start', async ({ folders }, testInfo) => {
  const bareFolders = { ...folders, home: `${folders.home}-bare` }
  await startOnce(presnap, folders)
  await startOnce(bare, bareFolders)
  const ours: Start[] = []
  const theirs: Start[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    ours.push(await startOnce(presnap, folders))
    theirs.push(await startOnce(bare, bareFolders))
  }
  const compare = (of: (start: Start) => number) => [median(ours.map(of)), median(theirs.map(of))] as const
  const [ms, bareMs] = compare(start => start.ms)
  const [mb, bareMb] = compare(start => start.mb)
  expect(bareMs).toBeGreaterThan(0)
  report(testInfo, {
    ...{ id: 'start.time', value: ms / bareMs, unit: 'x', limit: 1.35, n: pairs },
    note: `${ms.toFixed(0)} ms to a usable Today, bare ${bareMs.toFixed(0)} ms`,
  })
  report(testInfo, {
    ...{ id: 'start.memory', value: mb / bareMb, unit: 'x', limit: 1.6, n: pairs },
    note: `${mb.toFixed(0)} MB in all processes, bare ${bareMb.toFixed(0)} MB`,
  })
})

/** From the moment the process is made to the painted element; resolves when the app has quit. */
function startOnce({ folder, wanted }: typeof presnap, folders: Folders): Promise<Start> {
  const env = { ...benchEnvironment(folders), PROBE_SELECTOR: wanted }
  const began = Date.now()
  const child = spawn(String(electron), [...electronWords, '-r', join(here, 'start-probe.cjs'), folder], {
    env,
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', text => (said += text))
  child.stderr.resume()
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
    child.once('close', () => {
      clearTimeout(late)
      const found = /^probe (.*)$/m.exec(said)?.[1]
      if (found === undefined) return reject(new Error(`${folder} did not show ${wanted} within 30 s.`))
      const { paintedAt, memoryKb }: { paintedAt: number; memoryKb: number } = JSON.parse(found)
      resolve({ ms: paintedAt - began, mb: memoryKb / 1024 })
    })
  })
}
