/**
 * A whole workspace under the driver: `node backup.mjs <workspace> <home>`. `many 1 4 7 900` saves records 1 to 4 at
 * sequence 7; `make` answers `made <id>`, `restore <id>` answers `restored`, or `restored but <number of files skipped>`, `move <folder>` answers `moved`; what
 * fails answers `failed <code>`.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type FolderUses, moveWorkspace } from '../../electron/move/change-folder'
import { createRunSession } from '../../electron/run/run-session'
import { openSession } from '../../electron/session'
import { createSessions } from '../../electron/sessions'
import { openSettingsFile } from '../../electron/settings-file'
import { openRecordStore } from '../../electron/store/record-store'
import { noTask } from '../../electron/tasks'
import { openWorkspace } from '../../electron/workspace/workspace'
import { numberedCall } from './sample-record'

const [, , workspace = '', home = ''] = process.argv
const log = (message: string) => void process.stderr.write(`${message}\n`)
const now = () => new Date().toISOString()
const onFailure = (where: string, error: unknown) => log(`${where}: ${error}`)
const clock = { nowMs: () => Date.now(), monotonicMs: () => performance.now() }

const sessions = createSessions(
  folder =>
    openSession(folder, {
      openStore: root =>
        openRecordStore({ workspace: root, home, now: () => new Date(), newId: randomUUID, log }),
      openWorkspace: store => openWorkspace(store, { home, now, log }),
      openRun: ({ store }) =>
        createRunSession({ store, clock, newId: randomUUID, onChanged: () => undefined }),
      lookEveryMs: 3_600_000,
      daily: undefined,
      isBusy: () => false,
      onFailure,
    }),
  workspace,
  onFailure,
)
const uses: FolderUses = {
  ...{ sessions, home, now, newId: randomUUID },
  settings: openSettingsFile(join(home, 'settings.json'), error => onFailure('settings', error)),
  pages: { flush: async () => undefined, clear: async () => undefined, load: () => undefined },
}
const open = async () => (await sessions.current()).workspace

async function obey([command, ...args]: readonly string[]): Promise<string> {
  const { store, backups } = await open()
  const [first = ''] = args
  if (command === 'make') return `made ${(await backups.make('by-hand')).id}`
  if (command === 'restore') {
    const { kept } = await backups.restore(first)
    return kept === 0 ? 'restored' : `restored but ${kept}`
  }
  if (command === 'move') {
    await moveWorkspace(first, uses, noTask)
    return 'moved'
  }
  const [from = 0, to = 0, sequence = 0, size = 0] = args.map(Number)
  const requests = Array.from({ length: to - from + 1 }, (_, at) => {
    const record = numberedCall(from + at, sequence, size)
    return { record, baseRev: store.entry({ kind: 'call', id: record.id })?.rev ?? 0 }
  })
  const { failed } = await store.saveMany(requests)
  if (failed[0]) throw failed[0].error
  await store.flush()
  return 'saved'
}

createInterface({ input: process.stdin }).on('line', line => {
  void obey(line.split(' '))
    .catch(
      error => `failed ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`,
    )
    .then(answer => process.stdout.write(`${answer}\n`))
})
await open()
process.stdout.write('ready\n')
