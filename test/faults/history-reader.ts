/** Reads the history by itself, with no code of the store: the versions of one record, as their files held them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** The texts of all versions, oldest first. */
export function textsInHistory(home: string, id: string): readonly string[] {
  const workspaces = join(home, 'workspaces')
  if (!existsSync(workspaces)) return []
  return readdirSync(workspaces).flatMap(workspace => {
    const path = join(workspaces, workspace, 'history', 'call', `${id}.jsonl`)
    if (!existsSync(path)) return []
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
    return lines.map(line => inflateRawSync(Buffer.from(JSON.parse(line).z, 'base64')).toString('utf8'))
  })
}

/** What is left of a file that could not be read: every text in quarantine. */
export function textsInQuarantine(workspace: string): readonly string[] {
  const folder = join(workspace, 'quarantine', 'call')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
}
