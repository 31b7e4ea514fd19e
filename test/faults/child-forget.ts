/**
 * Forgetting under a SIGKILL: `node forget.mjs <workspace> <home> <personId>`. Finishes what an earlier run began, then
 * removes the person; says each part before it begins, and `finished` at the end.
 */
import { randomUUID } from 'node:crypto'
import { type ForgetUses, forgetPerson, resumeForgetting } from '../../electron/person/forget-person'
import { openRecordStore } from '../../electron/store/record-store'
import { openWorkspace } from '../../electron/workspace/workspace'

const [, , workspace = '', home = '', personId = ''] = process.argv
const say = (line: string) => void process.stdout.write(`${line}\n`)
const log = (message: string) => void process.stderr.write(`${message}\n`)
const now = () => new Date().toISOString()
const store = await openRecordStore({ workspace, home, now: () => new Date(), newId: randomUUID, log })
const opened = await openWorkspace(store, { home, now, log })
const uses: ForgetUses = {
  workspace: opened,
  home,
  now,
  onChanged: () => undefined,
  before: part => say(part),
}

say('ready')
await resumeForgetting(uses)
await forgetPerson(uses, { personId, alsoTheirWords: false })
opened.search.close()
await opened.journal.close()
await opened.undo.flush()
await opened.backups.settled()
await store.close()
say('finished')
