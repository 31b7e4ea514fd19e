/** A backup's file name says when and why it was made: `presnap-2026-11-19T124800Z-by-hand.zip`. */
import { type BackupReason, backupReasons } from '../safety'

export interface BackupName {
  /** ISO instant, to the second. */
  readonly at: string
  readonly reason: BackupReason
}

const form = new RegExp(
  `^presnap-(\\d{4}-\\d{2}-\\d{2})T(\\d{2})(\\d{2})(\\d{2})Z-(${backupReasons.join('|')})(?:_\\d{2,3})?\\.zip$`,
)

/** `copy` counts backups of the same second; names sort by their age, as texts. */
export function backupName({ at, reason }: BackupName, copy = 1): string {
  const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(':', '')
  return `presnap-${stamp}Z-${reason}${copy === 1 ? '' : `_${String(copy).padStart(2, '0')}`}.zip`
}

/** undefined for a file that is none of ours. */
export function readBackupName(name: string): BackupName | undefined {
  const [, day, hours, minutes, seconds, written] = form.exec(name) ?? []
  const reason = backupReasons.find(one => one === written)
  const atMs = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`)
  return reason === undefined || Number.isNaN(atMs) ? undefined : { at: new Date(atMs).toISOString(), reason }
}
