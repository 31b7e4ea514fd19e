/** What a backup says of itself, in `presnap-backup.json`, written last: a zip that has it was written to its end. */
import * as z from 'zod'
import { instant } from '../domain/schema'
import { backupReasons } from '../safety'

export const manifestName = 'presnap-backup.json'

const about =
  'A backup of a Presnap workspace. Presnap restores it under Your files. Unpacked into an empty folder it is a workspace that Presnap can open.'

const leftOut = z.object({ file: z.string(), reason: z.string() })

const manifestSchema = z.looseObject({
  presnapBackup: z.literal(1),
  workspace: z.string(),
  at: instant,
  reason: z.enum(backupReasons),
  records: z.int().min(0),
  /** How the workspace's files stood: the same again means that nothing has changed. */
  fingerprint: z.string(),
  /** Files that were no whole records; an older good state of them, where there is one, is among `carried`. */
  leftOut: z.array(leftOut),
  /** Files taken over from the backup before, because the workspace has no good ones. */
  carried: z.array(z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>
export type LeftOut = z.infer<typeof leftOut>

export const encodeManifest = (manifest: Omit<Manifest, 'presnapBackup'>): string =>
  `${JSON.stringify({ presnapBackup: 1, about, ...manifest }, null, 2)}\n`

/** undefined for a text that is no manifest of a version we know. */
export function decodeManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
