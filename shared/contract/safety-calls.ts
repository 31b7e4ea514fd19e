/** The calls that keep, show and bring back: undo, trash, history, problems, backups, the folder, a person's data. */
import * as z from 'zod'
import type { AnyRecord } from '../domain/records'
import {
  type BackupContents,
  type BackupInfo,
  backupIdInput,
  hashInput,
  idInput as id,
  type PersonRemoval,
  type PersonReport,
  type ProblemDetail,
  problemActions,
  refInput as recordRef,
  type SearchAnswer,
  type StoreProblem,
  searchInput,
  type TrashList,
  type UndoAnswer,
  type VersionLine,
} from '../safety'
import { call } from './shape'

export const safetyCalls = {
  /** The newest step, or the one named; a step undone out of its turn leaves later changes as they are. */
  undoStep: call<UndoAnswer>()(z.object({ stepId: id.optional() })),
  redoStep: call<UndoAnswer>()(z.undefined()),
  listTrash: call<TrashList>()(z.undefined()),
  restoreFromTrash: call<UndoAnswer>()(z.object({ refs: z.array(recordRef).min(1).max(5_000) })),
  /** For good; without refs, all of it. */
  emptyTrash: call<{ readonly removed: number }>()(z.object({ refs: z.array(recordRef).optional() })),
  /** Newest first. */
  listVersions: call<readonly VersionLine[]>()(recordRef),
  readVersion: call<AnyRecord>()(z.object({ ref: recordRef, hash: hashInput })),
  restoreVersion: call<UndoAnswer>()(z.object({ ref: recordRef, hash: hashInput })),

  listProblems: call<readonly StoreProblem[]>()(
    z.object({ from: z.int().min(0), count: z.int().min(1).max(500) }),
  ),
  readProblem: call<ProblemDetail>()(z.object({ problemId: z.string().max(500) })),
  solveProblem: call<null>()(z.object({ problemId: z.string().max(500), action: z.enum(problemActions) })),

  listBackups: call<readonly BackupInfo[]>()(z.undefined()),
  backUpNow: call<BackupInfo>()(z.undefined()),
  readBackup: call<BackupContents>()(z.object({ backupId: backupIdInput })),
  restoreBackup: call<UndoAnswer>()(z.object({ backupId: backupIdInput })),
  showBackups: call<null>()(z.undefined()),
  cancelTask: call<null>()(z.undefined()),
  /** Asks for a folder in the system's own dialog; null when the user left it. */
  chooseFolder: call<string | null>()(z.object({ purpose: z.enum(['move', 'open', 'save']) })),
  /** Copies the workspace, verifies the copy, then works there; the old folder stays as it is. */
  moveWorkspace: call<null>()(z.object({ folder: z.string().min(1).max(4_096) })),
  /** Works in another folder: one with a workspace, or an empty one. */
  openFolder: call<null>()(z.object({ folder: z.string().min(1).max(4_096) })),

  searchRecords: call<SearchAnswer>()(searchInput),

  findPerson: call<PersonReport>()(z.object({ personId: id })),
  /** Everything found as one file; null when the user left the dialog. */
  exportPerson: call<string | null>()(z.object({ personId: id })),
  forgetPerson: call<PersonRemoval>()(z.object({ personId: id, alsoTheirWords: z.boolean() })),
} as const
