/**
 * What keeps data safe, as it crosses between the processes: steps that can be undone, versions of a record, problems
 * with files, backups, search, and all that is known of one person. Schemas of inputs, types of answers.
 */
import * as z from 'zod'
import { type AnyRecord, type RecordKind, type RecordRef, recordKinds } from './domain/records'
import { instant, isId, line } from './domain/schema'
import type { Summary } from './domain/summary'
import type { EncodedError } from './errors'

export const idInput = z.string().refine(isId, 'is not an id')
export const refInput = z.object({ kind: z.enum(recordKinds), id: idInput })
export const hashInput = z.string().regex(/^[0-9a-f]{32}$/)

/** One act of the user. Saves that carry the same step are undone together, as one. */
export const stepInput = z.object({ id: idInput, label: line })
export type Step = z.infer<typeof stepInput>

/** What undo and redo would do next, in words; null when there is nothing. */
export interface UndoStanding {
  readonly undo: Step | null
  readonly redo: Step | null
}
export interface UndoAnswer {
  /** What was undone or redone; null when there was nothing. */
  readonly step: Step | null
  readonly standing: UndoStanding
  /** The records as they now are on disk. */
  readonly records: readonly AnyRecord[]
  /** Fields that somebody else has changed since; they stay as they are. */
  readonly kept: number
}

/** Why a version came to be. */
export const versionSources = [
  'edit',
  'import',
  'undo',
  'redo',
  'restore',
  'merge',
  'outside',
  'copy',
  'migration',
  'run',
  'sample',
  'forget',
] as const
export type VersionSource = (typeof versionSources)[number]

export interface VersionEntry {
  readonly hash: string
  readonly rev: number
  /** ISO instant of the save, or of the moment it was found on disk. */
  readonly at: string
  readonly by: VersionSource
}
/** A line of a record's history. */
export interface VersionLine extends VersionEntry {
  /** The words of what changed against the version before it; empty for the first. */
  readonly changed: readonly string[]
  readonly isPresent: boolean
}

/** A record that is not on disk as it stands on screen, kept by main until it is. */
export interface UnsavedRecord {
  readonly record: AnyRecord
  readonly why: EncodedError
}

export const problemForms = [
  'quarantined',
  'newer',
  'unreadable',
  'outside-change',
  'merged',
  'conflict',
  'gone',
  'mass-gone',
  'not-migrated',
  /** No backup was made that nobody has asked for by hand: the daily one, or the one before an import. */
  'backup',
  'history',
  'index',
  'settings',
  /** Another computer is at work here too, or this one could not say that it is. */
  'lock',
] as const
export type ProblemForm = (typeof problemForms)[number]

/** What can be done about a problem. The first one offered is the calm choice. */
export const problemActions = [
  /** It is fine as it is: take it off the list. */
  'dismiss',
  /** Put the last good version known here back in its place. */
  'restore-last-good',
  /** Of a conflict: what was here, or what came from elsewhere. */
  'keep-ours',
  'keep-theirs',
  /** Of what is gone: write it again, or accept that it is gone. */
  'bring-back',
  'let-go',
  'show-file',
] as const
export type ProblemAction = (typeof problemActions)[number]

/** Something about files that the user has to know, in words, with what can be done. */
export interface StoreProblem {
  readonly id: string
  readonly form: ProblemForm
  /** Relative to the workspace. */
  readonly file: string
  readonly keptAt?: string
  readonly message: string
  readonly at?: string
  readonly ref?: RecordRef
  readonly title?: string
  readonly actions: readonly ProblemAction[]
}
/** Two states of one record, to be shown side by side. */
export interface ProblemDetail {
  readonly problem: StoreProblem
  /** What was here: the last version this computer knew, or what the user had typed. */
  readonly ours: AnyRecord | null
  /** What stands on disk, or came from elsewhere. */
  readonly theirs: AnyRecord | null
}
/** At most this many cross with an opening or a change; the rest is asked for by `listProblems`. */
export const mostProblemsTold = 50

export const backupReasons = [
  'daily',
  'by-hand',
  'before-import',
  'before-migrate',
  'before-restore',
  'before-forget',
] as const
export type BackupReason = (typeof backupReasons)[number]

export const backupIdInput = z.string().regex(/^[\w.-]{1,120}\.zip$/)
export interface BackupInfo {
  /** Its file name. */
  readonly id: string
  readonly at: string
  readonly reason: BackupReason
  readonly bytes: number
  readonly records: number
}
/** What a backup holds and what restoring it would change, before anything is changed. */
export interface BackupContents {
  readonly info: BackupInfo
  readonly counts: Readonly<Partial<Record<RecordKind, number>>>
  /** In the backup, but other than now. */
  readonly changed: number
  /** In the backup and not in the workspace: they come back. */
  readonly missing: number
  /** Made since: they go to the trash. */
  readonly newer: number
  /** Some of those that would change, by title. */
  readonly examples: readonly { readonly kind: RecordKind; readonly title: string; readonly how: string }[]
  /** Files in it that cannot be read as records; they are left out. */
  readonly unreadable: number
}

/** A long piece of work, for a progress bar with Cancel. */
export interface LongTask {
  readonly name: 'backup' | 'restore' | 'bring-back' | 'move' | 'search' | 'forget' | 'migrate'
  readonly done: number
  readonly total: number
  readonly canCancel: boolean
}

export const searchInput = z.object({
  /** As typed; prefix from 2 letters, typo-tolerant from 5. */
  text: z.string().max(500),
  kinds: z.array(z.enum(recordKinds)).max(30).optional(),
  prospectId: idInput.optional(),
  /** ISO instants over the record's own date (a call's start, a question's asking), else its last change. */
  from: instant.optional(),
  to: instant.optional(),
  limit: z.int().min(1).max(100).default(20),
})
export interface SearchHit {
  readonly kind: RecordKind
  readonly id: string
  readonly title: string
  /** What the hit belongs to, for its line: prospect and call. */
  readonly prospect?: string | undefined
  readonly callId?: string | undefined
  readonly dealId?: string | undefined
  readonly prospectId?: string | undefined
  readonly at?: string | undefined
  /** The words around the match where the title does not hold it. */
  readonly snippet?: string | undefined
}
export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** All that match, beyond the limit. */
  readonly total: number
  /** False while the index is still being built: then only a part has been looked through. */
  readonly complete: boolean
  /** How far the building is, while it is not complete. */
  readonly building?: { readonly done: number; readonly total: number }
}

/** All that is kept about one person, before anything is removed. */
export interface PersonReport {
  readonly personId: string
  readonly name: string
  readonly records: readonly {
    readonly kind: RecordKind
    readonly id: string
    readonly title: string
    /** Where in it: "attendees", "notes: “… Helen said …”". */
    readonly places: readonly string[]
  }[]
  readonly versions: number
  readonly backups: number
  /** Unsaved edits, undo steps, quarantined files and notices that hold something of them. */
  readonly other: readonly string[]
  /** What Presnap cannot reach, in words. */
  readonly remains: readonly string[]
}
export interface PersonRemoval {
  readonly records: number
  readonly versions: number
  readonly backups: number
  readonly remains: readonly string[]
}

export type TrashList = readonly Summary[]

/** Before the app goes: what could not be written, and what to do about it. */
export const quitChoices = ['stay', 'save-elsewhere', 'quit'] as const
