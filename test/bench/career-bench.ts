/**
 * A career on disk, made once per run, its index written by a first start; and the app on it as a user starts it,
 * without the traces that tests keep, because they would be measured too.
 */

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { _electron, test as base, type Page } from '@playwright/test'
import type { AnyRecord } from '@shared/domain/records'
import { newScriptCopy } from '@shared/domain/script-copy'
import { openRecordStore, type RecordStore } from '../../electron/store/record-store'
import { appFolder, type Folders, fictionNow, isRoot } from '../helpers/launch-app'
import { createTempFolder, removeFolder } from '../helpers/temp-folder'
import { writeWorkspace } from '../helpers/write-workspace'
import { careerRecords } from './career'
import type { CareerSizes } from './career-making'

export const electronWords: readonly string[] = isRoot ? ['--no-sandbox'] : []

export const benchEnvironment = ({ home, workspace }: Folders): NodeJS.ProcessEnv => ({
  ...process.env,
  PRESNAP_HOME: home,
  PRESNAP_WORKSPACE: workspace,
  PRESNAP_NOW: `${fictionNow}+`,
  TZ: 'Europe/Berlin',
  LANG: 'en_US.UTF-8',
})

interface WorkerFixtures {
  readonly folders: Folders
}
interface Fixtures {
  /** The app's window on the career, Today standing. */
  readonly page: Page
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  folders: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
    async ({}, use) => {
      const folder = createTempFolder('presnap-bench')
      const folders = { home: join(folder, 'home'), workspace: join(folder, 'workspace') }
      await writeWorkspace(folders.workspace, withScripts(careerRecords(fictionNow)))
      await (await openStore(folders)).close()
      await use(folders)
      removeFolder(folder)
    },
    { scope: 'worker' },
  ],
  page: async ({ folders }, use) => {
    const app = await _electron.launch({
      args: [appFolder, ...electronWords],
      env: Object.fromEntries(
        Object.entries(benchEnvironment(folders)).flatMap(([k, v]) => (v ? [[k, v]] : [])),
      ),
    })
    const page = await app.firstWindow()
    await page.getByRole('region', { name: 'Upcoming calls' }).waitFor()
    await use(page)
    await app.close()
  },
})

export { expect } from '@playwright/test'

/** The store in plain Node, as the main process opens it. */
export const openStore = ({ home, workspace }: Folders): Promise<RecordStore> =>
  openRecordStore({
    ...{ home, workspace, newId: randomUUID, now: () => new Date(fictionNow) },
    log: message => console.warn(message),
  })

/** A workspace of another size with its own home, for a comparison; the caller removes `folder`. */
export async function openOtherCareer(folder: string, sizes: CareerSizes): Promise<RecordStore> {
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'workspace') }
  await writeWorkspace(folders.workspace, careerRecords(fictionNow, sizes))
  return openStore(folders)
}

/** The calls ahead each get the script of 60 steps, so that a run has something to show. */
function* withScripts(records: Iterable<AnyRecord>): Generator<AnyRecord> {
  let script: Extract<AnyRecord, { kind: 'script' }> | undefined
  for (const record of records) {
    if (record.kind === 'script') script ??= record
    if (record.kind !== 'call' || script === undefined || record.status !== 'planned') {
      yield record
      continue
    }
    const copy = newScriptCopy(
      { name: script.name, callId: record.id, scriptId: script.id, scriptRevision: 1, steps: script.steps },
      { now: fictionNow, newId: randomUUID },
    )
    yield { ...record, scriptCopyId: copy.id }
    yield { ...copy, rev: 1 }
  }
}
